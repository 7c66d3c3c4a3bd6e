import type { Permission } from '../../../../preload/contract/vocabulary/permissions.ts';
import type { Actor } from '../../../kernel/context.ts';

/** Whose health records somebody reaches: everybody's (null), those of delegated classes, or nobody's (empty). */
export type HealthScope = ReadonlySet<string> | null;

/** `ownRight`: the person's own role gives the permission, without any delegation. */
export function healthScope(
  { delegations = [], within }: Pick<Actor, 'delegations' | 'within'>,
  permission: Permission,
  ownRight: boolean,
): HealthScope {
  if (within && !within.includes(permission)) return new Set();
  if (ownRight) return null;
  const given = delegations.filter(({ permissions }) => permissions.includes(permission));
  if (given.some(({ classIds }) => classIds === null)) return null;
  return new Set(given.flatMap(({ classIds }) => classIds ?? []));
}

/** A student who sits in no class is reached only by those who reach everybody. */
export function reaches(scope: HealthScope, classId: string | null): boolean {
  return scope === null || (classId !== null && scope.has(classId));
}
