import { columnText } from '../cell-text.ts';
import { deviation, mean, present } from './statistics.ts';
import type { Slip, SlipDetector } from './slip.ts';

const LEAST_OTHERS = 4;
/** Tenths. */
const FAR = 40;
const SPREADS = 3.5;
const LEAST_SPREAD = 10;

/** A mark far from everything else this student has in the subject. */
export const unusualJump: SlipDetector = ({ columns, studentIds, history }) =>
  studentIds.flatMap((studentId, at) =>
    columns.flatMap((column): Slip[] => {
      const mark = column.marks[at] ?? null;
      const others = columns.filter((other) => other !== column).map(({ marks }) => marks[at] ?? null);
      const known = [...present(others), ...(history[at] ?? [])];
      if (mark === null || known.length < LEAST_OTHERS) return [];
      const usual = Math.round(mean(known));
      const limit = Math.max(FAR, SPREADS * Math.max(deviation(known), LEAST_SPREAD));
      if (Math.abs(mark - usual) < limit) return [];
      const params = { col: columnText(column.key), mark: tenths(mark), usual: tenths(usual) };
      return [{ code: 'gradebook.slip-jump', params, studentIds: [studentId], cols: [column.key] }];
    }),
  );

function tenths(mark: number): string {
  return `${Math.floor(mark / 10)},${mark % 10}`;
}
