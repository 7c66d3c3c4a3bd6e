import type { GridRow } from '../../ui/mark-grid/index.ts';
import type { BookColumns } from './grid-columns.ts';
import type { BookView } from './book-types.ts';

type Results = BookView['results'];

/** Texts of the computed columns of each student, in the order of those columns. */
export function computedTexts({ sources }: BookColumns, results: Results): Map<string, string[]> {
  const shown = sources.filter((source) => typeof source !== 'number');
  return new Map(results.map((result) => [result.studentId, shown.map((source) => result[source])]));
}

export function gridRows(view: BookView, layout: BookColumns): GridRow[] {
  const results = new Map(view.results.map((result) => [result.studentId, result]));
  return view.students.map(({ id, name, birthDate, status, values, locked, corrected }) => ({
    id,
    name,
    detail: birthDate,
    closed: status === 'left-class' && locked.length === values.length,
    cells: layout.sources.map((source) => {
      if (typeof source !== 'number')
        return { value: results.get(id)?.[source] ?? '', locked: false, corrected: null };
      const old = corrected.find(({ column }) => column === source);
      return {
        value: values[source] ?? null,
        locked: locked.includes(source),
        corrected: old === undefined ? null : { before: old.before, minutes: old.minutes },
      };
    }),
  }));
}
