import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { StoredChange } from './import-batches.ts';
import { rowDigest } from './row-digest.ts';
import { tableRows, type Row, type TableName } from './table-rows.ts';

/** Does anything refer to a record the import made? Parameters: the record's id. */
const USED: Partial<Record<TableName, string>> = {
  staff: `SELECT EXISTS (SELECT 1 FROM account WHERE staff_id = @id) OR EXISTS (SELECT 1 FROM user WHERE staff_id = @id)
    OR EXISTS (SELECT 1 FROM class WHERE homeroom_staff_id = @id)
    OR EXISTS (SELECT 1 FROM teaching_assignment WHERE staff_id = @id)
    OR EXISTS (SELECT 1 FROM custody_movement WHERE from_staff_id = @id OR to_staff_id = @id)
    OR EXISTS (SELECT 1 FROM staff_absence WHERE staff_id = @id)`,
  class: `SELECT EXISTS (SELECT 1 FROM enrolment WHERE class_id = @id)
    OR EXISTS (SELECT 1 FROM teaching_assignment WHERE class_id = @id)
    OR EXISTS (SELECT 1 FROM account_grant WHERE class_id = @id)
    OR EXISTS (SELECT 1 FROM delegation_class WHERE class_id = @id)
    OR EXISTS (SELECT 1 FROM entry_window WHERE class_id = @id)`,
};
/** History a student got besides what the import wrote. */
const STUDENT_HISTORY = `SELECT (SELECT count(*) FROM enrolment WHERE student_id = @id)
  + (SELECT count(*) FROM student_status WHERE student_id = @id)
  + (SELECT count(*) FROM register_entry WHERE student_id = @id)
  + EXISTS (SELECT 1 FROM enrolment e JOIN mark m ON m.class_id = e.class_id AND m.student_id = @id
            WHERE e.student_id = @id)`;

/** How many records of an import (last change first) were changed or used after it; 0 = it can be undone exactly. */
export function countChangedSince(sql: Sqlite, changes: readonly StoredChange[]): number {
  const rows = tableRows(sql);
  const history = sql.prepare(STUDENT_HISTORY).pluck();
  const written = new Map<string, number>();
  for (const { table, after } of changes) {
    if (table !== 'enrolment' && table !== 'student_status') continue;
    const student = String(after['student_id']);
    written.set(student, (written.get(student) ?? 0) + 1);
  }
  const touched = new Set<string>();
  const seen = new Set<string>();
  for (const change of changes) {
    const { table, id, before, after } = change;
    // Only the last state of a record changed twice can be the stored one; `changes` runs backwards.
    if (seen.has(`${table}:${id}`)) continue;
    seen.add(`${table}:${id}`);
    const owner = String(after['student_id'] ?? id);
    if (!isAsWritten(rows.current(table, after), change)) touched.add(owner);
    else if (before === null && table === 'student') {
      if (history.get({ id }) !== (written.get(id) ?? 0)) touched.add(owner);
    } else if (before === null && USED[table]) {
      if (sql.prepare(USED[table]).pluck().get({ id }) === 1) touched.add(owner);
    }
  }
  return touched.size;
}

function isAsWritten(stored: Row | null, { table, after, digest }: StoredChange): boolean {
  if (stored === null) return false;
  if (digest !== null) return rowDigest(table, stored) === digest;
  return Object.entries(after).every(([column, value]) => (stored[column] ?? null) === value);
}
