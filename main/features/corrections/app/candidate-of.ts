import type { Actor } from '../../../kernel/context.ts';
import { actorMayIn } from '../../auth/index.ts';
import { staffOfSignIn, type Staff } from '../../people/index.ts';
import type { Candidate } from '../domain/who-acts.ts';

/** Somebody at a sign-in, with the staff record behind it; `staff` = the whole list. */
export function candidateOf(actor: Actor, staff: readonly Staff[]): Candidate {
  const { userId, staffId, roles } = actor;
  return {
    userId,
    staffId,
    personId: staffOfSignIn(staff, actor)?.id ?? null,
    department: staff.find(({ id }) => id === staffId)?.department ?? '',
    roles,
    may: (permission, classId) => actorMayIn(actor, permission, [classId]),
  };
}
