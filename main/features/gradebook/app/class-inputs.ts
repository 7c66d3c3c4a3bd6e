import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { readBookStudents, type BookStudent } from '../data/book-facts.ts';
import { readAssignedSubjects, readMarksOfClass, type MarkOfClass } from '../data/class-marks.ts';
import { readWithDisability } from '../data/students-with-disability.ts';
import { readLocksOfClass } from '../data/shut-rows.ts';
import { HOMEROOM, WHOLE_YEAR, type CellRef, type CellValue } from '../domain/cell.ts';
import { computeStudent, type RuleSet } from '../domain/index.ts';
import { coversInBook, reachesBook } from '../domain/lock-cover.ts';
import { marksBySubject, numberOf, type ClassMarks, type StudentMarks } from '../domain/marks-of-student.ts';
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
  readonly disability: ReadonlySet<string>;
  /** A signed lock of the head covers what was decided of the student. */
  readonly decisionSigned: (studentId: string) => boolean;
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
    disability: homeroom.rules.id === 'TT22' ? readWithDisability(sql, classId) : new Set(),
    decisionSigned: signedDecisions(sql, homeroom, bySubject.get(HOMEROOM)),
  };
}

const DECISION = { TT22: 'len-lop', TT27: 'hoan-thanh' } as const;

function signedDecisions(sql: Sqlite, { facts, rules }: Book, own: ClassMarks | undefined) {
  const col = DECISION[rules.id];
  const decided = [...(own?.values() ?? [])].some((marks) => numberOf(marks, WHOLE_YEAR, col) !== null);
  const book = { ...facts, semester: WHOLE_YEAR };
  const locks = decided
    ? readLocksOfClass(sql, facts.yearId, WHOLE_YEAR, facts.classId).filter(
        (lock) => lock.state === 'locked' && reachesBook(lock, book),
      )
    : [];
  return (studentId: string) => locks.some((lock) => coversInBook(lock, { studentId, col }));
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
export function computedFor(content: ClassContent, studentId: string) {
  const { rules, subjects } = content;
  const marks = content.marksOf(studentId);
  const decisionSigned = content.decisionSigned(studentId);
  const disability = content.disability.has(studentId);
  return rules.id === 'TT22'
    ? ({
        by: 'TT22',
        result: computeStudent(rules, secondaryInput(subjects, marks, { disability, decisionSigned })),
      } as const)
    : ({ by: 'TT27', result: computeStudent(rules, primaryInput(subjects, marks, decisionSigned)) } as const);
}
