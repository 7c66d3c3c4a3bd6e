import { HOMEROOM, WHOLE_YEAR } from './cell.ts';
import type { PrimaryInput, PrimaryLevel, Reassessed } from './index.ts';
import { numberOf, type StudentMarks } from './marks-of-student.ts';
import type { SubjectOfClass } from './secondary-input-of.ts';

/** The four times of assessment: semester and mid-term or end. */
const TIMES = [
  [1, 'gk'],
  [1, 'ck'],
  [2, 'gk'],
  [2, 'ck'],
] as const;

/** One pupil of primary school as the rules of TT 27 take them; `qualities` = codes of what is assessed. */
export function primaryInput(
  subjects: readonly SubjectOfClass[],
  marksOf: (subjectId: string) => StudentMarks | undefined,
  { qualities, decisionSigned }: { readonly qualities: readonly string[]; readonly decisionSigned: boolean },
): PrimaryInput {
  const own = marksOf(HOMEROOM);
  const recognised = numberOf(own, 2, 'ghi-nhan');
  const completes = numberOf(own, WHOLE_YEAR, 'hoan-thanh');
  const fourTimes = (marks: StudentMarks | undefined, col: (time: 'gk' | 'ck') => string) =>
    TIMES.map(([semester, time]) => numberOf(marks, semester, col(time)));
  return {
    subjects: subjects.map(({ id, code, kind }) => ({
      code,
      kind,
      levels: fourTimes(marksOf(id), (time) => `muc-${time}`) as (PrimaryLevel | null)[],
      tests: fourTimes(marksOf(id), (time) => `kt-${time}`),
    })),
    qualities: qualities.map((code) => ({
      code,
      levels: fourTimes(own, (time) => `${code}-${time}`) as (PrimaryLevel | null)[],
    })),
    recognised: recognised === null ? null : recognised === 1,
    reassessed: reassessedOf(subjects, qualities, marksOf),
    ...(completes === null ? {} : { principalCompletes: completes === 1, decisionSigned }),
  };
}

/** What was assessed again after guidance. */
function reassessedOf(
  subjects: readonly SubjectOfClass[],
  qualities: readonly string[],
  marksOf: (subjectId: string) => StudentMarks | undefined,
): Reassessed {
  const level = (marks: StudentMarks | undefined, col: string) =>
    numberOf(marks, WHOLE_YEAR, col) as PrimaryLevel | null;
  return {
    subjects: Object.fromEntries(
      subjects.flatMap(({ id, code, kind }) => {
        const own = {
          level: level(marksOf(id), 'muc-lai'),
          test: kind === 'scored' ? numberOf(marksOf(id), WHOLE_YEAR, 'kt-lai') : null,
        };
        return own.level === null && own.test === null ? [] : [[code, own] as const];
      }),
    ),
    qualities: Object.fromEntries(
      qualities.flatMap((code) => {
        const again = level(marksOf(HOMEROOM), `${code}-lai`);
        return again === null ? [] : [[code, again] as const];
      }),
    ),
  };
}
