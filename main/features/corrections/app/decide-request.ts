import type { InputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import { canonicalJson } from '../../../kernel/canonical-json.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { cellRows, stepRows, type CellRow, type CorrectionRow } from '../data/correction-rows.ts';
import { decideCell, keepConsequences, keepDecision } from '../data/correction-writes.ts';
import { minutesDraft } from '../documents/correction-minutes.ts';
import { cellValues, sameAsAsked } from './asked-cells.ts';
import { move, type CorrectionsCore } from './corrections-core.ts';
import type { Following } from './following-from.ts';
import { deadlineOf, inspectWish, requireReissue, requireSound } from './inspect-wish.ts';
import { minutesOf } from './minutes-of.ts';
import { settle } from './settle-grants.ts';
import { requireAllowed } from './take-step.ts';

type Input = InputOf<'corrections.decide'>;

/**
 * The head, or a deputy in writing, says yes to the whole or to a part: the minutes are issued with everything the
 * three sign, and their round begins.
 * @throws corrections.nothing-approved, corrections.late-reason-needed, corrections.reissue-needed,
 *   corrections.no-such-cell, corrections.changed-meanwhile
 */
export function decideRequest(
  core: CorrectionsCore,
  input: Input,
  context: Context,
): Promise<{ paperId: string }> {
  const { id } = input;
  return core.database.write(context, { action: 'corrections.decide', subject: id }, (tx) => {
    settle(core, tx);
    const row = requireAllowed(core, tx.sql, context, id, 'decide');
    const cells = decided(cellRows(tx.sql, id), input.refused);
    const approved = cells.filter(({ decision }) => decision === 'approved');
    if (approved.length === 0) throw appError('corrections.nothing-approved');
    requireLateReason(tx.sql, row, input.lateReason);
    const transcript = requireReissue(tx.sql, row);
    const inspected = inspectWish(core, tx.sql, { ...row, cells: approved.map(cellValues) });
    sameAsAsked(inspected.cells, approved);
    requireSound(inspected);
    for (const cell of cells) {
      decideCell(tx.sql, id, cell);
      keepConsequences(tx.sql, id, cell.studentId, ofStudent(inspected.consequences, cell.studentId));
    }
    const { lateReason, applyBy } = input;
    const about = {
      ...{ accountId: null, person: row.requesterName, department: row.requesterDepartment },
      classIds: [row.classId],
    };
    const draft = minutesDraft(
      minutesOf(
        core,
        tx,
        context,
        { ...row, lateReason },
        { cells, kinds: inspected.cells, consequences: inspected.consequences, transcript },
      ),
    );
    const paper = core.papers.issue(tx, context, 'bien-ban-sua-diem', about, draft);
    keepDecision(tx.sql, id, { paperId: paper.id, lateReason, applyBy });
    move(tx, context, row, 'decide', `${approved.length}/${cells.length}`);
    core.papers.sendToSign(tx, context, paper.id);
    tx.note({ approved: approved.length, cells: cells.length, paper: paper.id, applyBy });
    return { paperId: paper.id };
  });
}

function decided(cells: readonly CellRow[], refused: Input['refused']): CellRow[] {
  const reasons = new Map(refused.map(({ position, reason }) => [position, reason]));
  if ([...reasons.keys()].some((position) => !cells.some((cell) => cell.position === position)))
    throw appError('corrections.no-such-cell', { student: '', col: '' });
  return cells.map((cell) => {
    const reason = reasons.get(cell.position);
    return reason === undefined
      ? { ...cell, decision: 'approved', decisionReason: '' }
      : { ...cell, decision: 'refused', decisionReason: reason };
  });
}

const SHORTEST_REASON = 5;

/** After the last day the head says why all the same (QĐ 20/QĐ-THCS §7.2). */
function requireLateReason(sql: Sqlite, row: CorrectionRow, lateReason: string): void {
  const submitted = stepRows(sql, row.id).findLast(({ step }) => step === 'submit');
  const { late } = deadlineOf(sql, row.yearId, row.semester, submitted?.at ?? row.createdAt);
  if (late && lateReason.length < SHORTEST_REASON) throw appError('corrections.late-reason-needed');
}

function ofStudent(consequences: readonly Following[], studentId: string): string {
  return canonicalJson(consequences.filter((each) => each.studentId === studentId));
}
