import { columnText } from '../cell-text.ts';
import { present } from './statistics.ts';
import type { SlipDetector } from './slip.ts';

const LEAST_ROWS = 12;
const LEAST_DIFFERENT = 4;
const SAME = 0.95;

/** A column that repeats the one of another class, row for row. */
export const copiedBetweenClasses: SlipDetector = ({ columns, otherClasses, studentIds }) =>
  columns.flatMap((column) =>
    otherClasses.flatMap(({ name, columns: of }) => {
      const other = of.find(({ key }) => key === column.key);
      if (!other || new Set(present(column.marks)).size < LEAST_DIFFERENT) return [];
      const rows = column.marks.flatMap((mark, at) => {
        const twin = other.marks[at] ?? null;
        return mark === null || twin === null ? [] : [{ at, same: mark === twin }];
      });
      const same = rows.filter((row) => row.same);
      if (rows.length < LEAST_ROWS || same.length < SAME * rows.length) return [];
      return [
        {
          code: 'gradebook.slip-copied',
          params: { col: columnText(column.key), other: name, count: same.length },
          studentIds: same.map(({ at }) => studentIds[at]!),
          cols: [column.key],
        },
      ];
    }),
  );
