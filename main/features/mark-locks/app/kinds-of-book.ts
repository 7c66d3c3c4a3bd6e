import { AVERAGE, LEVEL, type GradebookView } from '../../gradebook/index.ts';
import type { ValueKind } from '../domain/cell-text.ts';

/** What stands in each column of a book, and what is computed in it. */
export function kindsOfBook({
  columns,
  ruleSet,
}: Pick<GradebookView, 'columns' | 'ruleSet'>): ReadonlyMap<string, ValueKind> {
  const scored = columns.some(({ kind }) => kind === 'mark');
  return new Map<string, ValueKind>([
    ...columns.map(({ key, kind }) => [key, kind] as const),
    [AVERAGE, scored ? 'average' : 'pass'],
    // Levels of learning have the words of conduct.
    [LEVEL, ruleSet === 'TT22' ? 'conduct' : 'year-result'],
  ]);
}
