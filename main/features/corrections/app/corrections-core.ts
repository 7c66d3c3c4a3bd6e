import { appError } from '../../../kernel/app-error.ts';
import type { Actor, Context } from '../../../kernel/context.ts';
import type { NewId } from '../../../kernel/ids.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { Database, Transaction } from '../../../platform/database/work.ts';
import { actorMay, delegationsBehind } from '../../auth/index.ts';
import type { GradebookApi } from '../../gradebook/index.ts';
import type { PapersApi } from '../../papers/index.ts';
import type { PeopleApi } from '../../people/index.ts';
import { correctionRow, stepRows, type CorrectionRow, type StepRow } from '../data/correction-rows.ts';
import { addStep, setState } from '../data/correction-writes.ts';
import { nextCorrectionState, type CorrectionMove } from '../domain/correction-states.ts';
import type { Candidate, Situation } from '../domain/who-acts.ts';

/** What the use cases of this feature work with. */
export interface CorrectionsCore {
  readonly database: Database;
  readonly newId: NewId;
  readonly people: PeopleApi;
  readonly papers: PapersApi;
  readonly gradebook: GradebookApi;
}

/** @throws corrections.not-found */
export function requireCorrection(sql: Sqlite, id: string): CorrectionRow {
  const row = correctionRow(sql, id);
  if (!row) throw appError('corrections.not-found');
  return row;
}

export function situationOf(row: CorrectionRow, steps: readonly StepRow[]): Situation {
  // A returned request is witnessed anew; only the last time counts.
  const witnessed = steps.findLast(({ step }) => step === 'witness');
  return { ...row, witnessId: witnessed?.userId ?? null };
}

export function situationIn(sql: Sqlite, row: CorrectionRow): Situation {
  return situationOf(row, stepRows(sql, row.id));
}

export function candidateOf({ people }: Pick<CorrectionsCore, 'people'>, context: Context): Candidate {
  const actor = signedInUser(context);
  const { userId, staffId, fullName } = actor;
  return {
    userId,
    staffId,
    fullName,
    department: (staffId === null ? null : people.staffById(staffId))?.department ?? '',
    isDepartmentHead: actor.roles.includes('department-head'),
    may: (permission) =>
      actorMay(actor, permission) && (permission !== 'corrections.decide' || decidesForHead(actor)),
  };
}

/** By the own role, or by a delegation under which papers are signed for the head; never while standing in for the officer. */
function decidesForHead(actor: Actor): boolean {
  const behind = delegationsBehind(actor, 'corrections.decide');
  return behind.length === 0 || behind.some(({ signatureRole }) => signatureRole !== '');
}

/**
 * Moves a request and writes down who did it.
 * @throws corrections.act-not-allowed
 */
export function move(
  tx: Transaction,
  context: Context,
  row: CorrectionRow,
  step: CorrectionMove,
  note: string,
): CorrectionRow {
  const state = nextCorrectionState(row.state, step);
  if (state === null) throw appError('corrections.act-not-allowed', { state: row.state });
  setState(tx.sql, row.id, state);
  const { actor, under } = context;
  addStep(tx.sql, row.id, {
    step,
    at: tx.at,
    userId: actor?.userId ?? null,
    staffId: actor?.staffId ?? null,
    delegation: under?.map(({ symbol }) => symbol).join(', ') ?? '',
    note,
  });
  tx.note({ step, state });
  tx.change('correction', row.id, { state });
  return { ...row, state };
}
