/** What a command may have changed; every window drops its cached answers of the named topics. */
export const TOPICS = [
  'session',
  'school',
  'users',
  'people',
  'imports',
  'registers',
  'accounts',
  'reviews',
  'papers',
  'signing',
  'templates',
  'archive',
  'incidents',
  'audit',
  'settings',
  'backups',
  'custody',
  'delegations',
] as const;
export type Topic = (typeof TOPICS)[number];
