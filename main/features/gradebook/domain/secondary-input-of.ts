import type { SubjectKind } from '../../../../preload/contract/vocabulary/school.ts';
import { HOMEROOM, WHOLE_YEAR } from './cell.ts';
import type { BookColumn } from './columns-of.ts';
import type { Level, Passed, SecondaryInput, SecondarySubject, Summer } from './index.ts';
import { numberOf, semesterMarks, type StudentMarks } from './marks-of-student.ts';

export interface SubjectOfClass {
  readonly id: string;
  readonly code: string;
  readonly kind: SubjectKind;
  readonly periodsPerYear: number;
  readonly columns: readonly [readonly BookColumn[], readonly BookColumn[]];
}

/** One student of THCS or THPT as the rules of TT 22 take them. */
export function secondaryInput(
  subjects: readonly SubjectOfClass[],
  marksOf: (subjectId: string) => StudentMarks | undefined,
  { disability, decisionSigned }: { readonly disability: boolean; readonly decisionSigned: boolean },
): SecondaryInput {
  const own = marksOf(HOMEROOM);
  const summer = summerOf(subjects, marksOf);
  const promotes = numberOf(own, WHOLE_YEAR, 'len-lop');
  return {
    subjects: subjects.map((subject) => secondarySubject(subject, marksOf(subject.id))),
    conduct: {
      first: numberOf(own, 1, 'ren-luyen') as Level | null,
      second: numberOf(own, 2, 'ren-luyen') as Level | null,
    },
    absences: absencesOf(own),
    disability,
    ...(summer ? { summer } : {}),
    ...(promotes === null ? {} : { principalPromotes: promotes === 1, decisionSigned }),
  };
}

export function secondarySubject(
  { code, kind, periodsPerYear, columns: [first, second] }: SubjectOfClass,
  marks: StudentMarks | undefined,
): SecondarySubject {
  if (kind === 'comment') {
    const at = (semester: number, columns: readonly BookColumn[]) =>
      semesterMarks<Passed>(marks, semester, columns);
    return { code, kind, periodsPerYear, first: at(1, first), second: at(2, second) };
  }
  const at = (semester: number, columns: readonly BookColumn[]) => semesterMarks(marks, semester, columns);
  return { code, kind, periodsPerYear, first: at(1, first), second: at(2, second) };
}

/** Half-days of both semesters; null while one was not counted: a blank is no 0. */
function absencesOf(own: StudentMarks | undefined): number | null {
  const [first, second] = [numberOf(own, 1, 'buoi-nghi'), numberOf(own, 2, 'buoi-nghi')];
  return first === null || second === null ? null : first + second;
}

/** What was done in the summer; null = nothing. */
function summerOf(
  subjects: readonly SubjectOfClass[],
  marksOf: (subjectId: string) => StudentMarks | undefined,
): Summer | null {
  const conduct = numberOf(marksOf(HOMEROOM), WHOLE_YEAR, 'ren-luyen-lai') as Level | null;
  const retests = Object.fromEntries(
    subjects.flatMap(({ id, code }) => {
      const again = numberOf(marksOf(id), WHOLE_YEAR, 'thi-lai');
      return again === null ? [] : [[code, again] as const];
    }),
  );
  return conduct === null && Object.keys(retests).length === 0 ? null : { conduct, retests };
}
