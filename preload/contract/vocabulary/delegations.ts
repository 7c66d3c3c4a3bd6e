/** Ký thay (a deputy), thừa ủy quyền (somebody else), làm thay (a substitute of the officer while he is away). */
export const DELEGATION_KINDS = ['deputy', 'by-authority', 'substitute'] as const;
export type DelegationKind = (typeof DELEGATION_KINDS)[number];

/**
 * What a head hands over, in words of the work and not of the program. Passwords, users, backups, delegations and marks
 * must be named one by one.
 */
export const DELEGATED_FUNCTIONS = [
  'records',
  'lists',
  'accounts',
  'passwords',
  'papers',
  'custody',
  'incidents',
  'registers',
  'school',
  'audit',
  'users',
  'backups',
  'delegations',
  'marks',
] as const;
export type DelegatedFunction = (typeof DELEGATED_FUNCTIONS)[number];

/** `lapsed`: within its days, but who gave it no longer holds the post, or who received it has left. */
export const DELEGATION_STATES = [
  'unsigned',
  'upcoming',
  'in-force',
  'lapsed',
  'ended',
  'ended-early',
  'cancelled',
] as const;
export type DelegationState = (typeof DELEGATION_STATES)[number];
