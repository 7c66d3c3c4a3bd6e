import type { Role } from '../../../../preload/contract/vocabulary/roles.ts';

export interface SignIn {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly state: 'active' | 'disabled';
}

export interface ShutFault {
  readonly userId: string;
  /** A code of the `office` locale that names the next step. */
  readonly code: 'user.cannot-disable-self' | 'user.last-head' | 'user.last-officer';
}

/** Posts without which nobody could decide over marks, or run accounts and copies, any more. */
const LAST: readonly (readonly [Role, ShutFault['code']])[] = [
  ['principal', 'user.last-head'],
  ['it-officer', 'user.last-officer'],
];

/** Each of these sign-ins that must stay open while all the others are shut at once. */
export function shutFaults(
  users: readonly SignIn[],
  ids: ReadonlySet<string>,
  actorId: string | null,
): ShutFault[] {
  const wanted = new Set(ids);
  const faults: ShutFault[] = [];
  for (let fault = shutFault(users, wanted, actorId); fault; fault = shutFault(users, wanted, actorId)) {
    faults.push(fault);
    wanted.delete(fault.userId);
  }
  return faults;
}

/** The first of these sign-ins that must not be shut, judged with all of them gone at once; null = they may. */
export function shutFault(
  users: readonly SignIn[],
  ids: ReadonlySet<string>,
  actorId: string | null,
): ShutFault | null {
  if (actorId !== null && ids.has(actorId)) return { userId: actorId, code: 'user.cannot-disable-self' };
  const active = users.filter(({ state }) => state === 'active');
  for (const [role, code] of LAST) {
    const holders = active.filter(({ roles }) => roles.includes(role));
    const [first] = holders.filter(({ id }) => ids.has(id));
    if (first && holders.every(({ id }) => ids.has(id))) return { userId: first.id, code };
  }
  return null;
}
