import type { Sqlite } from '../../../platform/database/sqlite.ts';

export interface HealthStudent {
  readonly id: string;
  readonly code: string;
  readonly fullName: string;
  /** Of the last class, so that those who left stay readable. */
  readonly className: string;
  readonly classId: string | null;
  readonly status: string;
}

const LAST_CLASS = `SELECT s.id, s.sector_id AS code, s.full_name AS fullName, s.status,
    coalesce(c.name, '') AS className, c.id AS classId
  FROM student s LEFT JOIN enrolment e ON e.id = (
    SELECT x.id FROM enrolment x WHERE x.student_id = s.id ORDER BY x.to_day IS NULL DESC, x.from_day DESC, x.id DESC LIMIT 1)
  LEFT JOIN class c ON c.id = e.class_id`;

/** Everybody the health register could be about, in Vietnamese order. */
export function readStudents(sql: Sqlite): HealthStudent[] {
  return sql.prepare(`${LAST_CLASS} ORDER BY s.sort_key`).all() as HealthStudent[];
}

export function studentById(sql: Sqlite, id: string): HealthStudent | null {
  return (sql.prepare(`${LAST_CLASS} WHERE s.id = ?`).get(id) as HealthStudent | undefined) ?? null;
}

export function studentWithCode(sql: Sqlite, code: string): HealthStudent | null {
  return (sql.prepare(`${LAST_CLASS} WHERE s.sector_id = ?`).get(code) as HealthStudent | undefined) ?? null;
}
