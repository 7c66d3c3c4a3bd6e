import { z } from 'zod';
import { MEBIBYTE, bytes, empty, file, id, instant, line, moment, sentenceParams } from './fields.ts';
import { command, query } from './method.ts';
import {
  COLUMN_KINDS,
  MARK_SOURCES,
  RULE_SET_IDS,
  TYPED_SOURCES,
  WINDOW_KINDS,
  YEAR_GOALS,
} from './vocabulary/gradebook.ts';

/** '' = the entries of the homeroom teacher. */
export const subjectRef = z.union([id, z.literal('')]);
export const semester = z.int().min(1).max(3);
/** "tx1", "gk", "ck", "nx", "muc-gk", "kt-ck", "ren-luyen", "buoi-nghi" … */
export const column = z.string().regex(/^[a-z][a-z0-9-]{0,30}$/u);
export const book = z.strictObject({ classId: id, subjectId: subjectRef, semester });
/** As the column's kind has it: tenths, the number of a level, a count, a remark. Null = blank, which is no 0. */
export const cellValue = z.union([z.int().min(0).max(1000), line(255, 1)]).nullable();

/** Null parts mean all. */
export const scope = z.strictObject({
  grade: z.int().min(1).max(12).nullable(),
  classId: id.nullable(),
  subjectId: subjectRef.nullable(),
  studentId: id.nullable(),
  col: column.nullable(),
});

export const bookColumn = z.strictObject({
  key: column,
  kind: z.enum(COLUMN_KINDS),
  /** Of a regular mark: beyond the number the rule set asks for. */
  extra: z.boolean(),
  /** It counts for the average, or must be there before the book is complete. */
  counts: z.boolean(),
});

const cellRef = z.strictObject({ studentId: id, col: column });
const refusal = z.strictObject({ code: z.string(), params: sentenceParams });

/** Semester and year results of one student in one subject, as text for people: "7,9", "Đ", ''. */
const bookResults = z.strictObject({ studentId: id, semester: z.string(), year: z.string() });

const windowView = z.strictObject({
  id,
  semester,
  kind: z.enum(WINDOW_KINDS),
  scope,
  fromAt: instant,
  untilAt: instant,
  note: z.string(),
  state: z.enum(['upcoming', 'open', 'over', 'closed']),
  createdBy: z.string(),
});

export const gradebook = {
  /** Books the caller may look at in the current year; those to enter first. */
  'gradebook.books': query({
    permission: 'grades.read',
    input: z.strictObject({ semester }),
    output: z.array(
      z.strictObject({
        classId: id,
        className: z.string(),
        grade: z.int(),
        subjectId: subjectRef,
        subjectName: z.string(),
        teacher: z.string(),
        mine: z.boolean(),
        missing: z.int(),
        cells: z.int(),
        lock: z.enum(['open', 'partly', 'locked']),
      }),
    ),
  }),
  'gradebook.open': query({
    permission: 'grades.read',
    input: book,
    output: z.strictObject({
      ...book.shape,
      className: z.string(),
      subjectName: z.string(),
      teacher: z.string(),
      yearName: z.string(),
      /** "TT22", "TT27" */
      ruleSet: z.string(),
      /** Null = may enter; otherwise why not. */
      readOnly: refusal.nullable(),
      columns: z.array(bookColumn),
      /** Until when; null = without limit, no later than now = shut. */
      windows: z.strictObject({ enter: instant.nullable(), edit: instant.nullable() }),
      students: z.array(
        z.strictObject({
          id,
          name: z.string(),
          birthDate: z.string(),
          status: z.string(),
          /** In the order of `columns`. */
          values: z.array(cellValue),
          /** Indexes of `columns` that are locked for this student; of who has left the class, all but what minutes open. */
          locked: z.array(z.int()),
          /** Indexes of cells corrected under minutes: the old value stays readable beside the new one. */
          corrected: z.array(z.strictObject({ column: z.int(), before: cellValue, minutes: z.string() })),
        }),
      ),
      results: z.array(bookResults),
      missing: z.int(),
    }),
  }),
  /** Writes what may be written and names the rest; nothing is changed that is not what `before` says. */
  'gradebook.write': command({
    permission: 'grades.enter',
    input: z.strictObject({
      ...book.shape,
      how: z.enum(TYPED_SOURCES),
      changes: z
        .array(
          z.strictObject({
            ...cellRef.shape,
            before: cellValue,
            after: cellValue,
            /** Asked for a 0 and where a value is taken away. */
            reason: line(200),
          }),
        )
        .min(1)
        .max(2_000),
    }),
    output: z.strictObject({
      written: z.array(cellRef),
      refused: z.array(z.strictObject({ ...cellRef.shape, ...refusal.shape })),
      results: z.array(bookResults),
      missing: z.int(),
    }),
    touches: ['gradebook', 'audit'],
  }),
  /** The story of one cell, newest first, and why it is as it is. */
  'gradebook.cell': query({
    permission: 'grades.read',
    input: z.strictObject({ ...book.shape, ...cellRef.shape }),
    output: z.strictObject({
      value: cellValue,
      /** Null = open to the assigned teacher; `params` name rule, person, time, until when, what next. */
      locked: refusal.nullable(),
      events: z.array(
        z.strictObject({
          at: instant,
          before: cellValue,
          after: cellValue,
          person: z.string(),
          login: z.string(),
          how: z.enum(MARK_SOURCES),
          reason: z.string(),
          minutes: z.string(),
          followsUp: z.boolean(),
        }),
      ),
    }),
  }),
  'gradebook.setColumns': command({
    permission: 'grades.enter',
    input: z.strictObject({
      ...book.shape,
      regularColumns: z.int().min(1).max(9),
      chosen: z.array(column).max(9),
    }),
    output: empty,
    touches: ['gradebook', 'audit'],
  }),
  'gradebook.windows': query({ permission: 'grades.read', input: empty, output: z.array(windowView) }),
  'gradebook.addWindow': command({
    permission: 'grades.windows',
    input: z.strictObject({
      semester,
      kind: z.enum(WINDOW_KINDS),
      scope: scope.omit({ studentId: true }),
      fromAt: moment,
      untilAt: moment,
      note: line(200),
    }),
    output: z.strictObject({ id }),
    touches: ['gradebook', 'audit'],
  }),
  'gradebook.closeWindow': command({
    permission: 'grades.windows',
    input: z.strictObject({ id }),
    output: empty,
    touches: ['gradebook', 'audit'],
  }),
  /** Results of a class: every subject, level, conduct, promotion, title, each with its reason. */
  'gradebook.results': query({
    permission: 'grades.read',
    input: z.strictObject({ classId: id }),
    output: z.strictObject({
      className: z.string(),
      ruleSet: z.enum(RULE_SET_IDS),
      goal: z.enum(YEAR_GOALS),
      subjects: z.array(z.strictObject({ id, name: z.string() })),
      students: z.array(
        z.strictObject({
          id,
          name: z.string(),
          /** By subject, in their order: semester 1, 2, year. */
          averages: z.array(z.tuple([z.string(), z.string(), z.string()])),
          level: z.tuple([z.string(), z.string(), z.string()]),
          yearBeforeAdjustment: z.string(),
          conduct: z.tuple([z.string(), z.string(), z.string()]),
          promoted: z.boolean().nullable(),
          /** The same as papers say it: "Được lên lớp"; '' = open. */
          conclusion: z.string(),
          /** Number of the signed minutes that cover what the head decided; '' = nothing was, or it is not signed. */
          decidedBy: z.string(),
          /** What stood at the end of the year, where something was done again in the summer; null = nothing was. */
          beforeSummer: z
            .strictObject({ level: z.string(), conduct: z.string(), promoted: z.boolean().nullable() })
            .nullable(),
          /** What was done again in the summer and counts. */
          replaced: z.strictObject({
            /** Results of the year as they were. */
            averages: z.array(z.strictObject({ subjectId: id, before: z.string() })),
            /** Primary school: subjects of which the test of the year's end was. */
            tests: z.array(id),
            /** Codes of qualities and abilities. */
            qualities: z.array(z.string()),
          }),
          award: z.string(),
          flags: z.array(refusal),
          /** `about`: `<subject id>/1`, `/2`, `/year`, `level/1` …, `conduct`, `promotion`, `award`; `code` in grading.json. */
          why: z.array(z.strictObject({ about: z.string(), ...refusal.shape })),
        }),
      ),
    }),
  }),
  /** Titles of the current year's rules and how the school words them; '' = it does not give this one. */
  'gradebook.titles': query({
    permission: 'grades.read',
    input: empty,
    output: z.array(
      z.strictObject({
        ruleSet: z.enum(RULE_SET_IDS),
        code: z.string(),
        clause: z.string(),
        usual: z.string(),
        title: z.string(),
      }),
    ),
  }),
  'gradebook.setTitles': command({
    permission: 'school.manage',
    input: z.strictObject({
      titles: z
        .array(z.strictObject({ ruleSet: z.enum(RULE_SET_IDS), code: line(40, 1), title: line(80) }))
        .min(1)
        .max(20),
      reason: line(300, 3),
    }),
    output: empty,
    touches: ['gradebook', 'audit'],
  }),
  /** What looks like a slip, before a lock and on demand. */
  'gradebook.slips': query({
    permission: 'grades.read',
    input: book,
    output: z.array(z.strictObject({ ...refusal.shape, studentIds: z.array(id), cols: z.array(column) })),
  }),
  /** In the shape of the central system's template (rules.md §3.4). */
  'gradebook.exportSheet': query({ permission: 'grades.read', input: book, output: file }),
  /** A dry run: old → new and every row that will be skipped, before anything is written. */
  'gradebook.previewImport': command({
    permission: 'grades.enter',
    input: z.strictObject({ ...book.shape, fileName: line(200, 1), bytes: bytes(20 * MEBIBYTE) }),
    output: z.strictObject({
      ref: id,
      changes: z.array(
        z.strictObject({
          ...cellRef.shape,
          name: z.string(),
          /** The name as the file spells it, where that is not how the book does; '' otherwise. */
          written: z.string(),
          before: cellValue,
          after: cellValue,
        }),
      ),
      skipped: z.array(z.strictObject({ row: z.int(), name: z.string(), ...refusal.shape })),
      unchanged: z.int(),
    }),
    touches: [],
  }),
  'gradebook.runImport': command({
    permission: 'grades.enter',
    input: z.strictObject({ ref: id, reason: line(200) }),
    output: z.strictObject({
      written: z.int(),
      refused: z.array(z.strictObject({ ...cellRef.shape, ...refusal.shape })),
    }),
    touches: ['gradebook', 'audit'],
  }),
} as const;
