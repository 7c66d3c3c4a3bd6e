import type { Role } from '../../../../preload/contract/vocabulary/roles.ts';

/** The person signed in, as the rule sees them. */
export interface Reviewer {
  readonly roles: readonly Role[];
  readonly staffId: string | null;
  /** Runs the review: the head of the school, the officer, or who acts for them under a delegation. */
  readonly manages: boolean;
  /** Own department; '' when there is none. */
  readonly department: string;
}
/** Whose right it is. */
export interface Owner {
  readonly staffId: string;
  readonly department: string;
}

function heads({ roles, department }: Reviewer, owner: Owner): boolean {
  return roles.includes('department-head') && department !== '' && department === owner.department;
}

export function maySeeRight(reviewer: Reviewer, owner: Owner): boolean {
  return reviewer.manages || reviewer.roles.includes('vice-principal') || heads(reviewer, owner);
}

/**
 * A head decides about the own department, who runs the review about everybody; nobody but the head of the school, who
 * has none above, about the own rights.
 */
export function mayDecideRight(reviewer: Reviewer, owner: Owner): boolean {
  if (reviewer.roles.includes('principal')) return true;
  if (reviewer.staffId === owner.staffId) return false;
  return reviewer.manages || heads(reviewer, owner);
}
