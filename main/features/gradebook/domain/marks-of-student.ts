import { valueOf, type CellInBook, type CellValue, type StoredValue } from './cell.ts';
import { isRegular, type BookColumn } from './columns-of.ts';
import type { SemesterMarks } from './grading/marks-of-semester.ts';

/** Filled cells of one student by column, semester after semester. */
export type StudentMarks = readonly ReadonlyMap<string, CellValue>[];

/** Filled cells of a class in one subject, by student. */
export function marksByStudent(
  rows: readonly (CellInBook & StoredValue & { readonly semester: number })[],
): ReadonlyMap<string, StudentMarks> {
  const byStudent = new Map<string, Map<string, CellValue>[]>();
  // The cells of a student stand together: a school has hundreds of thousands of them.
  let last = '';
  let marks = noMarks();
  for (const row of rows) {
    if (row.studentId !== last) {
      last = row.studentId;
      marks = byStudent.get(last) ?? noMarks();
      byStudent.set(last, marks);
    }
    marks[row.semester - 1]!.set(row.col, valueOf(row));
  }
  return byStudent;
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
