import { appError } from '../../../kernel/app-error.ts';
import type { Actor, Context } from '../../../kernel/context.ts';
import type { ConfirmOffice } from '../../../../preload/contract/vocabulary/corrections.ts';
import type { NewId } from '../../../kernel/ids.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { Database, Transaction } from '../../../platform/database/work.ts';
import type { GradebookApi } from '../../gradebook/index.ts';
import type { PapersApi } from '../../papers/index.ts';
import type { PeopleApi } from '../../people/index.ts';
import { correctionRow, type CorrectionRow } from '../data/correction-rows.ts';
import { addStep, setState } from '../data/correction-writes.ts';
import { nextCorrectionState, type CorrectionMove } from '../domain/correction-states.ts';

/** What the use cases of this feature work with. */
export interface CorrectionsCore {
  readonly database: Database;
  readonly newId: NewId;
  readonly people: PeopleApi;
  readonly papers: PapersApi;
  readonly gradebook: GradebookApi;
  /** Somebody with the delegations in force at that instant. */
  readonly acting: (actor: Actor, at: string) => Actor;
}

/** @throws corrections.not-found */
export function requireCorrection(sql: Sqlite, id: string): CorrectionRow {
  const row = correctionRow(sql, id);
  if (!row) throw appError('corrections.not-found');
  return row;
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
  office: ConfirmOffice | null = null,
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
    office,
  });
  tx.note({ step, state });
  tx.change('correction', row.id, { state });
  return { ...row, state };
}
