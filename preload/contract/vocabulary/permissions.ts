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
  'papers.read',
  'papers.issue',
  'papers.sign',
  'audit.read',
  'users.manage',
] as const;
export type Permission = (typeof PERMISSIONS)[number];
