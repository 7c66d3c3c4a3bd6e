import { PERMISSIONS, type Permission } from '../../../../preload/contract/vocabulary/permissions.ts';
import type { Role } from '../../../../preload/contract/vocabulary/roles.ts';

const EVERYTHING = PERMISSIONS.filter((p) => p !== 'public');

/**
 * Which role may call what; anything not listed is refused. Duties as in `design/product.md` (People) and QĐ of the
 * schools (source 003): the head answers for data security, the named officer runs accounts, the clerk numbers papers.
 */
const MATRIX: Readonly<Record<Role, readonly Permission[]>> = {
  principal: EVERYTHING,
  'vice-principal': ['signed-in', 'people.read', 'accounts.read', 'papers.read', 'papers.sign', 'audit.read'],
  'it-officer': EVERYTHING,
  clerk: ['signed-in', 'people.read', 'papers.read', 'papers.issue', 'papers.sign'],
  'department-head': ['signed-in', 'people.read'],
  'homeroom-teacher': ['signed-in', 'people.read'],
  'subject-teacher': ['signed-in', 'people.read'],
};

export function permissionsOf(roles: readonly Role[]): Permission[] {
  const given = new Set(roles.flatMap((role) => MATRIX[role]));
  return PERMISSIONS.filter((permission) => given.has(permission));
}

export function mayCall(roles: readonly Role[], permission: Permission): boolean {
  return permission === 'public' || roles.some((role) => MATRIX[role].includes(permission));
}
