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
  };
  return { handlers: importsHandlers(core) };
}
