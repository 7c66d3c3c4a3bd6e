import { z } from 'zod';
import { bytes, day, empty, file, id, instant, line, MEBIBYTE } from './fields.ts';
import { columnMapping } from './imports.ts';
import { command, query } from './method.ts';
import {
  CALENDAR_KINDS,
  CENTRAL_LOG_KINDS,
  EDIT_DIRECTIONS,
  LOG_REASONS,
  LOG_VERDICTS,
} from './vocabulary/edit-log.ts';
import { MARK_SOURCES } from './vocabulary/gradebook.ts';

/** "2026-11" */
export const month = z.string().regex(/^20\d\d-(?:0[1-9]|1[0-2])$/u);
const upload = {
  kind: z.enum(CENTRAL_LOG_KINDS),
  fileName: line(200, 1),
  bytes: bytes(20 * MEBIBYTE),
};
const eventId = z.int().min(1);

/** Values as text for people: "7,5", "Đ", "T"; '' = blank. */
const edit = z.strictObject({
  eventId,
  at: instant,
  /** Of a value that was taken away and entered again: when it was taken away; '' otherwise. */
  emptiedAt: z.string(),
  teacher: z.string(),
  person: z.string(),
  login: z.string(),
  className: z.string(),
  subjectName: z.string(),
  semester: z.int(),
  student: z.string(),
  col: z.string(),
  before: z.string(),
  after: z.string(),
  direction: z.enum(EDIT_DIRECTIONS),
  how: z.enum(MARK_SOURCES),
  /** The editing window it was made in; '' without. */
  window: z.string(),
  minutes: z.string(),
  reason: z.string(),
  explanation: z.string(),
  /** The caller made it and may explain it. */
  mine: z.boolean(),
});

const teacherCount = z.strictObject({
  teacher: z.string(),
  edits: z.int(),
  up: z.int(),
  down: z.int(),
  emptied: z.int(),
  other: z.int(),
  withoutMinutes: z.int(),
  unexplained: z.int(),
});

const verdicts = z.strictObject({
  'without-minutes': z.int(),
  'other-value': z.int(),
  'not-found': z.int(),
  'with-minutes': z.int(),
});

/** Of a file whose rows and columns tell no semester; null = as the sheet says. */
const logMapping = columnMapping.extend({ semester: z.int().min(1).max(3).nullable().optional() });

const logHead = z.strictObject({
  id,
  kind: z.enum(CENTRAL_LOG_KINDS),
  fileName: z.string(),
  at: instant,
  actor: z.string(),
  /** Lines of the file that say something. */
  rows: z.int(),
  verdicts,
});

const logLine = z.strictObject({
  position: z.int(),
  /** "12" = a row of the file; "E12", "trang 2, E12" = a cell. */
  place: z.string(),
  /** "2026-11-12T08:15" on the clock of Vietnam, or as the file had it. */
  happenedAt: z.string(),
  teacher: z.string(),
  className: z.string(),
  subjectName: z.string(),
  student: z.string(),
  semester: z.int().nullable(),
  col: z.string(),
  before: z.string(),
  after: z.string(),
  verdict: z.enum(LOG_VERDICTS),
  /** What of the line could not be read, is not certain or speaks against it; empty beside minutes. */
  reasons: z.array(z.enum(LOG_REASONS)),
  /** Minutes of the cell; of a line without minutes those signed only later, of one not found those that may be meant. */
  minutes: z.string(),
  correctionId: id.nullable(),
});

export const editLog = {
  /** Months of the current year that have passed or run, newest first. */
  'editLog.months': query({ permission: 'grades.read', input: empty, output: z.array(month) }),
  /** Edits of a month, those without minutes first: of everybody, or the caller's own. */
  'editLog.month': query({
    permission: 'grades.read',
    input: z.strictObject({ month }),
    output: z.strictObject({
      month,
      /** False: only the caller's own edits. */
      everybody: z.boolean(),
      edits: z.array(edit),
      teachers: z.array(teacherCount),
      /** Of the professional meeting that looks at this month; null = not set. */
      meetingDay: day.nullable(),
      pack: z.strictObject({ id, symbol: z.string() }).nullable(),
    }),
  }),
  /** What the teacher says to an own edit; the newest one counts. */
  'editLog.explain': command({
    permission: 'edit-log.explain',
    input: z.strictObject({ eventId, text: line(300, 5) }),
    output: empty,
    touches: ['edit-log', 'audit'],
  }),
  /** The monthly pack as a numbered paper, ready to be signed. */
  'editLog.issuePack': command({
    permission: 'edit-log.manage',
    input: z.strictObject({ month }),
    output: z.strictObject({ paperId: id }),
    touches: ['edit-log', 'papers', 'audit'],
  }),
  'editLog.monthWorkbook': command({
    permission: 'edit-log.read',
    input: z.strictObject({ month }),
    output: file,
    touches: ['audit'],
  }),
  'editLog.calendar': query({
    permission: 'grades.read',
    input: empty,
    output: z.array(
      z.strictObject({ kind: z.enum(CALENDAR_KINDS), period: z.string(), day: day.nullable() }),
    ),
  }),
  /** Of the current year; null takes a day back. Period: "1", "2" = semester, "2026-11" = month. */
  'editLog.setDays': command({
    permission: 'edit-log.manage',
    input: z.strictObject({
      days: z
        .array(
          z.strictObject({
            kind: z.enum(CALENDAR_KINDS),
            period: z.union([z.enum(['1', '2']), month]),
            day: day.nullable(),
          }),
        )
        .max(40),
    }),
    output: empty,
    touches: ['edit-log', 'corrections', 'audit'],
  }),
  /** Every class of the current year, and since when its transcripts are issued. */
  'editLog.transcripts': query({
    permission: 'edit-log.manage',
    input: empty,
    output: z.array(
      z.strictObject({
        classId: id,
        className: z.string(),
        issued: z.strictObject({ day, reason: z.string(), person: z.string() }).nullable(),
      }),
    ),
  }),
  /** From then on a correction in these classes needs the procedure of cancelling and issuing again; null takes it back. */
  'editLog.setTranscripts': command({
    permission: 'edit-log.manage',
    input: z.strictObject({
      classIds: z.array(id).min(1).max(200),
      day: day.nullable(),
      reason: line(300, 5),
    }),
    output: empty,
    touches: ['edit-log', 'corrections', 'audit'],
  }),
  /** Reads the file (guard, child process) and proposes a mapping; nothing is written. */
  'editLog.inspect': query({
    permission: 'edit-log.manage',
    input: z.strictObject({
      ...upload,
      /** Excel's number of the header row, where a person knows it better. */
      headerRow: columnMapping.shape.headerRow.optional(),
    }),
    output: z.strictObject({
      sheets: z.array(
        z.strictObject({
          name: z.string(),
          rows: z.int(),
          headerRow: z.int(),
          headers: z.array(z.string()),
          sample: z.array(z.array(z.string())),
        }),
      ),
      fields: z.array(
        z.strictObject({
          key: z.string(),
          label: z.string(),
          required: z.boolean(),
          /** One of these is enough. */
          oneOf: z.boolean(),
        }),
      ),
      proposed: logMapping,
      /** The same header was mapped by a person before. */
      remembered: z.boolean(),
    }),
  }),
  /** What comparing would find; nothing is written. */
  'editLog.tryCompare': query({
    permission: 'edit-log.manage',
    input: z.strictObject({ ...upload, mapping: logMapping }),
    output: z.strictObject({ rows: z.int(), verdicts, sample: z.array(logLine) }),
  }),
  /** Compares and keeps what was found; no mark is changed. */
  'editLog.compare': command({
    permission: 'edit-log.manage',
    input: z.strictObject({ ...upload, mapping: logMapping }),
    output: z.strictObject({ id, rows: z.int(), verdicts }),
    touches: ['edit-log', 'audit'],
  }),
  /** Compares the kept lines of a log again: minutes may have been signed since. */
  'editLog.compareAgain': command({
    permission: 'edit-log.manage',
    input: z.strictObject({ id }),
    output: z.strictObject({ verdicts }),
    touches: ['edit-log', 'audit'],
  }),
  'editLog.logs': query({ permission: 'edit-log.read', input: empty, output: z.array(logHead) }),
  'editLog.log': query({
    permission: 'edit-log.read',
    input: z.strictObject({ id }),
    output: z.strictObject({ ...logHead.shape, lines: z.array(logLine) }),
  }),
  'editLog.logWorkbook': command({
    permission: 'edit-log.read',
    input: z.strictObject({ id, positions: z.array(z.int()).max(20_000).nullable() }),
    output: file,
    touches: ['audit'],
  }),
} as const;
