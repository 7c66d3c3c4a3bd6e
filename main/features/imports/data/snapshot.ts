import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { isRegister } from '../../../../preload/contract/vocabulary/registers/index.ts';
import type { ImportKind, SchoolLevel } from '../../../../preload/contract/vocabulary/school.ts';
import { allRows, type Row } from './table-rows.ts';

/** What is stored when an import is checked or written; only what the kind needs is read. */
export interface Snapshot {
  readonly yearId: string;
  readonly yearStartsOn: string;
  readonly level: SchoolLevel;
  readonly staff: readonly Row[];
  /** Of the current year. */
  readonly classes: readonly Row[];
  readonly students: readonly Row[];
  /** Open ones. */
  readonly enrolments: readonly Row[];
  /** Open ones of the current year. */
  readonly assignments: readonly Row[];
  /** Of the register that is imported. */
  readonly entries: readonly Row[];
  readonly pastResults: readonly Row[];
  readonly subjects: readonly { readonly id: string; readonly name: string }[];
}

/** Null while the school has no current year. */
export function readSnapshot(sql: Sqlite, kind: ImportKind, level: SchoolLevel): Snapshot | null {
  const year = sql.prepare('SELECT id, starts_on AS startsOn FROM school_year WHERE is_current = 1').get() as
    { id: string; startsOn: string } | undefined;
  if (!year) return null;
  const students = kind === 'students';
  const register = isRegister(kind);
  const people = !register && kind !== 'past-results';
  return {
    yearId: year.id,
    yearStartsOn: year.startsOn,
    level,
    staff: people ? allRows(sql, 'staff') : [],
    classes: kind === 'staff' || !people ? [] : allRows(sql, 'class', 'WHERE year_id = ?', [year.id]),
    students: students || kind === 'health' ? allRows(sql, 'student') : [],
    enrolments: students ? allRows(sql, 'enrolment', 'WHERE to_day IS NULL') : [],
    assignments:
      kind === 'assignments'
        ? allRows(sql, 'teaching_assignment', 'WHERE year_id = ? AND to_day IS NULL', [year.id])
        : [],
    pastResults: kind === 'past-results' ? allRows(sql, 'past_result') : [],
    entries: register ? allRows(sql, 'register_entry', 'WHERE register = ?', [kind]) : [],
    subjects: sql.prepare('SELECT id, name FROM subject ORDER BY name').all() as {
      id: string;
      name: string;
    }[],
  };
}
