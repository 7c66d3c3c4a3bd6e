import { HEADS_SAY, type Permission } from '../../../../preload/contract/vocabulary/permissions.ts';
import type { Actor } from '../../../kernel/context.ts';
import { actorMay } from './actor-rights.ts';

/** Whose sign-in is worth the head's signature: what it decides about marks stands on the person alone. */
const DECIDING: readonly Permission[] = ['grades.lock', 'corrections.decide'];

export function decidesOverMarks(holder: Pick<Actor, 'roles' | 'delegations'>): boolean {
  return DECIDING.some((permission) => actorMay(holder, permission));
}

/** Some of the head's say by a delegation: no reset may hand it on to somebody else (docs/adr/0025-the-heads-password.md). */
export function speaksForHead({ delegations = [] }: Pick<Actor, 'delegations'>): boolean {
  return delegations.some(({ permissions }) => HEADS_SAY.some((each) => permissions.includes(each)));
}
