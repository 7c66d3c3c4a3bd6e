import {
  HEADS_SAY,
  PERMISSIONS,
  type Permission,
} from '../../../../preload/contract/vocabulary/permissions.ts';
import type { Role } from '../../../../preload/contract/vocabulary/roles.ts';

/** Marks are entered by who teaches, never by virtue of running the school or the program (source 000). */
const TEACHING: readonly Permission[] = [
  'grades.enter',
  'corrections.request',
  'corrections.confirm',
  'edit-log.explain',
];
const EVERYTHING = PERMISSIONS.filter((p) => p !== 'public' && !TEACHING.includes(p));
/** The management board's, so that three people stand under the minutes of a correction. */
const WITNESSING: readonly Permission[] = ['corrections.witness'];

/**
 * Which role may call what; anything not listed is refused. Duties as in the rules schools issue for themselves:
 * the head answers for data security, the named officer runs accounts, the clerk numbers papers.
 */
const MATRIX: Readonly<Record<Role, readonly Permission[]>> = {
  principal: EVERYTHING.filter((p) => !WITNESSING.includes(p)),
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
    'grades.read',
    'corrections.read',
    'corrections.confirm',
    'locks.read',
    'edit-log.read',
  ],
  'it-officer': EVERYTHING.filter((p) => !HEADS_SAY.includes(p)),
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
  'department-head': [
    'signed-in',
    'people.read',
    'reviews.read',
    'reviews.decide',
    'incidents.report',
    'grades.read',
    'corrections.read',
    'corrections.confirm',
  ],
  'homeroom-teacher': [
    'signed-in',
    'people.read',
    'incidents.report',
    'grades.read',
    'corrections.read',
    'grades.enter',
    'corrections.request',
    'corrections.confirm',
    'edit-log.explain',
  ],
  'subject-teacher': [
    'signed-in',
    'people.read',
    'incidents.report',
    'grades.read',
    'corrections.read',
    'grades.enter',
    'corrections.request',
    'edit-log.explain',
  ],
};

export function permissionsOf(roles: readonly Role[]): Permission[] {
  const given = new Set(roles.flatMap((role) => MATRIX[role]));
  return PERMISSIONS.filter((permission) => given.has(permission));
}

export function mayCall(roles: readonly Role[], permission: Permission): boolean {
  return permission === 'public' || roles.some((role) => MATRIX[role].includes(permission));
}
