import { sentenceOf } from '../../platform/i18n/index.ts';
import type { ImportsDeps } from './app/deps.ts';
import { uploadReader } from './app/upload-reader.ts';
import { importsHandlers, type ImportsHandlers } from './imports.rpc.ts';

export type { AssignmentRow, ClassRow, StaffRow, StudentRow, TeacherReference } from './domain/records.ts';

export interface Imports {
  readonly handlers: ImportsHandlers;
}

/** Excel in (checked, undoable) and out (masked, audited). */
export function createImports(deps: ImportsDeps): Imports {
  const core = {
    ...deps,
    readUpload: uploadReader(deps.parseWorkbook),
    say: (code: string, params: Readonly<Record<string, string | number>>) => sentenceOf('vi', code, params),
  };
  return { handlers: importsHandlers(core) };
}
