import type { SubjectKind } from '../../../../preload/contract/vocabulary/school.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { HOMEROOM } from '../domain/cell.ts';
import { preparedOnce } from '../../../platform/database/prepared-once.ts';

export interface BookTeacher {
  readonly staffId: string;
  readonly name: string;
  readonly department: string;
}
export interface BookFacts {
  readonly classId: string;
  readonly className: string;
  readonly grade: number;
  readonly yearId: string;
  readonly yearName: string;
  readonly startsOn: string;
  readonly current: boolean;
  readonly homeroomStaffId: string | null;
  readonly subjectId: string;
  readonly subjectCode: string;
  readonly subjectName: string;
  readonly subjectKind: SubjectKind;
  readonly periodsPerYear: number;
  /** Assigned now, in list order. */
  readonly teachers: readonly BookTeacher[];
}
export interface BookStudent {
  readonly id: string;
  readonly name: string;
  readonly birthDate: string;
  readonly sectorId: string;
  readonly status: string;
  /** Sits in the class; false = has left it. */
  readonly present: boolean;
}

const statements = preparedOnce((sql) => ({
  // The tables behind subject_of_class: to the right of a left join SQLite would put the whole view together each time.
  facts: sql.prepare(
    `SELECT c.id AS classId, c.name AS className, c.grade, c.year_id AS yearId, y.name AS yearName,
       y.starts_on AS startsOn, y.is_current AS current, c.homeroom_staff_id AS homeroomStaffId,
       coalesce(j.id, '') AS subjectId, coalesce(j.code, '') AS subjectCode, coalesce(j.name, '') AS subjectName,
       coalesce(g.kind, 'comment') AS subjectKind, coalesce(g.periods_per_year, 0) AS periodsPerYear
     FROM class c JOIN school_year y ON y.id = c.year_id
     LEFT JOIN subject_grade g ON g.year_id = c.year_id AND g.grade = c.grade AND g.subject_id = ?
     LEFT JOIN subject j ON j.id = g.subject_id WHERE c.id = ?`,
  ),
  subject: sql.prepare(
    `SELECT subject_id AS subjectId, code AS subjectCode, name AS subjectName, kind AS subjectKind,
       periods_per_year AS periodsPerYear FROM subject_of_class WHERE class_id = ? AND subject_id = ?`,
  ),
  teachers: sql.prepare(
    `SELECT t.staff_id AS staffId, s.full_name AS name, s.department FROM teaching_assignment t
     JOIN staff s ON s.id = t.staff_id
     WHERE t.class_id = ? AND t.subject_id = ? AND t.to_day IS NULL ORDER BY s.sort_key, s.id`,
  ),
  homeroom: sql.prepare('SELECT id AS staffId, full_name AS name, department FROM staff WHERE id = ?'),
  students: sql.prepare(
    `SELECT s.id, s.full_name AS name, s.birth_date AS birthDate, s.sector_id AS sectorId, s.status,
       max(e.to_day IS NULL OR e.to_day >= y.ends_on) AS present
     FROM enrolment e JOIN student s ON s.id = e.student_id JOIN class c ON c.id = e.class_id
     JOIN school_year y ON y.id = c.year_id
     WHERE e.class_id = ? GROUP BY s.id ORDER BY s.sort_key, s.id`,
  ),
}));

/** Null when there is no such class or subject. */
export function readBookFacts(sql: Sqlite, classId: string, subjectId: string): BookFacts | null {
  const { facts, teachers, homeroom } = statements(sql);
  const row = facts.get(subjectId, classId) as
    (Omit<BookFacts, 'teachers' | 'current'> & { current: number }) | undefined;
  if (!row || row.subjectId !== subjectId) return null;
  const assigned =
    subjectId === HOMEROOM ? homeroom.all(row.homeroomStaffId) : teachers.all(classId, subjectId);
  return { ...row, current: row.current === 1, teachers: assigned as BookTeacher[] };
}

export type SubjectFacts = Pick<
  BookFacts,
  'subjectId' | 'subjectCode' | 'subjectName' | 'subjectKind' | 'periodsPerYear'
>;

/** As the subject is taught and assessed in the class. */
export function readSubjectFacts(sql: Sqlite, classId: string, subjectId: string): SubjectFacts {
  return statements(sql).subject.get(classId, subjectId) as SubjectFacts;
}

/** Everybody who ever sat in the class, in list order. */
export function readBookStudents(sql: Sqlite, classId: string): BookStudent[] {
  const rows = statements(sql).students.all(classId) as (Omit<BookStudent, 'present'> & {
    present: number;
  })[];
  return rows.map((row) => ({ ...row, present: row.present === 1 }));
}
