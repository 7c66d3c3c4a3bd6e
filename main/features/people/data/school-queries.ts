import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { School, SchoolYear, Subject } from '../domain/records.ts';
import { subjectPosition } from '../domain/curriculum.ts';
import { profileOn } from '../domain/profile-periods.ts';
import { profileChanges } from './profile-change-rows.ts';

/** What the school is called on a day; null before it was set up. */
export function readSchoolOn(sql: Sqlite, day: string): School | null {
  const changes = profileChanges(sql);
  return changes.length === 0 ? null : profileOn(changes, day);
}

export function readYears(sql: Sqlite): SchoolYear[] {
  const rows = sql
    .prepare(
      `SELECT id, name, starts_on AS startsOn, semester2_starts_on AS semester2StartsOn, ends_on AS endsOn,
              is_current AS current, current_semester AS currentSemester
       FROM school_year ORDER BY name DESC`,
    )
    .all() as (Omit<SchoolYear, 'current'> & { current: number })[];
  return rows.map((row) => ({ ...row, current: row.current === 1 }));
}

export function readCurrentYear(sql: Sqlite): SchoolYear | null {
  return readYears(sql).find((year) => year.current) ?? null;
}

/** In the order of the programme, the school's own subjects last by name. */
export function readSubjects(sql: Sqlite): Subject[] {
  const rows = sql
    .prepare('SELECT id, code, name, periods_per_year AS periodsPerYear, kind FROM subject ORDER BY name')
    .all() as Subject[];
  return rows.sort((a, b) => subjectPosition(a.code) - subjectPosition(b.code));
}
