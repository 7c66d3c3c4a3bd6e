import { HOMEROOM } from './cell.ts';
import type { PrimaryInput, PrimaryLevel } from './index.ts';
import { numberOf, type StudentMarks } from './marks-of-student.ts';
import type { SubjectOfClass } from './secondary-input-of.ts';

/** The four times of assessment: semester and mid-term or end. */
const TIMES = [
  [1, 'gk'],
  [1, 'ck'],
  [2, 'gk'],
  [2, 'ck'],
] as const;
const QUALITIES = ['pc1', 'pc2', 'pc3', 'pc4', 'pc5', 'nl1', 'nl2', 'nl3', 'nl4', 'nl5', 'nl6', 'nl7', 'nl8'];

/** One pupil of primary school as the rules of TT 27 take them. */
export function primaryInput(
  subjects: readonly SubjectOfClass[],
  marksOf: (subjectId: string) => StudentMarks | undefined,
): PrimaryInput {
  const fourTimes = (marks: StudentMarks | undefined, col: (time: 'gk' | 'ck') => string) =>
    TIMES.map(([semester, time]) => numberOf(marks, semester, col(time)));
  return {
    subjects: subjects.map(({ id, code, kind }) => ({
      code,
      kind,
      levels: fourTimes(marksOf(id), (time) => `muc-${time}`) as (PrimaryLevel | null)[],
      tests: fourTimes(marksOf(id), (time) => `kt-${time}`),
    })),
    qualities: QUALITIES.map((code) => ({
      code,
      levels: fourTimes(marksOf(HOMEROOM), (time) => `${code}-${time}`) as (PrimaryLevel | null)[],
    })),
    recognised: null,
  };
}
