import type {
  DelegatedFunction,
  DelegationKind,
} from '../../../../preload/contract/vocabulary/delegations.ts';
import {
  HEADS_SAY,
  PERMISSIONS,
  type Permission,
} from '../../../../preload/contract/vocabulary/permissions.ts';

/** First part of a permission → the work it belongs to. What stands nowhere is never delegated. */
const BY_SUBJECT: Readonly<Record<string, DelegatedFunction>> = {
  people: 'records',
  accounts: 'accounts',
  papers: 'papers',
  signing: 'users',
  templates: 'papers',
  archive: 'papers',
  custody: 'custody',
  incidents: 'incidents',
  reviews: 'incidents',
  drift: 'incidents',
  registers: 'registers',
  health: 'registers',
  imports: 'lists',
  school: 'school',
  audit: 'audit',
  users: 'users',
  backups: 'backups',
  updates: 'backups',
  support: 'backups',
  delegations: 'delegations',
  locks: 'marks',
};
/** Finer than their first part. */
const BY_PERMISSION: Readonly<Partial<Record<Permission, DelegatedFunction>>> = {
  'people.import': 'lists',
  'people.export': 'lists',
  'accounts.reveal': 'passwords',
  'grades.lock': 'marks',
  'corrections.read': 'marks',
  'corrections.decide': 'marks',
  'corrections.witness': 'marks',
};

/** The work a permission belongs to; null = a right that stays with its owner (looking with other eyes). */
export function functionOf(permission: Permission): DelegatedFunction | null {
  return BY_PERMISSION[permission] ?? BY_SUBJECT[permission.split('.')[0] ?? ''] ?? null;
}

/** The officer's alone: the head, who has it not, hands it only to who stands in for the officer. */
const OF_OFFICER: readonly Permission[] = ['corrections.witness'];

/**
 * What a delegation of this kind can give at most. The head's say (docs/adr/0025) goes only where the head agreed under
 * the own sign-in, and never to who stands in for the officer, who has it not.
 */
export function rightsBehind(
  { kind, byHead }: { readonly kind: DelegationKind; readonly byHead: boolean },
  ofDelegator: readonly Permission[],
): Permission[] {
  const own = ofDelegator.filter((permission) => !OF_OFFICER.includes(permission));
  const without = own.filter((permission) => !HEADS_SAY.includes(permission));
  if (kind === 'substitute') return [...without, ...OF_OFFICER];
  return byHead ? own : without;
}

/** Whether this work carries some of the head's say. */
export function carriesHeadsSay(functions: readonly DelegatedFunction[]): boolean {
  return permissionsOfFunctions(functions, HEADS_SAY).length > 0;
}

/** Nobody delegates what he does not have himself: limited by the rights of the person who delegates. */
export function permissionsOfFunctions(
  functions: readonly DelegatedFunction[],
  ofDelegator: readonly Permission[],
): Permission[] {
  return PERMISSIONS.filter((permission) => {
    const work = functionOf(permission);
    return work !== null && functions.includes(work) && ofDelegator.includes(permission);
  });
}
