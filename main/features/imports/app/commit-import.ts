import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import type { ParsedWorkbook } from '../../../kernel/spreadsheet.ts';
import { rememberMapping } from '../../../platform/database/mapping-memory.ts';
import { recordAbsences, settleNamed } from '../data/absences.ts';
import { changeWriter, insertBatch } from '../data/import-batches.ts';
import { applyChanges } from './apply-changes.ts';
import { checkUpload } from './check-upload.ts';
import { memoryOf, requireMapping } from './choose-mapping.ts';
import type { ImportsCore } from './deps.ts';
import { requireImport } from './import-rights.ts';

/** The windows hear of progress this often, in written records. */
const PROGRESS_STEP = 500;
/** Record, before and after, outbox and search text of one row: about 4 KB; the rest is to spare. */
const BYTES_PER_ROW = 10_000;

/**
 * One transaction: records, their before and after, outbox, search and the audit event, or nothing.
 * @throws vault.no-room, imports.has-errors (unless `skipBad`), imports.not-complete, imports.nothing-to-import, and whatever reading the file throws
 */
export async function commitImport(
  core: ImportsCore,
  input: InputOf<'imports.commit'>,
  context: Context,
): Promise<OutputOf<'imports.commit'>> {
  const { kind, fileName, skipBad } = input;
  const { userId } = requireImport(context, kind);
  const { workbook, sha256 } = await core.readUpload(input.bytes);
  await core.database.requireRoom(BYTES_PER_ROW * rowsIn(workbook));
  const importId = core.newId();
  return core.database.write(context, { action: 'imports.commit', subject: importId }, (tx) => {
    const mapping = requireMapping(tx.sql, kind, workbook, input.mapping);
    const { plan, report } = checkUpload(core, tx.sql, {
      kind,
      workbook,
      mapping,
      fileName,
      importId,
      at: tx.at,
      userId,
    });
    if (report.errors.length > 0 && !skipBad)
      throw appError('imports.has-errors', { count: report.rows - report.accepted });
    if (report.rows === 0) throw appError('imports.nothing-to-import');
    // A row that was left out may be the very person who would count as missing.
    if (input.complete && (kind !== 'staff' || report.errors.length > 0))
      throw appError('imports.not-complete');
    const { rows, accepted, added, changed, unchanged } = report;
    insertBatch(tx.sql, { id: importId, kind, fileName, sha256, at: tx.at, userId, rows, accepted });
    const remember = changeWriter(tx.sql, importId);
    let done = 0;
    applyChanges(tx, plan.changes, (change) => {
      remember(change);
      done += 1;
      if (done % PROGRESS_STEP === 0) context.progress('imports.commit', done, plan.changes.length);
    });
    if (kind === 'staff') {
      const listed = { importId, at: tx.at, userId, named: plan.named };
      settleNamed(tx.sql, listed);
      if (input.complete) tx.note({ missing: recordAbsences(tx.sql, listed) });
    }
    const memory = input.mapping && memoryOf(kind, workbook, input.mapping);
    if (memory) {
      const { headerDigest, mapping: confirmed } = memory;
      rememberMapping(tx.sql, { list: kind, headerDigest, at: tx.at }, confirmed);
    }
    tx.note({ kind, sha256, rows, accepted, added, changed, unchanged });
    return { importId, report };
  });
}

function rowsIn(workbook: ParsedWorkbook): number {
  return workbook.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
}
