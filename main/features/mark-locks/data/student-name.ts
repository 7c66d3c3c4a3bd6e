import type { Sqlite } from '../../../platform/database/sqlite.ts';

export function readStudentName(sql: Sqlite, id: string): string | null {
  const name = sql.prepare('SELECT full_name FROM student WHERE id = ?').pluck().get(id);
  return typeof name === 'string' ? name : null;
}
