import type { SubjectKind } from '../../../../preload/contract/vocabulary/school.ts';

export interface GradeOfSubject {
  readonly grade: number;
  readonly periodsPerYear: number;
  readonly kind: SubjectKind;
}
/** What the school types once, and the grades that differ from it. */
export interface SubjectByGrade extends Omit<GradeOfSubject, 'grade'> {
  readonly grades: readonly GradeOfSubject[];
}

const LAST_GRADE = 12;

/** Each grade as it is meant to be. */
export function everyGrade({ periodsPerYear, kind, grades }: SubjectByGrade): GradeOfSubject[] {
  return Array.from({ length: LAST_GRADE }, (_unused, at) => {
    const grade = at + 1;
    return grades.find((own) => own.grade === grade) ?? { grade, periodsPerYear, kind };
  });
}

export function isSameGrade(
  a: Omit<GradeOfSubject, 'grade'>,
  b: Omit<GradeOfSubject, 'grade'> | undefined,
): boolean {
  return a.periodsPerYear === b?.periodsPerYear && a.kind === b.kind;
}

/** The grades that differ from what the school typed once. */
export function differingGrades(
  rows: readonly GradeOfSubject[],
  from: Omit<GradeOfSubject, 'grade'>,
): GradeOfSubject[] {
  return rows
    .filter((row) => !isSameGrade(row, from))
    .map(({ grade, periodsPerYear, kind }) => ({ grade, periodsPerYear, kind }));
}
