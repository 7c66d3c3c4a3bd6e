import type { Role } from '../../../../preload/contract/vocabulary/roles.ts';

/** The person signed in, as the rule sees them. */
export interface Reviewer {
  readonly roles: readonly Role[];
  readonly staffId: string | null;
  /** Runs the review: opens it, reminds, closes it with its minutes. */
  readonly manages: boolean;
  /** Decides for the head of the school under a delegation in force (KT., TUQ.). */
  readonly actsForHead: boolean;
  /** Own department; '' when there is none. */
  readonly department: string;
}
/** Whose right it is. */
export interface Owner {
  readonly staffId: string;
  readonly department: string;
  /** Heads the school: nobody stands above but the own sign-in. */
  readonly isHead: boolean;
}

function heads({ roles, department }: Reviewer, owner: Owner): boolean {
  return roles.includes('department-head') && department !== '' && department === owner.department;
}

export function maySeeRight(reviewer: Reviewer, owner: Owner): boolean {
  return (
    reviewer.manages ||
    reviewer.actsForHead ||
    reviewer.roles.includes('vice-principal') ||
    heads(reviewer, owner)
  );
}

/**
 * A right is confirmed or withdrawn by the head of its owner: of the department, or of the school, who stands above all.
 * Who runs the review decides nothing by that, and nobody but the head of the school about the own rights.
 */
export function mayDecideRight(reviewer: Reviewer, owner: Owner): boolean {
  if (reviewer.roles.includes('principal')) return true;
  if (reviewer.staffId === owner.staffId || owner.isHead) return false;
  return reviewer.actsForHead || heads(reviewer, owner);
}

/**
 * Whether the decision waits for this person. What a head of the department can decide does not wait for the head of the
 * school. `hasOwnHead`: somebody else signs in as head of the owner's department.
 */
export function isTaskOf(reviewer: Reviewer, owner: Owner, hasOwnHead: boolean): boolean {
  if (!mayDecideRight(reviewer, owner)) return false;
  return !hasOwnHead || (reviewer.staffId !== owner.staffId && heads(reviewer, owner));
}
