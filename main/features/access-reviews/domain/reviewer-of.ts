import type { StaffJob } from '../../../../preload/contract/vocabulary/school.ts';
import { foldForSearch } from '../../../kernel/vietnamese.ts';

export interface Colleague {
  readonly id: string;
  readonly fullName: string;
  readonly job: StaffJob;
  readonly jobTitle: string;
  readonly department: string;
}

const HEAD = /\bto truong\b/u;
const HEAD_OF_SCHOOL = 'Hiệu trưởng';

/**
 * Whose task the review of somebody's rights is: the tổ trưởng for the members of the department, the head of the school
 * for everybody else. `headIds`: who signs in to the program as head of a department.
 */
export function reviewerSource(
  staff: readonly Colleague[],
  headIds: ReadonlySet<string>,
): (owner: Colleague) => string {
  const principal = staff.find(({ job }) => job === 'principal')?.fullName ?? HEAD_OF_SCHOOL;
  const heads = new Map<string, Colleague>();
  const leads = (person: Colleague) => HEAD.test(foldForSearch(person.jobTitle));
  for (const person of [...staff.filter(({ id }) => headIds.has(id)), ...staff.filter(leads)]) {
    if (person.department !== '' && !heads.has(person.department)) heads.set(person.department, person);
  }
  return (owner) => {
    const head = heads.get(owner.department);
    return head && head.id !== owner.id ? head.fullName : principal;
  };
}
