import type { Permission } from '../../../../preload/contract/vocabulary/permissions.ts';
import type { Actor } from '../../../kernel/context.ts';
import { actorMay } from './actor-rights.ts';

/** Whose sign-in is worth the head's signature: what it decides about marks stands on the person alone. */
const DECIDING: readonly Permission[] = ['grades.lock', 'corrections.decide'];

export function decidesOverMarks(holder: Pick<Actor, 'roles' | 'delegations'>): boolean {
  return DECIDING.some((permission) => actorMay(holder, permission));
}
