import { PERMISSIONS, type Permission } from '../../../../preload/contract/vocabulary/permissions.ts';
import type { Role } from '../../../../preload/contract/vocabulary/roles.ts';

const EVERYTHING = PERMISSIONS.filter((p) => p !== 'public');

/**
 * Which role may call what; anything not listed is refused. Duties as in `design/product.md` (People) and QĐ of the
 * schools (source 003): the head answers for data security, the named officer runs accounts, the clerk numbers papers.
 */
const MATRIX: Readonly<Record<Role, readonly Permission[]>> = {
  principal: EVERYTHING,
  'vice-principal': [
    'signed-in',
    'people.read',
    'registers.read',
    'accounts.read',
    'reviews.read',
    'papers.read',
    'custody.read',
    'delegations.read',
    'archive.read',
    'incidents.report',
    'incidents.read',
    'audit.read',
    'support.bundle',
  ],
  'it-officer': EVERYTHING,
  clerk: [
    'signed-in',
    'people.read',
    'imports.run',
    'registers.read',
    'registers.manage',
    'papers.read',
    'papers.issue',
    'papers.sign',
    'templates.manage',
    'custody.read',
    'delegations.read',
    'archive.read',
    'archive.manage',
    'incidents.report',
    'support.bundle',
  ],
  'department-head': ['signed-in', 'people.read', 'reviews.read', 'reviews.decide', 'incidents.report'],
  'homeroom-teacher': ['signed-in', 'people.read', 'incidents.report'],
  'subject-teacher': ['signed-in', 'people.read', 'incidents.report'],
};

export function permissionsOf(roles: readonly Role[]): Permission[] {
  const given = new Set(roles.flatMap((role) => MATRIX[role]));
  return PERMISSIONS.filter((permission) => given.has(permission));
}

export function mayCall(roles: readonly Role[], permission: Permission): boolean {
  return permission === 'public' || roles.some((role) => MATRIX[role].includes(permission));
}
