import { z } from 'zod';
import { empty, id, instant } from './fields.ts';
import { query } from './method.ts';
import { PAST_PROMOTIONS, RESULT_CIRCULARS } from './vocabulary/past-results.ts';

const firstYear = z.int().min(1990).max(2100);

const result = z.strictObject({
  id,
  sectorId: z.string(),
  fullName: z.string(),
  birthDate: z.string(),
  /** 2022 = 2022-2023 */
  firstYear,
  grade: z.int(),
  className: z.string(),
  circular: z.enum(RESULT_CIRCULARS),
  /** Tenths of a mark, or a word. */
  subjects: z.record(z.string(), z.union([z.int(), z.string()])),
  /** Tenths; null = none. */
  average: z.int().nullable(),
  level: z.string(),
  conduct: z.string(),
  award: z.string(),
  promotion: z.union([z.enum(PAST_PROMOTIONS), z.literal('')]),
});

/** Results of school years that were over before: read as a file had them, never computed, entered or changed here. */
export const pastResults = {
  /** School years with results, newest first, that the caller may see something of. */
  'pastResults.years': query({ permission: 'grades.read', input: empty, output: z.array(firstYear) }),
  /** One year: of everybody, or of the students in the classes whose books the caller sees. */
  'pastResults.list': query({
    permission: 'grades.read',
    input: z.strictObject({ firstYear }),
    output: z.array(result),
  }),
  /** Every year of the student whose result this is, newest first, and which file each came from. */
  'pastResults.student': query({
    permission: 'grades.read',
    input: z.strictObject({ id }),
    output: z.array(
      z.strictObject({ ...result.shape, fileName: z.string(), importedAt: instant, importedBy: z.string() }),
    ),
  }),
} as const;
