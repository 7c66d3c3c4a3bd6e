import { z } from 'zod';
import { bytes, day, empty, file, id, instant, line, MEBIBYTE, sentenceParams, sha256Hex } from './fields.ts';
import { book, cellValue, column } from './gradebook.ts';
import { command, query } from './method.ts';
import {
  CONFIRM_OFFICES,
  CONSEQUENCES,
  CORRECTION_ACTS,
  CORRECTION_REASONS,
  CORRECTION_STEPS,
  EVIDENCE_SLOTS,
} from './vocabulary/corrections.ts';
import { COLUMN_KINDS, CORRECTION_STATES } from './vocabulary/gradebook.ts';
import { PAPER_STATES } from './vocabulary/papers.ts';

const MOST_CELLS = 60;
const refusal = z.strictObject({ code: z.string(), params: sentenceParams });
const reason = line(300, 5);

const wishedCell = z.strictObject({ studentId: id, col: column, after: cellValue });
const wish = {
  ...book.shape,
  cells: z.array(wishedCell).min(1).max(MOST_CELLS),
};

/** What changes with the mark, before → after, as text for people. */
const consequence = z.strictObject({
  studentId: id,
  name: z.string(),
  about: z.enum(CONSEQUENCES),
  before: z.string(),
  after: z.string(),
});

/** When a request of this book must be handed in; later only with a reason of the head. */
const deadline = z.strictObject({ lastDay: day.nullable(), late: z.boolean() });
/** The transcripts of the class are issued: a request names the letter that asks to cancel and issue them again. */
const transcript = z.strictObject({ day, reason: z.string() }).nullable();

const summary = {
  id,
  state: z.enum(CORRECTION_STATES),
  className: z.string(),
  subjectName: z.string(),
  semester: z.int(),
  requester: z.string(),
  cells: z.int(),
  /** "Bùi Gia An: GK 6,5 → 8,5", the first of them. */
  what: z.string(),
  createdAt: instant,
  /** Number of the minutes; '' before. */
  minutes: z.string(),
  /** The caller can do the next step. */
  waitsForMe: z.boolean(),
};

export const corrections = {
  /** Requests the caller may look at, newest first. */
  'corrections.list': query({
    permission: 'corrections.read',
    input: empty,
    output: z.array(z.strictObject(summary)),
  }),
  'corrections.open': query({
    permission: 'corrections.read',
    input: z.strictObject({ id }),
    output: z.strictObject({
      ...summary,
      ...book.shape,
      reasonKind: z.enum(CORRECTION_REASONS),
      reason: z.string(),
      lateReason: z.string(),
      /** '' where no transcript was issued. */
      reissueDocument: z.string(),
      deadline,
      /** While it is signed and open: issued since the minutes were drawn up, which then change nothing. */
      transcript,
      applyBy: z.enum(['program', 'teacher']),
      cellList: z.array(
        z.strictObject({
          position: z.int(),
          studentId: id,
          name: z.string(),
          col: column,
          kind: z.enum(COLUMN_KINDS),
          before: cellValue,
          after: cellValue,
          /** What stands there now. */
          now: cellValue,
          decision: z.enum(['approved', 'refused']).nullable(),
          decisionReason: z.string(),
          grant: z.enum(['open', 'used', 'over', 'cancelled']).nullable(),
        }),
      ),
      consequences: z.array(consequence),
      evidence: z.array(
        z.strictObject({
          id,
          slot: z.enum(EVIDENCE_SLOTS),
          fileName: z.string(),
          mediaType: z.string(),
          sha256: sha256Hex,
          at: instant,
        }),
      ),
      steps: z.array(
        z.strictObject({
          step: z.enum(CORRECTION_STEPS),
          at: instant,
          /** '' = the program. */
          person: z.string(),
          delegation: z.string(),
          note: z.string(),
          /** Of who confirmed. */
          office: z.enum(CONFIRM_OFFICES).nullable(),
        }),
      ),
      paper: z.strictObject({ id, symbol: z.string(), state: z.enum(PAPER_STATES) }).nullable(),
      /** Until when the cells stay open for the teacher. */
      openUntil: instant.nullable(),
      /** Whose confirmation it waits for; null once it is confirmed, or while nobody can. */
      confirmation: z
        .strictObject({ office: z.enum(CONFIRM_OFFICES), names: z.array(z.string()) })
        .nullable(),
      allowed: z.array(z.enum(CORRECTION_ACTS)),
    }),
  }),
  /** What a request would say: old values, faults, consequences; nothing is written. */
  'corrections.check': query({
    permission: 'corrections.request',
    input: z.strictObject({ id: id.nullable(), ...wish }),
    output: z.strictObject({
      cells: z.array(
        z.strictObject({
          studentId: id,
          name: z.string(),
          col: column,
          kind: z.enum(COLUMN_KINDS),
          before: cellValue,
          fault: refusal.nullable(),
        }),
      ),
      consequences: z.array(consequence),
      deadline,
      transcript,
    }),
  }),
  /** A draft, new or changed; it binds nobody until it is handed in. */
  'corrections.save': command({
    permission: 'corrections.request',
    input: z.strictObject({
      id: id.nullable(),
      ...wish,
      reasonKind: z.enum(CORRECTION_REASONS),
      reason: line(500),
      /** Number of the letter that asks to cancel and issue the transcripts again. */
      reissueDocument: line(120).default(''),
    }),
    output: z.strictObject({ id }),
    touches: ['corrections', 'audit'],
  }),
  'corrections.attach': command({
    permission: 'corrections.request',
    input: z.strictObject({
      id,
      slot: z.enum(EVIDENCE_SLOTS),
      fileName: line(200, 1),
      bytes: bytes(25 * MEBIBYTE),
    }),
    output: z.strictObject({ id }),
    touches: ['corrections', 'audit'],
  }),
  'corrections.detach': command({
    permission: 'corrections.request',
    input: z.strictObject({ id, evidenceId: id }),
    output: empty,
    touches: ['corrections', 'audit'],
  }),
  'corrections.evidence': query({
    permission: 'corrections.read',
    input: z.strictObject({ evidenceId: id }),
    output: file,
  }),
  'corrections.submit': command({
    permission: 'corrections.request',
    input: z.strictObject({ id }),
    output: empty,
    touches: ['corrections', 'audit'],
  }),
  /** The homeroom teacher, or whoever does it instead (docs/adr/0031). */
  'corrections.confirm': command({
    permission: 'corrections.confirm',
    input: z.strictObject({ id, note: line(300) }),
    output: empty,
    touches: ['corrections', 'audit'],
  }),
  /** The officer of the management board has compared the evidence. */
  'corrections.witness': command({
    permission: 'corrections.witness',
    input: z.strictObject({ id, note: line(300) }),
    output: empty,
    touches: ['corrections', 'audit'],
  }),
  /** What would follow if the head agreed to all cells but these; nothing is written. */
  'corrections.foresee': query({
    permission: 'corrections.decide',
    input: z.strictObject({
      id,
      /** Positions. */
      refused: z.array(z.int().min(1).max(MOST_CELLS)).max(MOST_CELLS),
    }),
    output: z.strictObject({ consequences: z.array(consequence) }),
  }),
  /** The head, or a deputy in writing: whole or part. Issues the minutes and opens their round of signing. */
  'corrections.decide': command({
    permission: 'corrections.decide',
    input: z.strictObject({
      id,
      refused: z.array(z.strictObject({ position: z.int().min(1).max(MOST_CELLS), reason })).max(MOST_CELLS),
      /** Asked for when the request came after the last day. */
      lateReason: line(300),
      applyBy: z.enum(['program', 'teacher']),
    }),
    output: z.strictObject({ paperId: id }),
    touches: ['corrections', 'papers', 'signing', 'audit'],
  }),
  /** Back to the requester, by whoever has the next step. */
  'corrections.return': command({
    permission: 'corrections.read',
    input: z.strictObject({ id, reason }),
    output: empty,
    touches: ['corrections', 'audit'],
  }),
  'corrections.reject': command({
    permission: 'corrections.read',
    input: z.strictObject({ id, reason }),
    output: empty,
    touches: ['corrections', 'audit'],
  }),
  'corrections.cancel': command({
    permission: 'corrections.request',
    input: z.strictObject({ id, reason }),
    output: empty,
    touches: ['corrections', 'audit'],
  }),
  'corrections.export': command({
    permission: 'corrections.read',
    input: z.strictObject({
      /** In the order to write. */
      ids: z.array(id).max(5_000),
      purpose: line(300, 5),
    }),
    output: file,
    touches: ['audit'],
  }),
} as const;
