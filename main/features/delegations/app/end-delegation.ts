import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import {
  allDelegations,
  delegationById,
  endDelegation as markEnded,
  type StandingDelegation,
} from '../data/delegation-rows.ts';
import { delegationState, hasBegun, mayEnd } from '../domain/delegation.ts';
import type { DelegationsCore } from './delegations-core.ts';

/** Stops it at once and for good; a paper that never took effect is cancelled with it. */
export async function endDelegation(
  core: DelegationsCore,
  { id, reason }: { readonly id: string; readonly reason: string },
  context: Context,
): Promise<void> {
  await core.database.write(context, { action: 'delegations.end', subject: id }, (tx) => {
    const row = delegationById(tx.sql, id);
    if (!row) throw appError('delegations.not-found');
    const before = delegationState(row, tx.at);
    if (!mayEnd(before)) throw appError('delegations.over', { symbol: row.symbol });
    stop(core, tx, context, row, reason);
    tx.note({ before, reason });
  });
}

/** What is not over yet, of everybody. */
export function openDelegations(sql: Sqlite, at: string): StandingDelegation[] {
  return allDelegations(sql).filter((row) => mayEnd(delegationState(row, at)));
}

/** In the caller's transaction: all that these people gave or hold; the ids of what ended. */
export function endDelegationsOf(
  core: DelegationsCore,
  tx: Transaction,
  context: Context,
  userIds: readonly string[],
  reason: string,
): string[] {
  const theirs = openDelegations(tx.sql, tx.at).filter(
    ({ delegatorId, delegateId }) => userIds.includes(delegatorId) || userIds.includes(delegateId),
  );
  for (const row of theirs) stop(core, tx, context, row, reason);
  return theirs.map(({ id }) => id);
}

function stop(
  core: DelegationsCore,
  tx: Transaction,
  context: Context,
  row: StandingDelegation,
  reason: string,
): void {
  markEnded(tx.sql, row.id, { at: tx.at, by: signedInUser(context).userId, reason });
  if (row.paperId !== null && !hasBegun(row, tx.at) && row.paperState !== 'signed')
    core.papers.replace(tx, row.paperId, reason);
  tx.change('delegation', row.id, { endedAt: tx.at, reason });
}
