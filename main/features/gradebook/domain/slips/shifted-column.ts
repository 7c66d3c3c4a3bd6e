import { columnText } from '../cell-text.ts';
import { correlation, mean, present } from './statistics.ts';
import type { SlipColumn, SlipDetector } from './slip.ts';

const LEAST_STUDENTS = 12;
/** Marks of one student go together this much in real classes; chance alone stays below `2.8 / √n`. */
const FITS = 0.6;
const BETTER_BY = 0.45;

/** A column that fits the students' other marks only when it is moved by one row: pasted a row too high or too low. */
export const shiftedColumn: SlipDetector = ({ columns, history, studentIds }) =>
  columns.flatMap((column) => {
    const usual = usualMarks(columns, column, history);
    const straight = correlation(column.marks, usual, LEAST_STUDENTS)?.r ?? 0;
    const moved = [moveBy(column.marks, 1), moveBy(column.marks, -1)]
      .map((marks) => correlation(marks, usual, LEAST_STUDENTS))
      .filter((found) => found !== null)
      .sort((a, b) => b.r - a.r)[0];
    if (!moved || moved.r < Math.max(FITS, 2.8 / Math.sqrt(moved.pairs)) || moved.r - straight < BETTER_BY)
      return [];
    const params = { col: columnText(column.key), fit: percent(moved.r), now: percent(straight) };
    return [{ code: 'gradebook.slip-shifted', params, studentIds: [...studentIds], cols: [column.key] }];
  });

/** The mean of each student's other marks. */
function usualMarks(
  columns: readonly SlipColumn[],
  but: SlipColumn,
  history: readonly (readonly number[])[],
): (number | null)[] {
  return but.marks.map((_mark, at) => {
    const others = columns.filter((column) => column !== but).map(({ marks }) => marks[at] ?? null);
    const known = [...present(others), ...(history[at] ?? [])];
    return known.length < 2 ? null : mean(known);
  });
}

function moveBy(marks: readonly (number | null)[], rows: number): (number | null)[] {
  return marks.map((_mark, at) => marks[at + rows] ?? null);
}

function percent(r: number): number {
  return Math.max(0, Math.round(r * 100));
}
