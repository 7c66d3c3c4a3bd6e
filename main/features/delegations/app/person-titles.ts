import { isLeaver, titleOfJob, titleOfRoles } from '../../accounts/index.ts';
import type { StoredUser } from '../../auth/index.ts';
import type { DelegationsCore } from './delegations-core.ts';

/** The post of a user: by the staff record behind the sign-in, otherwise by the role. */
export function postOf(core: Pick<DelegationsCore, 'people'>, user: StoredUser): string {
  if (user.roles.includes('vice-principal')) return 'Phó Hiệu trưởng';
  const person = user.staffId === null ? null : core.people.staffById(user.staffId);
  const byRoles = titleOfRoles(user.roles);
  return person ? titleOfJob(person.job, person.jobTitle) : byRoles === '' ? 'Giáo viên' : byRoles;
}

export function departmentOf(core: Pick<DelegationsCore, 'people'>, user: StoredUser): string {
  return (user.staffId === null ? null : core.people.staffById(user.staffId))?.department ?? '';
}

/** By the staff list; a sign-in without a staff record has not left. */
export function hasLeft(core: Pick<DelegationsCore, 'people'>, user: StoredUser): boolean {
  const person = user.staffId === null ? null : core.people.staffById(user.staffId);
  return person ? isLeaver(person.status) : false;
}
