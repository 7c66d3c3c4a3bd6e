import type { StaffJob } from '../../../../preload/contract/vocabulary/school.ts';

export interface Colleague {
  readonly id: string;
  readonly fullName: string;
  readonly job: StaffJob;
  readonly department: string;
}
/** Whose task it is to decide about somebody's rights. */
export interface ReviewerOfOwner {
  readonly fullName: string;
  /** The head of the owner's department; otherwise the head of the school. */
  readonly ofDepartment: boolean;
}

const HEAD_OF_SCHOOL = 'Hiệu trưởng';

/**
 * The tổ trưởng for the members of the department, the head of the school for everybody else. `headIds`: who signs in to
 * the program as head of a department; who is only called so could not decide anything.
 */
export function reviewerSource(
  staff: readonly Colleague[],
  headIds: ReadonlySet<string>,
): (owner: { readonly id: string; readonly department: string }) => ReviewerOfOwner {
  const principal = staff.find(({ job }) => job === 'principal')?.fullName ?? HEAD_OF_SCHOOL;
  const heads = Map.groupBy(
    staff.filter(({ id, department }) => headIds.has(id) && department !== ''),
    ({ department }) => department,
  );
  return ({ id, department }) => {
    const head = heads.get(department)?.find((each) => each.id !== id);
    return head
      ? { fullName: head.fullName, ofDepartment: true }
      : { fullName: principal, ofDepartment: false };
  };
}
