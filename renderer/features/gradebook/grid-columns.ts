import { t } from '../../i18n/index.ts';
import type { GridColumn } from '../../ui/mark-grid/index.ts';
import type { BookView } from './book-types.ts';

type BookColumn = BookView['columns'][number];

/** Pixels. */
const WIDTHS: Readonly<Record<GridColumn['kind'], number>> = {
  mark: 54,
  pass: 54,
  level: 62,
  test: 62,
  quality: 54,
  conduct: 78,
  'yes-no': 78,
  count: 78,
  text: 250,
  computed: 66,
};

/** "tx3" → ["tx", "3"], "pc1-gk" → ["pc", "1-gk"]; what the label of a column is made of. */
function labelParts(key: string): { readonly name: string; readonly n: string; readonly time: string } {
  const [, name = key, n = '', time = ''] = /^([a-z-]*[a-z])(\d+)(?:-(gk|ck|lai))?$/u.exec(key) ?? [];
  return { name, n, time };
}

/** Short, as in the header: "TX3", "PC1 GK". */
export function columnLabel(key: string): string {
  const { name, n, time } = labelParts(key);
  const label = t(`gradebook-screen.column.${name}.short`, { n });
  return time === '' ? label : `${label} ${t(`gradebook-screen.time.${time}`)}`;
}

/** In full: "Đánh giá thường xuyên 3". */
export function columnTitle({ key, kind, counts }: Pick<BookColumn, 'key' | 'kind' | 'counts'>): string {
  const { name, n, time } = labelParts(key);
  const named = name === 'pc' || name === 'nl';
  const title = t(`gradebook-screen.column.${name}.${named ? n : 'long'}`, { n });
  const whole = time === '' ? title : `${title} (${t(`gradebook-screen.time.${time}Long`)})`;
  const left = !counts && (kind === 'mark' || kind === 'pass') && name === 'tx';
  return left ? `${whole} ${t('gradebook-screen.notCounted')}` : whole;
}

/** Where a column of the grid takes its values from: an index of the book's columns, or a result. */
type Source = number | 'semester' | 'year';

export interface BookColumns {
  readonly columns: readonly GridColumn[];
  readonly sources: readonly Source[];
}

/** The book's columns with the results before the remarks, as a printed gradebook has them. */
export function gridColumns({ columns, ruleSet, subjectId, semester }: BookView): BookColumns {
  const results: Source[] = [];
  // The level of primary school is what the teacher enters; nothing is computed beside it.
  if (ruleSet === 'TT22' && subjectId !== '' && semester !== 3) results.push('semester');
  if (ruleSet === 'TT22' && semester !== 1) results.push('year');
  const scored = columns.some(({ kind }) => kind === 'mark');
  const result = (source: 'semester' | 'year'): GridColumn => {
    const text = `gradebook-screen.result.${scored ? 'average' : 'outcome'}.${source}`;
    return {
      key: source,
      label: t(`${text}.short`),
      title: t(`${text}.long`),
      kind: 'computed',
      width: WIDTHS.computed,
    };
  };
  const remarks = columns.flatMap(({ kind }, index) => (kind === 'text' ? [index] : []));
  const entered = columns.flatMap(({ kind }, index) => (kind === 'text' ? [] : [index]));
  const sources: Source[] = [...entered, ...results, ...remarks];
  const shown = sources.flatMap((source): GridColumn[] => {
    if (typeof source !== 'number') return [result(source)];
    const column = columns[source];
    if (column === undefined) return [];
    const label = columnLabel(column.key);
    const width = Math.max(WIDTHS[column.kind], 14 + label.length * 8);
    return [{ key: column.key, label, title: columnTitle(column), kind: column.kind, width }];
  });
  return { columns: shown, sources };
}
