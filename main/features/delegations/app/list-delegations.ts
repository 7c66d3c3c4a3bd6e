import type { OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { actorMay, allUsers, type StoredUser } from '../../auth/index.ts';
import { allDelegations, type StandingDelegation } from '../data/delegation-rows.ts';
import { carriesHeadsSay } from '../domain/delegated-functions.ts';
import { delegationState, isByHead, mayEnd } from '../domain/delegation.ts';
import type { DelegationsCore } from './delegations-core.ts';
import { hasLeft, postOf } from './person-titles.ts';

export function listDelegations(core: DelegationsCore, context: Context): OutputOf<'delegations.list'> {
  const { actor } = context;
  if (!actor) throw appError('session.locked');
  const manages = actorMay(actor, 'delegations.manage');
  return allDelegations(core.database.read).map((row) => {
    const state = delegationState(row, context.at);
    const awaitsHead = waitsForHead(row, context.at);
    return {
      id: row.id,
      kind: row.kind,
      state,
      symbol: row.symbol,
      decidedOn: row.decidedOn,
      delegator: row.delegator,
      delegate: row.delegate,
      delegateTitle: row.delegateTitle,
      substituted: row.substituted,
      fromDay: row.fromDay,
      toDay: row.toDay,
      functions: [...row.functions],
      classes: [...row.classes],
      paperId: row.paperId,
      paperState: row.paperState,
      scanId: row.scanId,
      createdBy: row.creator,
      createdAt: row.createdAt,
      endedAt: row.endedAt,
      endReason: row.endReason,
      awaitsHead,
      allowed: [
        ...(awaitsHead && row.delegatorId === actor.userId ? ['confirm' as const] : []),
        ...(manages && mayEnd(state) ? ['end' as const] : []),
      ],
    };
  });
}

/** What only the head decides was written into it by somebody else, and the head has not agreed under the own sign-in. */
export function waitsForHead(row: StandingDelegation, at: string): boolean {
  return (
    row.kind !== 'substitute' &&
    carriesHeadsSay(row.functions) &&
    !isByHead(row) &&
    mayEnd(delegationState(row, at))
  );
}

/** Who may hand over, who may receive, whom somebody may stand in for. */
export function delegationChoices(core: DelegationsCore, context: Context): OutputOf<'delegations.choices'> {
  const users = allUsers(core.database.read).filter(
    (user) => user.state === 'active' && !hasLeft(core, user),
  );
  const person = (user: StoredUser) => ({
    id: user.id,
    fullName: user.fullName,
    title: postOf(core, user),
  });
  const ofRole = (role: StoredUser['roles'][number]) =>
    users.filter(({ roles }) => roles.includes(role)).map(person);
  return {
    delegators: ofRole('principal'),
    delegates: users
      .filter(({ id, roles }) => !roles.includes('principal') && id !== context.actor?.userId)
      .map(person),
    officers: ofRole('it-officer'),
  };
}
