import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { readBookStudents, type BookStudent } from '../data/book-facts.ts';
import { readAssignedSubjects, readMarksOfClass, type MarkOfClass } from '../data/class-marks.ts';
import { HOMEROOM, type CellRef, type CellValue } from '../domain/cell.ts';
import { computeStudent, type RuleSet } from '../domain/index.ts';
import { marksBySubject, type StudentMarks } from '../domain/marks-of-student.ts';
import { primaryInput } from '../domain/primary-input-of.ts';
import { secondaryInput, type SubjectOfClass } from '../domain/secondary-input-of.ts';
import { withOwnTitles } from './award-titles.ts';
import { inSemester, inSubject, openBook, type Book } from './open-book.ts';

export interface ClassSubject extends SubjectOfClass {
  readonly name: string;
}
/** Marks of one student by subject. */
export type MarksOfSubject = (subjectId: string) => StudentMarks | undefined;
export interface ClassContent {
  readonly className: string;
  readonly rules: RuleSet;
  readonly subjects: readonly ClassSubject[];
  readonly students: readonly BookStudent[];
  readonly marksOf: (studentId: string) => MarksOfSubject;
}

/** Everything the results of a class depend on; `order` = ids of the subjects as they are listed. */
export function readClassContent(
  sql: Sqlite,
  classId: string,
  order: readonly string[],
  changes: readonly (CellRef & { readonly after: CellValue })[] = [],
): ClassContent {
  const homeroom = openBook(sql, { classId, subjectId: HOMEROOM, semester: 1 });
  const stored = readMarksOfClass(sql, classId);
  const bySubject = marksBySubject(changes.length === 0 ? stored : withChanges(stored, changes));
  const known = new Set([...readAssignedSubjects(sql, classId), ...bySubject.keys()]);
  const students = readBookStudents(sql, classId).filter(({ present }) => present);
  return {
    className: homeroom.facts.className,
    rules: withOwnTitles(sql, homeroom.facts.yearId, homeroom.rules),
    subjects: order.filter((id) => known.has(id)).map((id) => classSubject(sql, homeroom, id)),
    students,
    marksOf: (studentId) => (subjectId) => bySubject.get(subjectId)?.get(studentId),
  };
}

function withChanges(
  stored: readonly MarkOfClass[],
  changes: readonly (CellRef & { readonly after: CellValue })[],
): MarkOfClass[] {
  const changed = new Set(changes.map(keyOf));
  return [
    ...stored.filter((row) => !changed.has(keyOf(row))),
    ...changes.flatMap(({ after, ...cell }) =>
      typeof after === 'number' ? [{ ...cell, value: after, text: '' }] : [],
    ),
  ];
}

function keyOf({ subjectId, semester, studentId, col }: Omit<CellRef, 'classId'>): string {
  return [subjectId, semester, studentId, col].join('/');
}

function classSubject(sql: Sqlite, homeroom: Book, subjectId: string): ClassSubject {
  const first = inSubject(sql, homeroom, subjectId);
  const second = inSemester(sql, first, 2);
  const { subjectCode, subjectName, subjectKind, periodsPerYear } = first.facts;
  return {
    id: subjectId,
    code: subjectCode,
    name: subjectName,
    kind: subjectKind,
    periodsPerYear,
    columns: [first.columns, second.columns],
  };
}

/** The results of one student by the rules of the class. */
export function computedFor({ rules, subjects, marksOf }: ClassContent, studentId: string) {
  const marks = marksOf(studentId);
  return rules.id === 'TT22'
    ? ({ by: 'TT22', result: computeStudent(rules, secondaryInput(subjects, marks)) } as const)
    : ({ by: 'TT27', result: computeStudent(rules, primaryInput(subjects, marks)) } as const);
}
