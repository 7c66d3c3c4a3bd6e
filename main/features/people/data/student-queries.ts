import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { Student } from '../domain/records.ts';
import { relativeOf } from './relative-text.ts';
import type { StudentRecord } from './student.schema.ts';

export interface StudentListRow {
  id: string;
  sectorId: string;
  fullName: string;
  birthDate: string;
  sex: Student['sex'];
  personalId: string;
  ethnicity: string;
  classId: string | null;
  className: string;
  status: Student['status'];
}

const LIST = `SELECT s.id, s.sector_id AS sectorId, s.full_name AS fullName, s.birth_date AS birthDate, s.sex,
    s.personal_id AS personalId, s.ethnicity, e.class_id AS classId, coalesce(c.name, '') AS className, s.status
  FROM student s LEFT JOIN enrolment e ON e.student_id = s.id AND e.to_day IS NULL LEFT JOIN class c ON c.id = e.class_id`;

export function readStudentList(sql: Sqlite): StudentListRow[] {
  return sql.prepare(`${LIST} ORDER BY s.sort_key`).all() as StudentListRow[];
}

/** Those who sat in a class of that year, each in the last one. */
export function readStudentsOfYear(sql: Sqlite, yearId: string): StudentListRow[] {
  return sql
    .prepare(
      `SELECT s.id, s.sector_id AS sectorId, s.full_name AS fullName, s.birth_date AS birthDate, s.sex,
         s.personal_id AS personalId, s.ethnicity, c.id AS classId, c.name AS className, s.status
       FROM student s JOIN enrolment e ON e.id = (
         SELECT x.id FROM enrolment x JOIN class k ON k.id = x.class_id
         WHERE x.student_id = s.id AND k.year_id = ? ORDER BY x.from_day DESC, x.id DESC LIMIT 1)
       JOIN class c ON c.id = e.class_id ORDER BY s.sort_key`,
    )
    .all(yearId) as StudentListRow[];
}

/** Those who sit in one of these classes now. */
export function readStudentsOfClasses(sql: Sqlite, classIds: readonly string[]): StudentListRow[] {
  return sql
    .prepare(`${LIST} WHERE e.class_id IN (SELECT value FROM json_each(?)) ORDER BY s.sort_key`)
    .all(JSON.stringify(classIds)) as StudentListRow[];
}

export type StudentInClass = Student & { classId: string | null; className: string };
type StoredStudent = Omit<StudentRecord, 'sortKey' | 'importId' | 'disability'> & {
  disability: Student['disability'];
  classId: string | null;
  className: string;
};

const FULL = `SELECT s.id, s.sector_id AS sectorId, s.full_name AS fullName, s.birth_date AS birthDate, s.sex,
    s.personal_id AS personalId, s.ethnicity, coalesce(s.disability, '') AS disability, s.birth_place AS birthPlace, s.old_address AS oldAddress,
    s.new_address AS newAddress, s.phone, s.father, s.mother, s.guardian, s.status,
    e.class_id AS classId, coalesce(c.name, '') AS className
  FROM student s LEFT JOIN enrolment e ON e.student_id = s.id AND e.to_day IS NULL LEFT JOIN class c ON c.id = e.class_id`;

export function readStudent(sql: Sqlite, id: string): StudentInClass | null {
  const row = sql.prepare(`${FULL} WHERE s.id = ?`).get(id) as StoredStudent | undefined;
  return row ? withRelatives(row) : null;
}

/** Whole records in list order, for an export. */
export function readStudents(sql: Sqlite): StudentInClass[] {
  return (sql.prepare(`${FULL} ORDER BY s.sort_key`).all() as StoredStudent[]).map(withRelatives);
}

function withRelatives(row: StoredStudent): StudentInClass {
  return {
    ...row,
    father: relativeOf(row.father),
    mother: relativeOf(row.mother),
    guardian: relativeOf(row.guardian),
  };
}

export function otherStudentWith(
  sql: Sqlite,
  column: 'sector_id' | 'personal_id',
  value: string,
  exceptId: string,
): string | null {
  if (value === '') return null;
  const row = sql
    .prepare(`SELECT full_name AS name FROM student WHERE ${column} = ? AND id <> ?`)
    .get(value, exceptId) as { name: string } | undefined;
  return row?.name ?? null;
}

export function countNamesakes(sql: Sqlite, student: Pick<Student, 'id' | 'fullName' | 'birthDate'>): number {
  const row = sql
    .prepare('SELECT count(*) AS n FROM student WHERE full_name = ? AND birth_date = ? AND id <> ?')
    .get(student.fullName, student.birthDate, student.id) as { n: number };
  return row.n;
}

export interface StudentEvent {
  at: string;
  what: string;
  detail: string;
}

/** Status changes and classes from–to, oldest first. `at` of an enrolment is the start of its day in Vietnam. */
export function readStudentEvents(sql: Sqlite, studentId: string): StudentEvent[] {
  return sql
    .prepare(
      `SELECT at, 'status:' || status AS what, reason AS detail, '' AS enrolment FROM student_status WHERE student_id = @id
       UNION ALL
       SELECT date(e.from_day, '-1 day') || 'T17:00:00.000Z', 'enrolled', c.name, e.id
         FROM enrolment e JOIN class c ON c.id = e.class_id WHERE e.student_id = @id
       UNION ALL
       SELECT date(e.to_day, '-1 day') || 'T17:00:00.000Z', 'left-class', c.name, e.id
         FROM enrolment e JOIN class c ON c.id = e.class_id WHERE e.student_id = @id AND e.to_day IS NOT NULL
       ORDER BY 1, 4, 2`,
    )
    .all({ id: studentId })
    .map((row) => {
      const { at, what, detail } = row as StudentEvent;
      return { at, what, detail };
    });
}
