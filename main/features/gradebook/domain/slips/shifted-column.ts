import { columnText } from '../cell-text.ts';
import { NO_PAIRS, fitOf, leftOver, together, withPair, type Sums } from './line-fit.ts';
import { mean, present } from './statistics.ts';
import type { Slip, SlipColumn, SlipDetector } from './slip.ts';

const LEAST_STUDENTS = 12;
/** Fewer rows from the break on may look moved by chance. */
const LEAST_FOLLOWING = 7;
/** Rows before the break that may as well be chance: the whole column is moved then. */
const FEW_BEFORE = 3;
/** Marks of one student go together this much in real classes; chance alone stays below `2.8 / √n`. */
const FITS = 0.6;
/** Logarithm of how much likelier the marks are when moved; below, one clean book in fifty would be named. */
const LIKELIER = 5.5;

interface Break {
  /** First row that is moved. */
  readonly row: number;
  readonly likelier: number;
  readonly moved: Sums;
  readonly straight: Sums;
}

/**
 * A column that fits the students' other marks far better when it is moved by one row from some row on: a student was skipped,
 * or entered twice, while it was typed or pasted. Every row is tried as the first one.
 */
export const shiftedColumn: SlipDetector = ({ columns, history, studentIds }) =>
  columns.flatMap((column): Slip[] => {
    const usual = usualMarks(columns, column, history);
    const found = [...breaksOf(column.marks, usual, 1), ...breaksOf(column.marks, usual, -1)]
      .filter(isCertain)
      .sort((a, b) => b.likelier - a.likelier)[0];
    if (!found) return [];
    const whole = present(column.marks.slice(0, found.row)).length < FEW_BEFORE;
    const params = {
      col: columnText(column.key),
      fit: percent(fitOf(found.moved)),
      now: percent(fitOf(found.straight)),
    };
    return [
      {
        ...(whole
          ? { code: 'gradebook.slip-shifted', params }
          : { code: 'gradebook.slip-shifted-from', params: { ...params, row: found.row + 1 } }),
        studentIds: whole ? [...studentIds] : studentIds.slice(found.row),
        cols: [column.key],
      },
    ];
  });

function isCertain({ likelier, moved }: Break): boolean {
  return likelier >= LIKELIER && fitOf(moved) >= Math.max(FITS, 2.8 / Math.sqrt(moved.pairs));
}

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

/** Every row as the first whose mark is that of the student `by` rows below; both readings are about the same marks. */
function breaksOf(marks: readonly (number | null)[], usual: readonly (number | null)[], by: number): Break[] {
  const before = straightBefore(marks, usual);
  const breaks: Break[] = [];
  let straight = NO_PAIRS;
  let moved = NO_PAIRS;
  for (let row = marks.length - 1; row >= 0; row -= 1) {
    const [mark, own, other] = [marks[row] ?? null, usual[row] ?? null, usual[row + by] ?? null];
    if (mark === null || own === null || other === null) continue;
    straight = withPair(straight, mark, own);
    moved = withPair(moved, mark, other);
    const [asIs, asMoved] = [together(before[row]!, straight), together(before[row]!, moved)];
    if (moved.pairs < LEAST_FOLLOWING || asMoved.pairs < LEAST_STUDENTS) continue;
    const likelier = (asMoved.pairs / 2) * Math.log(leftOver(asIs) / Math.max(leftOver(asMoved), 1));
    breaks.push({ row, likelier, moved: asMoved, straight: asIs });
  }
  return breaks;
}

/** Of each row: the pairs of the rows above it. */
function straightBefore(marks: readonly (number | null)[], usual: readonly (number | null)[]): Sums[] {
  let sums = NO_PAIRS;
  return marks.map((mark, row) => {
    const before = sums;
    const own = usual[row] ?? null;
    if (mark !== null && own !== null) sums = withPair(sums, mark, own);
    return before;
  });
}

function percent(r: number): number {
  return Math.max(0, Math.round(r * 100));
}
