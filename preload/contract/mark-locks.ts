import { z } from 'zod';
import { file, id, instant, line, moment, sentenceParams, sha256Hex } from './fields.ts';
import { column, scope, semester, subjectRef } from './gradebook.ts';
import { command, query } from './method.ts';
import { LOCK_PARTS } from './vocabulary/gradebook.ts';
import { LOCK_ACT_STATES, LOCK_FAULTS, SHUT_STATES } from './vocabulary/mark-locks.ts';
import { PAPER_STATES } from './vocabulary/papers.ts';

const shut = z.enum(SHUT_STATES);
/** What a lock is asked for; it is put on book by book, so that one can be opened again without the others. */
const wish = z.strictObject({
  semester,
  part: z.enum(LOCK_PARTS),
  scopes: z.array(scope).min(1).max(1_000),
});
const place = {
  classId: id,
  className: z.string(),
  /** Null = every book of the class, with what is computed from them. */
  subjectId: subjectRef.nullable(),
  subjectName: z.string(),
  /** Null = all columns. */
  col: column.nullable(),
  studentId: id.nullable(),
  student: z.string(),
};
const reason = line(300, 3);

export const markLocks = {
  /** The padlock grid: every class and subject of the current year; subject '' = entries of the homeroom teacher. */
  'locks.board': query({
    permission: 'locks.read',
    input: z.strictObject({ semester }),
    output: z.strictObject({
      classes: z.array(z.strictObject({ id, name: z.string(), grade: z.int() })),
      subjects: z.array(z.strictObject({ id: subjectRef, name: z.string() })),
      cells: z.array(
        z.strictObject({
          classId: id,
          subjectId: subjectRef,
          state: shut,
          /** Shut, but its paper is not signed yet. */
          waiting: z.boolean(),
          missing: z.int(),
          cells: z.int(),
        }),
      ),
      /** The levels of learning of a class; `missing` = students who have none yet. */
      levels: z.array(z.strictObject({ classId: id, state: shut, waiting: z.boolean(), missing: z.int() })),
    }),
  }),
  /** The same for one class, or for one student of it: subject by column; averages are columns, levels one of the homeroom. */
  'locks.columns': query({
    permission: 'locks.read',
    input: z.strictObject({ classId: id, semester, studentId: id.nullable().default(null) }),
    output: z.array(
      z.strictObject({
        subjectId: subjectRef,
        subjectName: z.string(),
        columns: z.array(
          z.strictObject({ col: column, state: shut, waiting: z.boolean(), missing: z.int() }),
        ),
      }),
    ),
  }),
  /** What is to be known before a lock: what is missing, what is shut already. */
  'locks.preview': query({
    permission: 'grades.lock',
    input: wish,
    output: z.strictObject({
      /** `changed`: shut, but not what was sealed; it is sealed anew. */
      units: z.array(z.strictObject({ ...place, missing: z.int(), shut: z.boolean(), changed: z.boolean() })),
      /** The first ones by name; `missing` of the units counts all. */
      missing: z.array(
        z.strictObject({ className: z.string(), subjectName: z.string(), student: z.string(), col: column }),
      ),
    }),
  }),
  /** What looks like a slip in the same books; asked apart, because it reads the sister classes too. */
  'locks.slips': query({
    permission: 'grades.lock',
    input: wish,
    output: z.array(
      z.strictObject({
        className: z.string(),
        subjectName: z.string(),
        /** Whom it is about, where it is about few. */
        students: z.array(z.string()),
        code: z.string(),
        params: sentenceParams,
      }),
    ),
  }),
  /** Shuts at once and sends the minutes to be signed; with `at`, by itself at that time. */
  'locks.lock': command({
    permission: 'grades.lock',
    input: z.strictObject({ ...wish.shape, reason, at: moment.nullable() }),
    output: z.strictObject({
      actId: id,
      /** Null until a lock by schedule has come. */
      paperId: id.nullable(),
      locked: z.int(),
      /** Were shut before. */
      already: z.int(),
    }),
    touches: ['mark-locks', 'gradebook', 'papers', 'signing', 'audit'],
  }),
  'locks.acts': query({
    permission: 'locks.read',
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        id,
        state: z.enum(LOCK_ACT_STATES),
        semester,
        /** "6A1 · Toán"; a few names and how many more. */
        about: z.string(),
        units: z.int(),
        /** Open at the moment by a signed decision. */
        opened: z.int(),
        startsAt: instant,
        askedAt: instant,
        askedBy: z.string(),
        reason: z.string(),
        paperId: id.nullable(),
        paper: z.string(),
        paperState: z.enum(PAPER_STATES).nullable(),
        digest: sha256Hex.nullable(),
        allowed: z.array(z.enum(['withdraw', 'release'])),
      }),
    ),
  }),
  'locks.act': query({
    permission: 'locks.read',
    input: z.strictObject({ id }),
    output: z.array(
      z.strictObject({
        lockId: id,
        ...place,
        /** Open by a signed decision until `openUntil`. */
        openUntil: instant.nullable(),
        decision: z.string(),
        /** Another lock keeps it shut as well. */
        alsoShut: z.boolean(),
      }),
    ),
  }),
  /** A lock that is not signed yet, or has not begun: its cells are open again. */
  'locks.withdraw': command({
    permission: 'grades.lock',
    input: z.strictObject({ id, reason }),
    output: z.strictObject({}),
    touches: ['mark-locks', 'gradebook', 'papers', 'signing', 'audit'],
  }),
  /** Opens nothing by itself: sends a decision to be signed, which opens until `againAt`. */
  'locks.release': command({
    permission: 'grades.lock',
    input: z.strictObject({
      lockIds: z.array(id).min(1).max(5_000),
      reason,
      againAt: moment,
    }),
    output: z.strictObject({ paperId: id, units: z.int(), alsoShut: z.int() }),
    touches: ['mark-locks', 'papers', 'signing', 'audit'],
  }),
  /** Sổ điểm niêm phong: what was locked, book by book, on lying sheets. */
  'locks.sealedBooks': command({
    permission: 'locks.read',
    input: z.strictObject({ id, purpose: line(300, 5) }),
    output: file,
    touches: ['audit'],
  }),
  /** The detached record, whose digest the signed minutes print. */
  'locks.record': command({
    permission: 'locks.read',
    input: z.strictObject({ id, purpose: line(300, 5) }),
    output: file,
    touches: ['audit'],
  }),
  /** Every difference of the locks that stand, as a workbook. */
  'locks.exportDifferences': command({
    permission: 'locks.read',
    input: z.strictObject({ purpose: line(300, 5) }),
    output: file,
    touches: ['audit'],
  }),
  /**
   * What stands in the books now against what was sealed, cell by cell, and the locks themselves against what was signed and
   * logged; null = every lock of every year. `deep` also proves the log's chain and the signatures.
   */
  'locks.verify': query({
    permission: 'locks.read',
    input: z.strictObject({ id: id.nullable(), deep: z.boolean().default(false) }),
    output: z.strictObject({
      checkedAt: instant,
      /** Whether the chain of the log holds; null = not asked. */
      logIntact: z.boolean().nullable(),
      /** Triggers and views of the vault that are gone, changed or foreign. */
      guards: z.array(z.string()),
      locks: z.array(
        z.strictObject({
          id,
          paper: z.string(),
          paperId: id.nullable(),
          state: z.enum(LOCK_ACT_STATES),
          units: z.int(),
          cells: z.int(),
          /** The record is the one whose digest the paper prints. */
          recordIntact: z.boolean(),
          faults: z.array(z.enum(LOCK_FAULTS)),
          differences: z.array(
            z.strictObject({
              classId: id,
              subjectId: subjectRef,
              studentId: id,
              className: z.string(),
              subjectName: z.string(),
              semester,
              student: z.string(),
              col: column,
              /** "7.5", "Đ", "T"; '' = blank. */
              locked: z.string(),
              now: z.string(),
              /** Last event of the cell since the lock; null = nothing in this program did it. */
              event: z.strictObject({ at: instant, person: z.string(), minutes: z.string() }).nullable(),
            }),
          ),
        }),
      ),
    }),
  }),
} as const;
