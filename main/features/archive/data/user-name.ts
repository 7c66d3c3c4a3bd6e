import type { Sqlite } from '../../../platform/database/sqlite.ts';

export function userName(sql: Sqlite, id: string): string {
  return (sql.prepare('SELECT full_name FROM user WHERE id = ?').pluck().get(id) as string | undefined) ?? '';
}
