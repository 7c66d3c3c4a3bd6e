import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { LockRow } from '../../gradebook/index.ts';
import type { Unit } from '../domain/unit.ts';

/** A row of a lock with the names of what it shuts. */
export interface NamedLock extends LockRow, Unit {
  readonly classId: string;
}

const NAMED = `SELECT l.id, l.act_id AS actId, l.semester, l.part, l.grade, l.class_id AS classId,
    l.subject_id AS subjectId, l.student_id AS studentId, l.col, l.starts_at AS startsAt, l.released_at AS releasedAt,
    l.again_at AS againAt, a.state, c.name AS className, coalesce(j.name, '') AS subjectName,
    coalesce(s.full_name, '') AS student
  FROM mark_lock l JOIN lock_act a ON a.id = l.act_id JOIN class c ON c.id = l.class_id
  LEFT JOIN subject j ON j.id = l.subject_id LEFT JOIN student s ON s.id = l.student_id`;

export function insertLock(
  sql: Sqlite,
  lock: Unit & {
    readonly id: string;
    readonly actId: string;
    readonly yearId: string;
    readonly semester: number;
    readonly startsAt: string;
  },
): void {
  const { id, actId, yearId, semester, part, classId, subjectId, studentId, col, startsAt } = lock;
  sql
    .prepare(
      `INSERT INTO mark_lock (id, act_id, year_id, semester, part, class_id, subject_id, student_id, col, starts_at, release_reason)
       VALUES (@id, @actId, @yearId, @semester, @part, @classId, @subjectId, @studentId, @col, @startsAt, '')`,
    )
    .run({ id, actId, yearId, semester, part, classId, subjectId, studentId, col, startsAt });
}

/** Of every lock that was not given up, in force or not. */
export function locksOfYear(sql: Sqlite, yearId: string): NamedLock[] {
  return sql.prepare(`${NAMED} WHERE l.year_id = ? AND a.state <> 'withdrawn'`).all(yearId) as NamedLock[];
}

export function locksOfAct(sql: Sqlite, actId: string): NamedLock[] {
  return sql.prepare(`${NAMED} WHERE l.act_id = ? ORDER BY l.id`).all(actId) as NamedLock[];
}

/** Of the minutes that lock, or of the decision that opens. */
export function classIdsOfPaper(sql: Sqlite, { id }: { readonly id: string }): string[] {
  return sql
    .prepare(
      `SELECT l.class_id FROM mark_lock l JOIN lock_act a ON a.id = l.act_id WHERE a.paper_id = @id
       UNION SELECT l.class_id FROM lock_release r JOIN mark_lock l ON l.id = r.lock_id WHERE r.paper_id = @id`,
    )
    .pluck()
    .all({ id }) as string[];
}

export function lockById(sql: Sqlite, id: string): NamedLock | null {
  return (sql.prepare(`${NAMED} WHERE l.id = ?`).get(id) as NamedLock | undefined) ?? null;
}
