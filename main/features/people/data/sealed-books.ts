import type { Sqlite } from '../../../platform/database/sqlite.ts';

export interface SealedBook {
  readonly className: string;
  readonly grade: number;
  /** '' = the levels or every book of the class. */
  readonly subject: string;
  /** Number of the minutes; '' before a lock by schedule has them. */
  readonly paper: string;
}

/** Signed, waiting for its signature, or come by schedule; opened for a time, a book stays a sealed one (migration 0013). */
const SEALED = `SELECT c.name AS className, c.grade, coalesce(j.name, '') AS subject, coalesce(p.symbol, '') AS paper
  FROM class c JOIN locked_now l ON l.year_id = c.year_id
    AND (l.grade IS NULL OR l.grade = c.grade) AND (l.class_id IS NULL OR l.class_id = c.id)
  JOIN lock_act a ON a.id = l.act_id LEFT JOIN paper p ON p.id = a.paper_id LEFT JOIN subject j ON j.id = l.subject_id
  WHERE (l.state <> 'scheduled' OR l.starts_at <= @at)`;
const FIRST = 'ORDER BY c.name, l.starts_at LIMIT 1';
const OF_THE_CLASS = `(l.subject_id IS NULL AND l.part = 'summary' AND (l.col IS NULL OR l.col = 'muc'))`;
const HAS_BOOK = `(EXISTS (SELECT 1 FROM teaching_assignment t WHERE t.class_id = c.id AND t.subject_id = @subjectId)
  OR EXISTS (SELECT 1 FROM mark m WHERE m.class_id = c.id AND m.subject_id = @subjectId
    AND (m.value IS NOT NULL OR m.text <> '')))`;

/** A locked book of the subject in that grade whose content rests on periods or kind; null = none. */
export function sealedInGrade(
  sql: Sqlite,
  of: { readonly subjectId: string; readonly yearId: string; readonly grade: number; readonly at: string },
): SealedBook | null {
  const row = sql
    .prepare(
      `${SEALED} AND c.year_id = @yearId AND c.grade = @grade AND (l.subject_id IS NULL OR l.subject_id = @subjectId)
         AND (l.col IS NULL OR l.col NOT IN ('nx', 'buoi-nghi', 'ren-luyen', 'ren-luyen-lai')) AND ${HAS_BOOK} ${FIRST}`,
    )
    .get(of);
  return (row as SealedBook | undefined) ?? null;
}

/** Anything locked in a class. */
export function sealedInClass(sql: Sqlite, classId: string, at: string): SealedBook | null {
  const row = sql.prepare(`${SEALED} AND c.id = @classId ${FIRST}`).get({ classId, at });
  return (row as SealedBook | undefined) ?? null;
}

/** What a subject that comes into a class would change: the locked levels of learning. A subject that is there adds nothing. */
export function sealedAgainstNew(
  sql: Sqlite,
  book: { readonly classId: string; readonly subjectId: string; readonly at: string },
): SealedBook | null {
  const row = sql
    .prepare(`${SEALED} AND c.id = @classId AND ${OF_THE_CLASS} AND NOT ${HAS_BOOK} ${FIRST}`)
    .get(book);
  return (row as SealedBook | undefined) ?? null;
}

/** What a subject that leaves a class would change, once its last assignment is taken back. */
export function sealedAgainstGone(
  sql: Sqlite,
  book: {
    readonly assignmentId: string;
    readonly classId: string;
    readonly subjectId: string;
    readonly at: string;
  },
): SealedBook | null {
  const row = sql
    .prepare(
      `${SEALED} AND c.id = @classId AND (l.subject_id = @subjectId OR ${OF_THE_CLASS}) AND NOT EXISTS (
         SELECT 1 FROM teaching_assignment t
         WHERE t.class_id = c.id AND t.subject_id = @subjectId AND t.id <> @assignmentId) ${FIRST}`,
    )
    .get(book);
  return (row as SealedBook | undefined) ?? null;
}
