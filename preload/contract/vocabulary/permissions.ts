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
  'imports.run',
  'registers.read',
  'registers.manage',
  'health.read',
  'health.manage',
  'accounts.read',
  'accounts.manage',
  'accounts.reveal',
  'reviews.read',
  'reviews.decide',
  'reviews.manage',
  'papers.read',
  'papers.issue',
  'papers.sign',
  'signing.manage',
  'templates.manage',
  'archive.read',
  'archive.manage',
  'incidents.report',
  'incidents.read',
  'incidents.manage',
  'incidents.excuse',
  'audit.read',
  'clock.confirm',
  'users.manage',
  'backups.manage',
  'updates.check',
  'support.bundle',
  'session.view-as',
  'custody.read',
  'custody.manage',
  'delegations.read',
  'delegations.manage',
  'grades.read',
  'grades.enter',
  'grades.windows',
  'grades.lock',
  'locks.read',
  'corrections.read',
  'corrections.request',
  'corrections.confirm',
  'corrections.witness',
  'corrections.decide',
  'edit-log.read',
  'edit-log.explain',
  'edit-log.manage',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/**
 * The head's own say, given away in writing only: over marks (source 003, 7.2), where the officer witnesses, over whether
 * the authority must be told of a breach, and over the rights of those the head answers for.
 */
export const HEADS_SAY: readonly Permission[] = [
  'grades.lock',
  'corrections.decide',
  'clock.confirm',
  'incidents.excuse',
  'reviews.decide',
];
