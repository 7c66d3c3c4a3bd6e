import type { ActingDelegation, Actor } from '../../../kernel/context.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import { permissionsOf } from '../../auth/index.ts';
import { notOverOf, runningOf, type StandingDelegation } from '../data/delegation-rows.ts';
import { permissionsOfFunctions, rightsBehind } from '../domain/delegated-functions.ts';
import { delegationState, isByHead, mayEnd, signatureRole } from '../domain/delegation.ts';

/** The person with everything that is delegated to them at that instant; asked again at every call. */
export function actingActor(read: Sqlite, actor: Actor, at: string): Actor {
  const delegations = runningOf(read, actor.userId, vietnamDay(at))
    .filter((row) => delegationState(row, at) === 'in-force')
    .map(actingDelegation);
  return delegations.length > 0 ? { ...actor, delegations } : actor;
}

/**
 * The person with everything that is promised and may still take effect, as if its time had come and the head had
 * agreed: what must be thought of before somebody is given the keys to that sign-in.
 */
export function promisedActor(read: Sqlite, actor: Actor, at: string): Actor {
  const delegations = notOverOf(read, actor.userId, vietnamDay(at))
    .filter((row) => mayEnd(delegationState(row, at)))
    .map((row) => actingDelegation({ ...row, confirmedAt: row.confirmedAt ?? at }));
  return delegations.length > 0 ? { ...actor, delegations } : actor;
}

function actingDelegation(row: StandingDelegation): ActingDelegation {
  return {
    id: row.id,
    symbol: row.symbol,
    kind: row.kind,
    toDay: row.toDay,
    permissions: permissionsOfFunctions(
      row.functions,
      rightsBehind({ kind: row.kind, byHead: isByHead(row) }, permissionsOf(row.delegatorRoles)),
    ),
    classIds: row.classIds.length === 0 ? null : row.classIds,
    signatureRole: signatureRole(row.kind, row.delegateTitle),
  };
}
