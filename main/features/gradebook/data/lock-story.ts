import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { preparedOnce } from '../../../platform/database/prepared-once.ts';

export interface LockStory {
  readonly person: string;
  /** "03/BBKS-THCSHP"; '' before a scheduled lock has its paper. */
  readonly paper: string;
  readonly student: string;
}

const statement = preparedOnce((sql) =>
  sql.prepare(
    `SELECT u.full_name AS person, coalesce(p.symbol, '') AS paper, coalesce(s.full_name, '') AS student
     FROM mark_lock l JOIN lock_act a ON a.id = l.act_id JOIN user u ON u.id = a.asked_by
     LEFT JOIN paper p ON p.id = a.paper_id LEFT JOIN student s ON s.id = l.student_id WHERE l.id = ?`,
  ),
);

export function readLockStory(sql: Sqlite, lockId: string): LockStory {
  return statement(sql).get(lockId) as LockStory;
}
