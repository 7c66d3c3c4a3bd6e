import type { Sqlite } from '../../../platform/database/sqlite.ts';

/** Which regular marks of a book count, as it is now and as the log says somebody chose it. */
export interface ColumnsSet {
  readonly subjectId: string;
  readonly semester: number;
  readonly at: string;
  readonly person: string;
}

/** Choices since an instant that the books of a class still have; one that the log does not know is not among them. */
export function columnsSetSince(sql: Sqlite, classId: string, since: string): ColumnsSet[] {
  return sql
    .prepare(
      `SELECT s.subject_id AS subjectId, s.semester, e.at, coalesce(u.full_name, '') AS person
       FROM gradebook_setting s JOIN audit_entry e ON e.seq = (SELECT max(x.seq) FROM audit_entry x
         WHERE x.action = 'gradebook.setColumns' AND x.outcome = 'done' AND x.subject = s.class_id || ',' || s.subject_id
           AND json_extract(x.detail, '$.semester') = s.semester)
       LEFT JOIN user u ON u.id = e.user_id
       WHERE s.class_id = ? AND e.at >= ? AND json_extract(e.detail, '$.regularColumns') = s.regular_columns
         AND json_extract(e.detail, '$.chosen') = s.chosen ORDER BY e.seq DESC`,
    )
    .all(classId, since) as ColumnsSet[];
}
