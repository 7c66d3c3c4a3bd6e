import type { Handlers } from '../../platform/rpc/handler.ts';
import { checkUpload } from './app/check-upload.ts';
import { requireMapping } from './app/choose-mapping.ts';
import { commitImport } from './app/commit-import.ts';
import type { ImportsCore } from './app/deps.ts';
import { exportList } from './app/export-list.ts';
import { mayImport, requireImport } from './app/import-rights.ts';
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
    'imports.inspect': (input, context) => inspectUpload(core, input, context),
    'imports.dryRun': async ({ kind, fileName, bytes, mapping: given }, context) => {
      const { userId } = requireImport(context, kind);
      const { workbook } = await core.readUpload(bytes);
      const mapping = requireMapping(read, kind, workbook, given);
      const importId = core.newId();
      const request = { kind, workbook, mapping, fileName, importId, at: context.at, userId };
      return checkUpload(core, read, request).report;
    },
    'imports.badRows': (input, context) => writeBadRows(core, input, context),
    'imports.commit': (input, context) => commitImport(core, input, context),
    'imports.list': (_input, { actor }) =>
      readBatches(read)
        .filter(({ kind }) => actor !== null && mayImport(actor, kind))
        .map((batch) => ({ ...batch, canUndo: batch.undoneAt === null })),
    'imports.undo': (input, context) => undoImport(core, input, context),
    'imports.template': ({ kind }, context) => {
      requireImport(context, kind);
      return writeTemplate(kind);
    },
    'lists.export': (input, context) => exportList(core, input, context),
  };
}
