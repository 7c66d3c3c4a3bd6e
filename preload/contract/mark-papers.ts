import { z } from 'zod';
import { empty, file, id } from './fields.ts';
import { semester, subjectRef } from './gradebook.ts';
import { command, query } from './method.ts';
import { MARK_PAPERS, SLIP_SIZES } from './vocabulary/mark-papers.ts';

const jobId = z.string().min(1).max(40);

export const markPapers = {
  /** Draws them into one file with a list of contents; progress events, stops between two pages. Only what the caller may look at. */
  'markPapers.make': command({
    permission: 'grades.read',
    input: z.strictObject({
      paper: z.enum(MARK_PAPERS),
      /** 3 = the whole year. */
      semester,
      /** Null = all classes the caller may look at. */
      classId: id.nullable(),
      /** Of books by subject; null = all subjects the caller may look at. */
      subjectId: subjectRef.nullable(),
      /** Of slips; null = the whole class. */
      studentId: id.nullable(),
      /** Of slips. */
      size: z.enum(SLIP_SIZES),
      jobId,
    }),
    output: z.strictObject({
      /** For `markPapers.file`; '' = stopped. */
      token: z.string(),
      classes: z.int(),
      papers: z.int(),
      pages: z.int(),
    }),
    touches: [],
  }),
  /** The file made last; each print and copy is logged. */
  'markPapers.file': query({
    permission: 'grades.read',
    input: z.strictObject({ token: id, purpose: z.enum(['view', 'print', 'save']) }),
    output: file,
  }),
  'markPapers.stop': command({
    permission: 'grades.read',
    input: z.strictObject({ jobId }),
    output: empty,
    touches: [],
  }),
} as const;
