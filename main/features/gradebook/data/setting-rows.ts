import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { BookRef } from '../domain/cell.ts';
import { preparedOnce } from '../../../platform/database/prepared-once.ts';

export interface BookSetting {
  readonly regularColumns: number;
  readonly chosen: readonly string[];
}

const statements = preparedOnce((sql) => ({
  read: sql.prepare(
    `SELECT regular_columns AS regularColumns, chosen FROM gradebook_setting
     WHERE class_id = ? AND subject_id = ? AND semester = ?`,
  ),
  write: sql.prepare(
    `INSERT INTO gradebook_setting (class_id, subject_id, semester, regular_columns, chosen, at, user_id)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET regular_columns = excluded.regular_columns, chosen = excluded.chosen,
       at = excluded.at, user_id = excluded.user_id`,
  ),
}));

/** Null = as many regular marks as the rule set asks for. */
export function readSetting(sql: Sqlite, { classId, subjectId, semester }: BookRef): BookSetting | null {
  const row = statements(sql).read.get(classId, subjectId, semester) as
    { regularColumns: number; chosen: string } | undefined;
  return row ? { regularColumns: row.regularColumns, chosen: JSON.parse(row.chosen) as string[] } : null;
}

export function writeSetting(
  sql: Sqlite,
  { classId, subjectId, semester }: BookRef,
  { regularColumns, chosen }: BookSetting,
  by: { readonly at: string; readonly userId: string },
): void {
  const row = [classId, subjectId, semester, regularColumns, JSON.stringify(chosen), by.at, by.userId];
  statements(sql).write.run(...row);
}
