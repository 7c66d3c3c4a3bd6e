import { columnText } from '../cell-text.ts';
import { present } from './statistics.ts';
import type { SlipColumn, SlipDetector } from './slip.ts';

const LEAST_MARKS = 15;
const NEARLY_ALL = 0.95;
const USUAL_AT_MOST = 0.5;
/** Regular marks are often given in whole points; tests are not. */
const TESTS: readonly string[] = ['gk', 'ck'];
const STEPS = [
  { tenths: 10, text: '1' },
  { tenths: 5, text: '0,5' },
] as const;

/** A test nearly all of whose marks are whole or half points, where elsewhere they are not: rounded before they were entered. */
export const roundingPattern: SlipDetector = ({ columns, otherClasses, before, studentIds }) =>
  columns
    .filter(({ key }) => TESTS.includes(key))
    .flatMap((column) => {
      const elsewhere = comparable(columns, column, [...otherClasses, ...(before ? [before] : [])]);
      const marks = present(column.marks);
      const step = STEPS.find(
        ({ tenths }) =>
          elsewhere.length > 0 &&
          marks.length >= LEAST_MARKS &&
          share(marks, tenths) >= NEARLY_ALL &&
          elsewhere.every((other) => share(other, tenths) <= USUAL_AT_MOST),
      );
      if (!step) return [];
      const count = marks.filter((mark) => mark % step.tenths === 0).length;
      const params = { col: columnText(column.key), count, total: marks.length, step: step.text };
      return [{ code: 'gradebook.slip-rounding', params, studentIds: [...studentIds], cols: [column.key] }];
    });

/** Marks of the same test in other classes and of the other test here. */
function comparable(
  columns: readonly SlipColumn[],
  column: SlipColumn,
  references: readonly { readonly columns: readonly SlipColumn[] }[],
): number[][] {
  const tests = columns.filter((other) => other !== column && TESTS.includes(other.key));
  const same = references.flatMap(({ columns: of }) => of.filter(({ key }) => key === column.key));
  return [...tests, ...same]
    .map(({ marks }) => present(marks))
    .filter((marks) => marks.length >= LEAST_MARKS);
}

function share(marks: readonly number[], step: number): number {
  return marks.filter((mark) => mark % step === 0).length / marks.length;
}
