import type { YearGoal } from '../../../../preload/contract/vocabulary/gradebook.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { readBookStudents, type BookStudent } from '../data/book-facts.ts';
import { readAssignedSubjects, readMarksOfClass, type MarkOfClass } from '../data/class-marks.ts';
import { readClosedEarly } from '../data/closed-early.ts';
import { readWithDisability } from '../data/students-with-disability.ts';
import { HOMEROOM, type CellRef, type CellValue } from '../domain/cell.ts';
import { computeStudent, qualitiesIn, type RuleSet } from '../domain/index.ts';
import { marksBySubject, type StudentMarks } from '../domain/marks-of-student.ts';
import { primaryInput } from '../domain/primary-input-of.ts';
import { secondaryInput, type SubjectOfClass } from '../domain/secondary-input-of.ts';
import { yearGoal } from '../domain/year-goal.ts';
import { withOwnTitles } from './award-titles.ts';
import { inSemester, inSubject, openBook, type Book } from './open-book.ts';
import { signedDecisions, type DecisionSigned } from './signed-decisions.ts';

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
  /** Codes of the qualities and abilities the year of a pupil of primary school rests on. */
  readonly qualitiesOf: (studentId: string) => readonly string[];
  /** Which words the conclusion of the year has. */
  readonly goal: YearGoal;
  readonly decisionSigned: DecisionSigned;
}

interface ReadOptions {
  /** Clock; left out where nobody asks what the head decided. */
  readonly now?: string;
  /** These students alone, whether they sit in the class or have left it; left out = who sits in it. */
  readonly only?: ReadonlySet<string>;
  /** Results as if these cells had been changed. */
  readonly changes?: readonly (CellRef & { readonly after: CellValue })[];
}

/** Everything the results of a class depend on; `order` = ids of the subjects as they are listed. */
export function readClassContent(
  sql: Sqlite,
  classId: string,
  order: readonly string[],
  { now = '', only, changes = [] }: ReadOptions = {},
): ClassContent {
  const homeroom = openBook(sql, { classId, subjectId: HOMEROOM, semester: 1 });
  const stored = readMarksOfClass(sql, classId);
  const bySubject = marksBySubject(changes.length === 0 ? stored : withChanges(stored, changes));
  const known = new Set([...readAssignedSubjects(sql, classId), ...bySubject.keys()]);
  const students = readBookStudents(sql, classId).filter(({ id, present }) => only?.has(id) ?? present);
  return {
    className: homeroom.facts.className,
    rules: withOwnTitles(sql, homeroom.facts.yearId, homeroom.rules),
    subjects: order.filter((id) => known.has(id)).map((id) => classSubject(sql, homeroom, id)),
    students,
    marksOf: (studentId) => (subjectId) => bySubject.get(subjectId)?.get(studentId),
    disability: homeroom.rules.id === 'TT22' ? readWithDisability(sql, classId) : new Set(),
    qualitiesOf: qualitiesOfYear(sql, homeroom),
    goal: yearGoal(homeroom.facts.grade),
    decisionSigned: signedDecisions(sql, homeroom, bySubject.get(HOMEROOM), now),
  };
}

/** The year is what stands at its end. */
function qualitiesOfYear(sql: Sqlite, { classId, facts, rules }: Book): ClassContent['qualitiesOf'] {
  if (rules.id !== 'TT27') return () => [];
  const { wholeClass, students } = readClosedEarly(sql, classId, 2);
  const codes = (closed: boolean) => qualitiesIn(rules, facts.grade, closed).map(({ code }) => code);
  const [early, present] = [codes(true), codes(false)];
  return (studentId) => (wholeClass || students.has(studentId) ? early : present);
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
  const decisionSigned = content.decisionSigned(studentId) !== null;
  const disability = content.disability.has(studentId);
  const qualities = content.qualitiesOf(studentId);
  return rules.id === 'TT22'
    ? ({
        by: 'TT22',
        result: computeStudent(rules, secondaryInput(subjects, marks, { disability, decisionSigned })),
      } as const)
    : ({
        by: 'TT27',
        result: computeStudent(rules, primaryInput(subjects, marks, { qualities, decisionSigned })),
      } as const);
}
