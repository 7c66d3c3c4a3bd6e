import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { CentralLogKind } from '../../../../preload/contract/vocabulary/edit-log.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { sha256Hex } from '../../../kernel/sha256-hex.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { ParsedWorkbook } from '../../../kernel/spreadsheet.ts';
import { readTable } from '../../../platform/excel/index.ts';
import {
  insertLines,
  insertLog,
  lineRows,
  logOfDigest,
  setVerdicts,
  type KeptLine,
} from '../data/log-rows.ts';
import { readLogLines, type CentralLine } from '../domain/central-line.ts';
import { fieldsOf } from '../domain/log-fields.ts';
import type { LogMapping } from '../domain/log-mapping.ts';
import { matchEdits } from '../domain/match-edits.ts';
import { matchResults } from '../domain/match-results.ts';
import { requireYear, type EditLogCore } from './edit-log-core.ts';
import { rememberMapping } from './log-file.ts';
import { minutesCells, ourResults, schoolRegister } from './our-side.ts';
import { requireLog, verdictsOf } from './show-log.ts';

/** A line takes about 400 bytes; the rest is to spare. */
const BYTES_PER_LINE = 1_000;

/**
 * Keeps the lines with what was found of each; no mark is changed. Of posted results only the differences are kept.
 * @throws edit-log.sheet-missing, edit-log.column-missing, edit-log.no-lines, edit-log.compared-before, vault.no-room, and whatever reading the file throws
 */
export async function compareLog(
  core: EditLogCore,
  { kind, fileName, bytes, mapping }: InputOf<'editLog.compare'>,
  context: Context,
): Promise<OutputOf<'editLog.compare'>> {
  const { userId } = signedInUser(context);
  const { id: yearId } = requireYear(core);
  const sha256 = sha256Hex(bytes);
  if (logOfDigest(core.database.read, sha256) !== null) throw appError('edit-log.compared-before');
  const workbook = await readTable(bytes, core.parseWorkbook);
  const lines = linesOf(workbook, mapping, kind);
  await core.database.requireRoom(BYTES_PER_LINE * (lines.length + 1));
  const kept = judged(core, kind, lines, yearId);
  const id = core.newId();
  return core.database.write(context, { action: 'editLog.compare', subject: id }, (tx) => {
    insertLog(tx.sql, { id, kind, yearId, fileName, sha256, at: tx.at, userId, rows: lines.length });
    insertLines(tx.sql, id, kept);
    rememberMapping(tx.sql, kind, workbook, { mapping, at: tx.at });
    const verdicts = verdictsOf(tx.sql, id);
    tx.note({ kind, sha256, rows: lines.length, verdicts });
    tx.change('central-log', id, { kind, sha256, rows: lines.length, verdicts });
    return { id, rows: lines.length, verdicts };
  });
}

/** Minutes may have been signed since: the same lines, judged anew. */
export function compareAgain(
  core: EditLogCore,
  id: string,
  context: Context,
): Promise<OutputOf<'editLog.compareAgain'>> {
  const log = requireLog(core.database.read, id);
  if (log.kind !== 'edits') throw appError('edit-log.results-once');
  const lines = lineRows(core.database.read, id);
  const found = matchEdits(lines, minutesCells(core, log.yearId), schoolRegister(core, log.yearId));
  return core.database.write(context, { action: 'editLog.compareAgain', subject: id }, (tx) => {
    setVerdicts(tx.sql, id, found);
    const verdicts = verdictsOf(tx.sql, id);
    tx.note({ rows: lines.length, verdicts });
    tx.change('central-log', id, { kind: log.kind, rows: log.rows, verdicts });
    return { verdicts };
  });
}

function linesOf(workbook: ParsedWorkbook, mapping: LogMapping, kind: CentralLogKind): CentralLine[] {
  const sheet = workbook.sheets.find(({ name }) => name === mapping.sheet);
  if (!sheet) throw appError('edit-log.sheet-missing', { sheet: mapping.sheet });
  for (const { key, header, required } of fieldsOf(kind)) {
    if (required && mapping.columns[key] === undefined)
      throw appError('edit-log.column-missing', { column: header });
  }
  const lines = readLogLines(sheet, mapping);
  if (lines.length === 0) throw appError('edit-log.no-lines');
  return lines;
}

function judged(
  core: EditLogCore,
  kind: CentralLogKind,
  lines: readonly CentralLine[],
  yearId: string,
): KeptLine[] {
  const register = schoolRegister(core, yearId);
  if (kind === 'results') {
    return matchResults(lines, register, ourResults(core)).map(({ line, verdict, ours }) => ({
      ...line,
      before: ours,
      verdict,
      correctionId: null,
    }));
  }
  const byPosition = new Map(lines.map((line) => [line.position, line]));
  return matchEdits(lines, minutesCells(core, yearId), register).map((found) => ({
    ...byPosition.get(found.position)!,
    ...found,
  }));
}
