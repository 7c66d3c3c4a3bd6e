import { PERMISSIONS, type Permission } from '../../../../preload/contract/vocabulary/permissions.ts';
import { reaches } from '../../../kernel/acting.ts';
import type { ActingDelegation, Actor } from '../../../kernel/context.ts';
import { mayCall } from './role-matrix.ts';

type Holder = Pick<Actor, 'roles' | 'delegations' | 'within'>;

/** Rights of the roles and of the delegations in force; never more than the person who looks with these eyes has. */
export function actorMay(actor: Holder, permission: Permission): boolean {
  if (permission === 'public') return true;
  if (actor.within && !actor.within.includes(permission)) return false;
  return mayCall(actor.roles, permission) || behind(actor, permission).length > 0;
}

/** The same for records of these classes: a delegation for named classes reaches no others. */
export function actorMayIn(actor: Holder, permission: Permission, classIds: readonly string[]): boolean {
  if (!actorMay(actor, permission)) return false;
  const delegations = delegationsBehind(actor, permission);
  return delegations.length === 0 || delegations.some((each) => reaches(each, classIds));
}

export function permissionsOfActor(actor: Holder): Permission[] {
  return PERMISSIONS.filter((permission) => permission !== 'public' && actorMay(actor, permission));
}

/** The delegations an act stands on; none when the own role is enough. */
export function delegationsBehind(actor: Holder, permission: Permission): readonly ActingDelegation[] {
  return mayCall(actor.roles, permission) ? [] : behind(actor, permission);
}

function behind(actor: Holder, permission: Permission): readonly ActingDelegation[] {
  return (actor.delegations ?? []).filter(({ permissions }) => permissions.includes(permission));
}
