import type { Actor } from '../../../kernel/context.ts';
import type { Role } from '../../../../preload/contract/vocabulary/roles.ts';

/** What the policies know about a signed-in person from the assignments of the current year. */
export interface Standing {
  readonly staffId: string | null;
  readonly department: string;
  readonly homeroomClassIds: ReadonlySet<string>;
  readonly taughtClassIds: ReadonlySet<string>;
}

const SEES_ALL: readonly Role[] = ['it-officer', 'principal', 'vice-principal', 'clerk'];
const SEES_SENSITIVE: readonly Role[] = ['it-officer', 'principal'];

function has(actor: Actor, roles: readonly Role[]): boolean {
  return actor.roles.some((role) => roles.includes(role));
}

/** Classes whose records are delegated to this person now; null = the whole school. */
function delegatedClassIds(actor: Actor): ReadonlySet<string> | null {
  const records = (actor.delegations ?? []).filter(({ permissions }) =>
    permissions.includes('people.manage'),
  );
  if (records.some(({ classIds }) => classIds === null)) return null;
  return new Set(records.flatMap(({ classIds }) => classIds ?? []));
}

export function seesEverybody(actor: Actor): boolean {
  return has(actor, SEES_ALL) || delegatedClassIds(actor) === null;
}

/** The own classes are those of the current year, so past years are for those who see every class. */
export function seesYear(actor: Actor, year: { readonly current: boolean }): boolean {
  return year.current || seesEverybody(actor);
}

/** ĐDCN, ethnicity, phone, addresses, relatives of anybody. */
export function seesEverySensitive(actor: Actor): boolean {
  return has(actor, SEES_SENSITIVE) || delegatedClassIds(actor) === null;
}

/** Classes whose students this person may see; null = all. Roles add up. */
export function visibleClassIds(actor: Actor, standing: Standing): ReadonlySet<string> | null {
  if (seesEverybody(actor)) return null;
  return new Set([
    ...(delegatedClassIds(actor) ?? []),
    ...(has(actor, ['homeroom-teacher']) ? standing.homeroomClassIds : []),
    ...(has(actor, ['subject-teacher']) ? standing.taughtClassIds : []),
  ]);
}

/** Sensitive columns of a student: the officer, the principal, and the homeroom teacher of that class. */
export function seesStudentSensitive(actor: Actor, standing: Standing, classId: string | null): boolean {
  if (seesEverySensitive(actor)) return true;
  if (classId === null) return false;
  if (delegatedClassIds(actor)?.has(classId)) return true;
  return has(actor, ['homeroom-teacher']) && standing.homeroomClassIds.has(classId);
}

export interface StaffInView {
  readonly id: string;
  readonly department: string;
}

export interface StaffScope {
  readonly staffId: string | null;
  readonly department: string | null;
}

/** Null = everybody; otherwise oneself and, for its head, the own department. */
export function visibleStaff(actor: Actor, standing: Standing): StaffScope | null {
  if (seesEverybody(actor)) return null;
  const heads = has(actor, ['department-head']) && standing.department !== '';
  return { staffId: standing.staffId, department: heads ? standing.department : null };
}

export function seesStaff(actor: Actor, standing: Standing, staff: StaffInView): boolean {
  const scope = visibleStaff(actor, standing);
  return scope === null || staff.id === scope.staffId || staff.department === scope.department;
}

export function seesStaffSensitive(actor: Actor, standing: Standing, staff: StaffInView): boolean {
  return seesEverySensitive(actor) || staff.id === standing.staffId;
}

/** An assignment is seen with its teacher or, by the homeroom teacher, with the own class. */
export function seesAssignment(
  actor: Actor,
  standing: Standing,
  assignment: { readonly classId: string; readonly teacher: StaffInView },
): boolean {
  if (seesStaff(actor, standing, assignment.teacher)) return true;
  if (delegatedClassIds(actor)?.has(assignment.classId)) return true;
  return has(actor, ['homeroom-teacher']) && standing.homeroomClassIds.has(assignment.classId);
}
