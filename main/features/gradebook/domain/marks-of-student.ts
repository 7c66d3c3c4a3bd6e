import { valueOf, type CellInBook, type CellValue, type StoredValue } from './cell.ts';
import { isRegular, type BookColumn } from './columns-of.ts';
import type { SemesterMarks } from './grading/marks-of-semester.ts';

/** Filled cells of one student by column, semester after semester. */
export type StudentMarks = readonly ReadonlyMap<string, CellValue>[];

/** Filled cells of a class in one subject. */
export type ClassMarks = ReadonlyMap<string, StudentMarks>;
type StoredMark = CellInBook & StoredValue & { readonly semester: number };

export function marksByStudent(rows: readonly StoredMark[]): ClassMarks {
  const { byStudent, add } = collector();
  for (const row of rows) add(row);
  return byStudent;
}

/** Filled cells of a class in all subjects, by subject. */
export function marksBySubject(
  rows: readonly (StoredMark & { readonly subjectId: string })[],
): ReadonlyMap<string, ClassMarks> {
  const bySubject = new Map<string, ReturnType<typeof collector>>();
  // The cells of a subject stand together, and in it those of a student: a school has hundreds of thousands of them.
  let last: string | null = null;
  let subject = collector();
  for (const row of rows) {
    if (row.subjectId !== last) {
      last = row.subjectId;
      subject = bySubject.get(last) ?? collector();
      bySubject.set(last, subject);
    }
    subject.add(row);
  }
  return new Map(Array.from(bySubject, ([id, { byStudent }]) => [id, byStudent]));
}

function collector() {
  const byStudent = new Map<string, Map<string, CellValue>[]>();
  let last: string | null = null;
  let marks = noMarks();
  const add = (row: StoredMark): void => {
    if (row.studentId !== last) {
      last = row.studentId;
      marks = byStudent.get(last) ?? noMarks();
      byStudent.set(last, marks);
    }
    marks[row.semester - 1]!.set(row.col, valueOf(row));
  };
  return { byStudent, add };
}

function noMarks(): Map<string, CellValue>[] {
  return [new Map<string, CellValue>(), new Map<string, CellValue>(), new Map<string, CellValue>()];
}

export function markOf(marks: StudentMarks | undefined, semester: number, col: string): CellValue {
  return marks?.[semester - 1]?.get(col) ?? null;
}

/** Tenths, a level or a count; a remark is none. */
export function numberOf(marks: StudentMarks | undefined, semester: number, col: string): number | null {
  const value = markOf(marks, semester, col);
  return typeof value === 'number' ? value : null;
}

/** One semester of a subject as the averages take it. */
export function semesterMarks<Value extends number>(
  marks: StudentMarks | undefined,
  semester: number,
  columns: readonly BookColumn[],
): SemesterMarks<Value> {
  const at = (col: string) => numberOf(marks, semester, col) as Value | null;
  const regular: (Value | null)[] = [];
  const chosen: number[] = [];
  for (const { key, counts } of columns) {
    if (!isRegular(key)) continue;
    if (counts) chosen.push(regular.length);
    regular.push(at(key));
  }
  return { regular, chosen, midterm: at('gk'), final: at('ck') };
}
