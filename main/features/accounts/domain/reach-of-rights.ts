import type { AccountFunction } from '../../../../preload/contract/vocabulary/accounts.ts';
import type { Rights } from './rights.ts';

/** Whose records somebody holding an account can open. */
export interface Reach {
  readonly everyStudent: boolean;
  /** The classes of homeroom and teaching; all that matters when not every student is in reach. */
  readonly classIds: readonly string[];
  readonly everyColleague: boolean;
}

/** Functions that open the records of the whole school. */
const EVERY_STUDENT: readonly AccountFunction[] = [
  'unit-admin',
  'student-records',
  'reports',
  'finance',
  'health',
  'gradebook-approval',
];
const EVERY_COLLEAGUE: readonly AccountFunction[] = ['unit-admin', 'staff-records', 'timetable', 'reports'];

export function reachOfRights(rights: Rights): Reach {
  const has = (wanted: readonly AccountFunction[]): boolean =>
    rights.functions.some((name) => wanted.includes(name));
  return {
    everyStudent: has(EVERY_STUDENT),
    classIds: [
      ...new Set([...rights.classIds, ...rights.classSubjects.map(({ classId }) => classId)]),
    ].sort(),
    everyColleague: has(EVERY_COLLEAGUE),
  };
}
