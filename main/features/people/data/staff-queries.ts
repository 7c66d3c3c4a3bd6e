import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { Staff } from '../domain/records.ts';

const COLUMNS = `s.id, s.code, s.full_name AS fullName, s.birth_date AS birthDate, s.sex, s.personal_id AS personalId,
  s.ethnicity, s.phone, s.email, s.job, s.job_title AS jobTitle, s.contract, s.department, s.status, s.note`;

export type StaffListRow = Staff & { accountState: string };

/** Vietnamese order, with the state of the account in force. */
export function readStaffList(sql: Sqlite): StaffListRow[] {
  return sql
    .prepare(
      `SELECT ${COLUMNS}, coalesce(a.state, '') AS accountState
       FROM staff s LEFT JOIN account a ON a.staff_id = s.id AND a.state <> 'revoked'
       ORDER BY s.sort_key`,
    )
    .all() as StaffListRow[];
}

export function readStaff(sql: Sqlite, id: string): Staff | null {
  return (sql.prepare(`SELECT ${COLUMNS} FROM staff s WHERE s.id = ?`).get(id) as Staff | undefined) ?? null;
}

/** Name of another person who holds this value, or null. */
export function otherStaffWith(
  sql: Sqlite,
  column: 'code' | 'personal_id',
  value: string,
  exceptId: string,
): string | null {
  if (value === '') return null;
  const row = sql
    .prepare(`SELECT full_name AS name FROM staff WHERE ${column} = ? AND id <> ?`)
    .get(value, exceptId) as { name: string } | undefined;
  return row?.name ?? null;
}

/** Open teaching assignments and homerooms of the current year. */
export function countDuties(sql: Sqlite, staffId: string): number {
  const row = sql
    .prepare(
      `SELECT (SELECT count(*) FROM teaching_assignment WHERE staff_id = @id AND to_day IS NULL)
            + (SELECT count(*) FROM class c JOIN school_year y ON y.id = c.year_id AND y.is_current = 1
               WHERE c.homeroom_staff_id = @id) AS duties`,
    )
    .get({ id: staffId }) as { duties: number };
  return row.duties;
}
