import type { Sqlite } from '../../../platform/database/sqlite.ts';

export interface ClassTranscripts {
  readonly classId: string;
  readonly className: string;
  /** Null = not issued. */
  readonly day: string | null;
  readonly reason: string;
  readonly person: string;
}

/** Every class of a year with what was last said about its transcripts. */
export function transcriptRows(sql: Sqlite, yearId: string): ClassTranscripts[] {
  return sql
    .prepare(
      `SELECT c.id AS classId, c.name AS className, t.day, coalesce(t.reason, '') AS reason,
         coalesce(u.full_name, '') AS person
       FROM class c
       LEFT JOIN transcript_issue t
         ON t.id = (SELECT max(l.id) FROM transcript_issue l WHERE l.class_id = c.id)
       LEFT JOIN user u ON u.id = t.user_id
       WHERE c.year_id = ? ORDER BY c.grade, c.name`,
    )
    .all(yearId) as ClassTranscripts[];
}

export function insertTranscript(
  sql: Sqlite,
  row: Pick<ClassTranscripts, 'classId' | 'day' | 'reason'> & {
    readonly at: string;
    readonly userId: string;
  },
): void {
  sql
    .prepare(
      `INSERT INTO transcript_issue (class_id, day, reason, at, user_id)
       VALUES (@classId, @day, @reason, @at, @userId)`,
    )
    .run(row);
}
