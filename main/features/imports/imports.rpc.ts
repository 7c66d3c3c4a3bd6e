import type { Handlers } from '../../platform/rpc/handler.ts';
import { checkUpload } from './app/check-upload.ts';
import { requireMapping } from './app/choose-mapping.ts';
import { commitImport } from './app/commit-import.ts';
import type { ImportsCore } from './app/deps.ts';
import { exportList } from './app/export-list.ts';
import { inspectUpload } from './app/inspect-upload.ts';
import { undoImport } from './app/undo-import.ts';
import { writeBadRows } from './app/write-bad-rows.ts';
import { writeTemplate } from './app/write-template.ts';
import { readBatches } from './data/import-batches.ts';

export type ImportsHandlers = Handlers<
  | 'imports.inspect'
  | 'imports.dryRun'
  | 'imports.badRows'
  | 'imports.commit'
  | 'imports.list'
  | 'imports.undo'
  | 'imports.template'
  | 'lists.export'
>;

export function importsHandlers(core: ImportsCore): ImportsHandlers {
  const { read } = core.database;
  return {
    'imports.inspect': (input) => inspectUpload(core, input),
    'imports.dryRun': async ({ kind, fileName, bytes, mapping: given }, { at }) => {
      const { workbook } = await core.readUpload(bytes);
      const mapping = requireMapping(read, kind, workbook, given);
      return checkUpload(core, read, { kind, workbook, mapping, fileName, importId: core.newId(), at })
        .report;
    },
    'imports.badRows': (input, context) => writeBadRows(core, input, context),
    'imports.commit': (input, context) => commitImport(core, input, context),
    'imports.list': () => readBatches(read).map((batch) => ({ ...batch, canUndo: batch.undoneAt === null })),
    'imports.undo': (input, context) => undoImport(core, input, context),
    'imports.template': ({ kind }) => writeTemplate(kind),
    'lists.export': (input, context) => exportList(core, input, context),
  };
}
