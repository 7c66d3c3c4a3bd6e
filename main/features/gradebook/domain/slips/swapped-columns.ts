import { columnText } from '../cell-text.ts';
import { deviation, mean, present } from './statistics.ts';
import type { SlipColumn, SlipDetector } from './slip.ts';

const LEAST_MARKS = 10;
const LEAST_REFERENCES = 2;
/** Tenths: how far apart the two columns usually are, at least. */
const APART = 10;
const REVERSED = 0.7;
/** Standard errors by which the difference of the two columns is no chance. */
const CERTAIN = 3.5;

/** Two columns that stand the other way round than in the other classes and the semester before. */
export const swappedColumns: SlipDetector = ({ columns, otherClasses, before, studentIds }) => {
  const references = before ? [...otherClasses, before] : otherClasses;
  return columns.flatMap((first, at) =>
    columns.slice(at + 1).flatMap((second) => {
      const usual = references
        .map(({ columns: of }) => distance(of, first.key, second.key))
        .filter((apart) => apart !== null);
      const here = distance(columns, first.key, second.key);
      if (here === null || usual.length < LEAST_REFERENCES) return [];
      const direction = Math.sign(usual[0] ?? 0);
      const agreed = usual.every((apart) => Math.sign(apart) === direction && Math.abs(apart) >= APART);
      if (!agreed || here * direction > -REVERSED * Math.abs(mean(usual))) return [];
      if (!isCertain(first, second)) return [];
      return [
        {
          code: 'gradebook.slip-swapped',
          params: { col: columnText(first.key), other: columnText(second.key) },
          studentIds: [...studentIds],
          cols: [first.key, second.key],
        },
      ];
    }),
  );
};

/** Mean of the one column less that of the other. */
function distance(columns: readonly SlipColumn[], first: string, second: string): number | null {
  const marksOf = (key: string) => present(columns.find((column) => column.key === key)?.marks ?? []);
  const [a, b] = [marksOf(first), marksOf(second)];
  return a.length < LEAST_MARKS || b.length < LEAST_MARKS ? null : mean(a) - mean(b);
}

/** The students' own differences between the two columns point one way, not just the two means. */
function isCertain(first: SlipColumn, second: SlipColumn): boolean {
  const apart = first.marks.flatMap((mark, at) => {
    const other = second.marks[at] ?? null;
    return mark === null || other === null ? [] : [mark - other];
  });
  if (apart.length < LEAST_MARKS) return false;
  return Math.abs(mean(apart)) * Math.sqrt(apart.length) >= CERTAIN * deviation(apart);
}
