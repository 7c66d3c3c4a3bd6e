import { appError } from '../../../kernel/app-error.ts';
import { canonicalJson } from '../../../kernel/canonical-json.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import { columnText } from '../../gradebook/index.ts';
import type { PaperRecord } from '../../papers/index.ts';
import { cellRows, correctionOfPaper, type CellRow, type CorrectionRow } from '../data/correction-rows.ts';
import { keepConsequences } from '../data/correction-writes.ts';
import { insertGrant } from '../data/grant-rows.ts';
import { grantUntil } from '../domain/grant-term.ts';
import { cellValues, sameAsAsked, valuesOf } from './asked-cells.ts';
import { candidateOf } from './candidate-of.ts';
import { move, type CorrectionsCore } from './corrections-core.ts';
import { followingFrom } from './following-from.ts';
import { cellIn } from './inspect-wish.ts';
import { requireMinutesHold } from './require-minutes-hold.ts';
import { settle } from './settle-grants.ts';

/**
 * The minutes are signed by all: exactly the approved cells open for exactly the approved values. Where the program
 * applies them, that and the shutting happen in the transaction of the last signature: all of it or nothing.
 * @throws corrections.act-not-allowed, corrections.own-signature, corrections.changed-meanwhile, corrections.cannot-apply,
 *   corrections.issued-since
 */
export function completeCorrection(
  core: CorrectionsCore,
  tx: Transaction,
  context: Context,
  paper: PaperRecord,
  how: 'ink' | 'digital',
): void {
  const row = correctionOfPaper(tx.sql, paper.id);
  if (!row) throw appError('corrections.not-found');
  if (how === 'ink') requireOther(core, context, row, paper);
  settle(core, tx);
  requireMinutesHold(tx.sql, row);
  const open = move(tx, context, row, 'sign', paper.symbol);
  const cells = cellRows(tx.sql, row.id).filter(({ decision }) => decision === 'approved');
  requireUnchanged(core, row, cells);
  const following = followingFrom(core, row, cells.map(cellValues));
  for (const { studentId } of cells)
    keepConsequences(
      tx.sql,
      row.id,
      studentId,
      canonicalJson(following.filter((each) => each.studentId === studentId)),
    );
  // A clock that was put back opens nothing for a teacher before it has caught up.
  const opensAt = row.applyBy === 'program' ? tx.at : core.gradebook.effectiveNow(tx.sql);
  const untilAt = grantUntil(core.gradebook.effectiveNow(tx.sql));
  for (const cell of cells) {
    const { id: correctionId, classId, subjectId, semester } = row;
    const { position, studentId, col, after: value, afterText: text } = cell;
    insertGrant(tx.sql, {
      ...{ correctionId, position, classId, subjectId, semester, studentId, col, value, text },
      ...{ opensAt, untilAt },
    });
  }
  tx.note({ correction: row.id, opened: cells.length, untilAt });
  if (open.applyBy === 'program') apply(core, tx, context, row, cells, paper);
}

/** A signature by pen is written down by somebody who gains nothing by it. */
function requireOther(
  { people }: CorrectionsCore,
  context: Context,
  { requesterId }: CorrectionRow,
  { symbol }: PaperRecord,
): void {
  const { personId } = candidateOf(signedInUser(context), people.staff());
  if (personId === requesterId) throw appError('corrections.own-signature', { symbol });
}

function requireUnchanged(core: CorrectionsCore, row: CorrectionRow, cells: readonly CellRow[]): void {
  const view = core.gradebook.book(row.classId, row.subjectId, row.semester);
  const now = cells.map(({ studentId, col }) => ({
    studentId,
    col,
    before: cellIn(view, { studentId, col })?.value ?? null,
  }));
  sameAsAsked(now, cells);
}

function apply(
  core: CorrectionsCore,
  tx: Transaction,
  context: Context,
  { id: correctionId, classId, subjectId, semester, reason }: CorrectionRow,
  cells: readonly CellRow[],
  { symbol }: PaperRecord,
): void {
  const said = `${symbol}: ${reason}`.slice(0, 200);
  const changes = cells.map((cell) => ({ ...cellValues(cell), ...valuesOf(cell), reason: said }));
  const request = { classId, subjectId, semester, how: 'correction' as const, correctionId, changes };
  const { refused } = core.gradebook.write(tx, context, request);
  const [first] = refused;
  if (!first) return;
  const student = cells.find(({ studentId }) => studentId === first.studentId)?.name ?? '';
  throw appError('corrections.cannot-apply', { student, col: columnText(first.col) });
}
