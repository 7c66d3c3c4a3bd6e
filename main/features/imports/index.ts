import type { Context } from '../../kernel/context.ts';
import { importNews, type ImportNews } from './app/import-news.ts';
import type { ImportsDeps } from './app/deps.ts';
import { uploadReader } from './app/upload-reader.ts';
import { importsHandlers, type ImportsHandlers } from './imports.rpc.ts';

export type { AssignmentRow, ClassRow, StaffRow, StudentRow, TeacherReference } from './domain/records.ts';

export interface Imports {
  readonly handlers: ImportsHandlers;
  readonly api: { news(context: Context): ImportNews[] };
}

/** Excel in (checked, undoable) and out (masked, audited). */
export function createImports(deps: ImportsDeps): Imports {
  const core = {
    ...deps,
    readUpload: uploadReader(deps.parseWorkbook),
  };
  return { handlers: importsHandlers(core), api: { news: (context) => importNews(deps.database, context) } };
}
