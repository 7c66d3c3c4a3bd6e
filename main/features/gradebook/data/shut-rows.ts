import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { WHOLE_YEAR, type BookRef, type CellInBook, type CellRef, type StoredValue } from '../domain/cell.ts';
import { AVERAGE, LEVEL } from '../domain/computed-column.ts';
import type { LockRow } from '../domain/lock-cover.ts';
import type { WindowRow } from '../domain/window-cover.ts';
import { preparedOnce } from '../../../platform/database/prepared-once.ts';

const LOCK = `SELECT l.id, l.act_id AS actId, l.semester, l.part, l.grade, l.class_id AS classId,
    l.subject_id AS subjectId, l.student_id AS studentId, l.col, l.starts_at AS startsAt,
    l.released_at AS releasedAt, l.again_at AS againAt, l.state
  FROM locked_now l`;
/** A result of the whole year that is locked reaches into the semesters. */
const SEMESTER = `l.semester IN ($semester, ${WHOLE_YEAR}) AND (l.semester = $semester OR l.col IN ('${AVERAGE}', '${LEVEL}'))`;

const statements = preparedOnce((sql) => ({
  // Searches of the index instead of one walk over every lock of the semester.
  ofClass: sql.prepare(
    `${LOCK} WHERE l.year_id = $yearId AND ${SEMESTER} AND l.class_id IS NULL
     UNION ALL ${LOCK} WHERE l.year_id = $yearId AND ${SEMESTER} AND l.class_id = $classId`,
  ),
  ofYear: sql.prepare(`${LOCK} WHERE l.year_id = $yearId AND ${SEMESTER}`),
  minutes: sql
    .prepare(`SELECT p.symbol FROM lock_act a JOIN paper p ON p.id = a.paper_id WHERE a.id = ?`)
    .pluck(),
  // Shut early counts until then; called off before it began, never.
  windows: sql.prepare(
    `SELECT id, semester, kind, grade, class_id AS classId, subject_id AS subjectId, col, from_at AS fromAt,
       min(until_at, coalesce(closed_at, until_at)) AS untilAt
     FROM entry_window WHERE year_id = ? AND semester = ? AND (closed_at IS NULL OR closed_at > from_at)`,
  ),
  grant: sql.prepare(
    `SELECT g.correction_id AS correctionId, g.value, g.text, g.until_at AS untilAt, coalesce(p.symbol, '') AS minutes
     FROM mark_grant g JOIN correction k ON k.id = g.correction_id LEFT JOIN paper p ON p.id = k.paper_id
     WHERE g.class_id = ? AND g.subject_id = ? AND g.semester = ? AND g.student_id = ? AND g.col = ?
       AND g.closed_at IS NULL AND g.opens_at <= ? AND ? < g.until_at`,
  ),
  grantsOfBook: sql.prepare(
    `SELECT student_id AS studentId, col FROM mark_grant
     WHERE class_id = ? AND subject_id = ? AND semester = ? AND closed_at IS NULL AND opens_at <= ? AND ? < until_at`,
  ),
}));

/** Locks that may reach into a class in a semester, in force or not. */
export function readLocksOfClass(sql: Sqlite, yearId: string, semester: number, classId: string): LockRow[] {
  return statements(sql).ofClass.all({ yearId, semester, classId }) as LockRow[];
}

export function readLocksOfYear(sql: Sqlite, yearId: string, semester: number): LockRow[] {
  return statements(sql).ofYear.all({ yearId, semester }) as LockRow[];
}

/** Number of the minutes of an act of locking; '' without. */
export function readMinutesOfAct(sql: Sqlite, actId: string): string {
  return (statements(sql).minutes.get(actId) as string | undefined) ?? '';
}

/** Windows of the semester, over and to come; one shut early ends then. */
export function readWindows(sql: Sqlite, yearId: string, semester: number): WindowRow[] {
  return statements(sql).windows.all(yearId, semester) as WindowRow[];
}

export interface Grant extends StoredValue {
  readonly correctionId: string;
  readonly untilAt: string;
  /** Number of the signed minutes. */
  readonly minutes: string;
}

/** A grant counts from its beginning by the clock, and until its end by the clock and by everything that happened. */
export interface GrantTime {
  readonly clock: string;
  /** Not before the clock. */
  readonly at: string;
}

/** What opens this locked cell now, for one value. */
export function openGrant(sql: Sqlite, cell: CellRef, { clock, at }: GrantTime): Grant | null {
  const { classId, subjectId, semester, studentId, col } = cell;
  const row = statements(sql).grant.get(classId, subjectId, semester, studentId, col, clock, at);
  return (row as Grant | undefined) ?? null;
}

/** Cells of a book that the assigned teacher may type now under signed minutes. */
export function grantedCells(
  sql: Sqlite,
  { classId, subjectId, semester }: BookRef,
  { clock, at }: GrantTime,
): CellInBook[] {
  return statements(sql).grantsOfBook.all(classId, subjectId, semester, clock, at) as CellInBook[];
}
