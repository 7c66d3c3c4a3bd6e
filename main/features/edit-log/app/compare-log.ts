import { setImmediate as breathe } from 'node:timers/promises';
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
import type { CentralLine } from '../domain/central-line.ts';
import type { LogMapping } from '../domain/log-mapping.ts';
import { matchEdits } from '../domain/match-edits.ts';
import { resultMatcher } from '../domain/match-results.ts';
import { requireYear, type EditLogCore } from './edit-log-core.ts';
import type { SchoolRegister } from '../domain/school-register.ts';
import { rememberLogMapping } from './log-file.ts';
import { reasonsOfLines } from './line-reasons.ts';
import { bookColumns, minutesCells, ourResults, ourSide, schoolRegister } from './our-side.ts';
import { linesShown, requireLog, verdictsOf } from './show-log.ts';
import { tableKind, type TableKind } from './table-kind.ts';

/** A line takes about 400 bytes; the rest is to spare. */
const BYTES_PER_LINE = 1_000;

/** Differences that a trial shows. */
const SHOWN_LINES = 12;

/**
 * What keeping the comparison would find; nothing is written, so the columns can still be put right.
 * @throws edit-log.sheet-missing, edit-log.column-missing, edit-log.no-lines, edit-log.compared-before, and whatever reading the file throws
 */
export async function tryCompare(
  core: EditLogCore,
  { kind, bytes, mapping }: InputOf<'editLog.tryCompare'>,
): Promise<OutputOf<'editLog.tryCompare'>> {
  const { yearId, lines, kept } = await readAndJudge(core, kind, bytes, mapping);
  const count = (verdict: KeptLine['verdict']) => kept.filter((line) => line.verdict === verdict).length;
  return {
    rows: lines.length,
    verdicts: {
      'without-minutes': count('without-minutes'),
      'other-value': count('other-value'),
      'not-found': count('not-found'),
      'with-minutes': count('with-minutes'),
    },
    sample: linesShown(
      kept
        .filter(({ verdict }) => verdict !== 'with-minutes')
        .slice(0, SHOWN_LINES)
        .map((line) => ({ ...line, minutes: '' })),
      reasonsOfLines(core, { kind, yearId }, kept),
    ),
  };
}

/**
 * Keeps the lines with what was found of each; no mark is changed. Of posted results only the differences are kept.
 * @throws vault.no-room, and what a trial throws
 */
export async function compareLog(
  core: EditLogCore,
  { kind, fileName, bytes, mapping }: InputOf<'editLog.compare'>,
  context: Context,
): Promise<OutputOf<'editLog.compare'>> {
  const { userId } = signedInUser(context);
  const { yearId, sha256, workbook, table, lines, kept } = await readAndJudge(core, kind, bytes, mapping);
  await core.database.requireRoom(BYTES_PER_LINE * (lines.length + 1));
  const id = core.newId();
  return core.database.write(context, { action: 'editLog.compare', subject: id }, (tx) => {
    insertLog(tx.sql, { id, kind, yearId, fileName, sha256, at: tx.at, userId, rows: lines.length });
    insertLines(tx.sql, id, kept);
    rememberLogMapping(tx.sql, kind, workbook, table.columnsIn, { mapping, at: tx.at });
    const verdicts = verdictsOf(tx.sql, id);
    tx.note({ kind, sha256, rows: lines.length, verdicts });
    tx.change('central-log', id, { kind, sha256, rows: lines.length, verdicts });
    return { id, rows: lines.length, verdicts };
  });
}

async function readAndJudge(core: EditLogCore, kind: CentralLogKind, bytes: Uint8Array, mapping: LogMapping) {
  const { id: yearId } = requireYear(core);
  const sha256 = sha256Hex(bytes);
  if (logOfDigest(core.database.read, sha256) !== null) throw appError('edit-log.compared-before');
  const workbook = await readTable(bytes, core.parseWorkbook);
  const register = schoolRegister(core, yearId);
  const table = tableKind(kind, register);
  const lines = linesOf(workbook, mapping, table);
  return { yearId, sha256, workbook, table, lines, kept: await judged(core, kind, lines, register, yearId) };
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
  const found = matchEdits(lines, minutesCells(core, log.yearId), ourSide(core, log.yearId));
  return core.database.write(context, { action: 'editLog.compareAgain', subject: id }, (tx) => {
    setVerdicts(tx.sql, id, found);
    const verdicts = verdictsOf(tx.sql, id);
    tx.note({ rows: lines.length, verdicts });
    tx.change('central-log', id, { kind: log.kind, rows: log.rows, verdicts });
    return { verdicts };
  });
}

function linesOf(workbook: ParsedWorkbook, mapping: LogMapping, table: TableKind): CentralLine[] {
  if (!workbook.sheets.some(({ name }) => name === mapping.sheet))
    throw appError('edit-log.sheet-missing', { sheet: mapping.sheet });
  const lines = table.lines(workbook, mapping);
  if (lines.length === 0) throw appError('edit-log.no-lines');
  return lines;
}

async function judged(
  core: EditLogCore,
  kind: CentralLogKind,
  lines: readonly CentralLine[],
  register: SchoolRegister,
  yearId: string,
): Promise<KeptLine[]> {
  if (kind === 'results') {
    const match = resultMatcher(register, ourResults(core, yearId));
    const found = [];
    for (const own of Map.groupBy(lines, ({ className }) => className).values()) {
      // The results of a class are reckoned at once, those of a school between other requests.
      await breathe();
      found.push(...match(own));
    }
    return found
      .map(({ line, verdict, ours }) => ({ ...line, before: ours, verdict, correctionId: null }))
      .sort((a, b) => a.position - b.position);
  }
  const byPosition = new Map(lines.map((line) => [line.position, line]));
  const side = { register, columns: bookColumns(core) };
  return matchEdits(lines, minutesCells(core, yearId), side).map((found) => ({
    ...byPosition.get(found.position)!,
    ...found,
  }));
}
