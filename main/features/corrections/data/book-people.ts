import type { Sqlite } from '../../../platform/database/sqlite.ts';

export interface BookPeople {
  readonly yearId: string;
  /** Assigned now; for the entries of the homeroom teacher, that teacher. */
  readonly teacherIds: readonly string[];
}

/** Null when there is no such class. */
export function bookPeople(sql: Sqlite, classId: string, subjectId: string): BookPeople | null {
  const room = sql
    .prepare('SELECT year_id AS yearId, homeroom_staff_id AS homeroomId FROM class WHERE id = ?')
    .get(classId) as { yearId: string; homeroomId: string | null } | undefined;
  if (!room) return null;
  const assigned = sql
    .prepare(
      'SELECT staff_id FROM teaching_assignment WHERE class_id = ? AND subject_id = ? AND to_day IS NULL ORDER BY staff_id',
    )
    .pluck()
    .all(classId, subjectId) as string[];
  const homeroom = room.homeroomId === null ? [] : [room.homeroomId];
  return { yearId: room.yearId, teacherIds: subjectId === '' ? homeroom : assigned };
}

export interface IssuedTranscript {
  readonly day: string;
  readonly reason: string;
}

export interface RecordedTranscript extends IssuedTranscript {
  /** When it was written down. */
  readonly at: string;
}

/** Of a class, hence of its year; null while none is issued. */
export function recordedTranscript(sql: Sqlite, classId: string): RecordedTranscript | null {
  const last = sql
    .prepare('SELECT day, reason, at FROM transcript_issue WHERE class_id = ? ORDER BY id DESC LIMIT 1')
    .get(classId) as { day: string | null; reason: string; at: string } | undefined;
  return last && last.day !== null ? { day: last.day, reason: last.reason, at: last.at } : null;
}

export function issuedTranscript(sql: Sqlite, classId: string): IssuedTranscript | null {
  const last = recordedTranscript(sql, classId);
  return last && { day: last.day, reason: last.reason };
}

/** Day of the semester exam in the school's calendar. */
export function examDay(sql: Sqlite, yearId: string, semester: number): string | null {
  const day = sql
    .prepare(`SELECT day FROM marks_calendar WHERE year_id = ? AND kind = 'semester-exam' AND period = ?`)
    .pluck()
    .get(yearId, String(semester));
  return typeof day === 'string' ? day : null;
}
