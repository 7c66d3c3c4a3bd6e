/** Roles of the people who sign in to the program (what each may: `docs/permissions.md`). One person may hold several. */
export const ROLES = [
  'principal',
  'vice-principal',
  'it-officer',
  'clerk',
  'department-head',
  'homeroom-teacher',
  'subject-teacher',
] as const;
export type Role = (typeof ROLES)[number];
