import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { PeopleScope } from './search.ts';

/** One figure a thing that may be left to do; all of the current year where years matter. */
export interface Figures {
  readonly staff: number;
  readonly students: number;
  readonly classes: number;
  readonly assignments: number;
  readonly accounts: number;
  readonly papersUnsigned: number;
  readonly classesWithoutHomeroom: number;
  readonly staffWithoutAccount: number;
  readonly passwordsHeld: number;
  readonly firstPasswordsUnchanged: number;
  readonly staffIdWarnings: number;
  readonly studentIdWarnings: number;
  /** The recovery code was typed back. */
  readonly recoveryConfirmed: boolean;
}

/** The same rule as `checkPersonalId` (century and sex, year), counted where the rows are. */
const DOUBTFUL = `personal_id <> '' AND (
    (sex <> 'unknown' AND (substr(personal_id, 4, 1) % 2 = 0) <> (sex = 'male'))
    OR (birth_date <> '' AND 1900 + 100 * (substr(personal_id, 4, 1) / 2) + substr(personal_id, 5, 2) <> CAST(substr(birth_date, 1, 4) AS INTEGER)))`;
const AT_SCHOOL = `status IN ('working', 'on-leave')`;
const THIS_YEAR = '(SELECT id FROM school_year WHERE is_current = 1)';

/** What some figures count, each row with an id. */
const WAITING = {
  papersUnsigned: `paper WHERE state IN ('issued', 'signing') AND kind <> 'phieu-cap'`,
  classesWithoutHomeroom: `class WHERE year_id = ${THIS_YEAR} AND homeroom_staff_id IS NULL`,
  staffWithoutAccount: `staff s WHERE ${AT_SCHOOL}
          AND NOT EXISTS (SELECT 1 FROM account a WHERE a.staff_id = s.id AND a.state <> 'revoked')`,
  passwordsHeld: `account WHERE state <> 'revoked' AND initial_password IS NOT NULL`,
  firstPasswordsUnchanged: `account WHERE state IN ('slip-issued', 'handed-over', 'reissued')
          AND first_password_changed = 0`,
  staffIdWarnings: `staff WHERE ${DOUBTFUL}`,
  studentIdWarnings: `student WHERE ${DOUBTFUL}`,
} as const satisfies Partial<Record<keyof Figures, string>>;
const WAITING_COUNTS = Object.entries(WAITING).map(
  ([name, rows]) => `(SELECT count(*) FROM ${rows}) AS ${name}`,
);

/** Ids of what a figure counts; none where it is no list. */
export function waitingIds(read: Sqlite, figure: keyof Figures): string[] {
  if (!isWaiting(figure)) return [];
  return read.prepare(`SELECT id FROM ${WAITING[figure]}`).pluck().all() as string[];
}
function isWaiting(figure: string): figure is keyof typeof WAITING {
  return Object.hasOwn(WAITING, figure);
}

/** `scope` null = the whole school; tasks are for those who see all of it, so only the figures of people are narrowed. */
export function readFigures(read: Sqlite, scope: PeopleScope | null): Figures {
  const row = read
    .prepare(
      `SELECT
        (SELECT count(*) FROM staff WHERE ${AT_SCHOOL} AND (@all OR id = @staffId OR department = @department)) AS staff,
        (SELECT count(*) FROM student WHERE status IN ('studying', 'transferred-in', 'reserved') AND (@all OR id IN (
          SELECT student_id FROM enrolment WHERE to_day IS NULL
            AND class_id IN (SELECT value FROM json_each(@classIds))))) AS students,
        (SELECT count(*) FROM class WHERE year_id = ${THIS_YEAR}
          AND (@all OR id IN (SELECT value FROM json_each(@classIds)))) AS classes,
        (SELECT count(*) FROM teaching_assignment WHERE year_id = ${THIS_YEAR} AND to_day IS NULL) AS assignments,
        (SELECT count(*) FROM account WHERE state <> 'revoked') AS accounts,
        ${WAITING_COUNTS.join(', ')},
        (SELECT count(*) FROM vault_info WHERE key = 'recovery-confirmed-at') AS recoveryConfirmed`,
    )
    .get({
      all: scope === null ? 1 : 0,
      classIds: JSON.stringify(scope?.classIds ?? []),
      staffId: scope?.staffId ?? '',
      // Never '': people without a department form none.
      department: scope?.department ?? null,
    }) as Omit<Figures, 'recoveryConfirmed'> & { recoveryConfirmed: number };
  return { ...row, recoveryConfirmed: row.recoveryConfirmed === 1 };
}
