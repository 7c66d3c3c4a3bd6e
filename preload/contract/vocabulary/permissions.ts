/**
 * What a method asks of its caller. `public` needs nobody signed in, `signed-in` only a sign-in; every other one is
 * given by the role matrix in `main/features/auth/domain/role-matrix.ts`. A method without one does not compile.
 */
export const PERMISSIONS = [
  'public',
  'signed-in',
  'school.manage',
  'people.read',
  'people.manage',
  'people.import',
  'people.export',
  'accounts.read',
  'accounts.manage',
  'accounts.reveal',
  'reviews.read',
  'reviews.decide',
  'reviews.manage',
  'papers.read',
  'papers.issue',
  'papers.sign',
  'templates.manage',
  'archive.read',
  'archive.manage',
  'incidents.report',
  'incidents.read',
  'incidents.manage',
  'audit.read',
  'users.manage',
  'backups.manage',
  'updates.check',
  'support.bundle',
  'session.view-as',
  'custody.read',
  'custody.manage',
  'delegations.read',
  'delegations.manage',
] as const;
export type Permission = (typeof PERMISSIONS)[number];
