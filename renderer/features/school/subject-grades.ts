import type { OutputOf } from '../../../preload/contract/index.ts';
import { LEVEL_GRADES, type SchoolLevel } from '../../../preload/contract/vocabulary/school.ts';
import { formatNumber, t } from '../../i18n/index.ts';

export type Subject = OutputOf<'school.subjects'>[number];
export type GradeOfSubject = Subject['grades'][number];
export type SubjectRule = Omit<GradeOfSubject, 'grade'>;

export function gradesOfLevel(level: SchoolLevel): number[] {
  const [first, last] = LEVEL_GRADES[level];
  return Array.from({ length: last - first + 1 }, (_unused, at) => first + at);
}

export function isSameRule(a: SubjectRule, b: SubjectRule): boolean {
  return a.periodsPerYear === b.periodsPerYear && a.kind === b.kind;
}

/** One grade typed anew; the others stay. */
export function withGrade(grades: readonly GradeOfSubject[], changed: GradeOfSubject): GradeOfSubject[] {
  return [...grades.filter(({ grade }) => grade !== changed.grade), changed].sort(
    (a, b) => a.grade - b.grade,
  );
}

/** "35; khối 8, 9: 52" */
export function periodsText(subject: Subject): string {
  return byGrade(subject, ({ periodsPerYear }) => formatNumber(periodsPerYear));
}

/** "Cho điểm và nhận xét; khối 1, 2: Nhận xét" */
export function kindText(subject: Subject): string {
  return byGrade(subject, ({ kind }) => t(`school.subjects.${kind}`));
}

function byGrade(subject: Subject, textOf: (rule: SubjectRule) => string): string {
  const usual = textOf(subject);
  const others = Map.groupBy(
    subject.grades.filter((own) => textOf(own) !== usual),
    textOf,
  );
  const parts = [...others].map(([text, grades]) =>
    t('school.subjects.inGrades', { grades: grades.map(({ grade }) => grade).join(', '), text }),
  );
  return [usual, ...parts].join('; ');
}
