import { useEffect, useMemo, useState } from 'react';
import { useLanguage } from '../../i18n/index.ts';
import { GridStore } from '../../ui/mark-grid/index.ts';
import type { CellRef } from '../../ui/mark-grid/index.ts';
import { bookKey } from './book-types.ts';
import type { BookView } from './book-types.ts';
import { gridColumns } from './grid-columns.ts';
import { computedTexts, gridRows } from './grid-rows.ts';
import { changesSaver } from './save-changes.ts';

/** Where the hands were in each book of this sitting. */
const places = new Map<string, CellRef>();

/** What makes it another table rather than new values in the same one. */
function shapeOf(view: BookView): string {
  const columns = view.columns.map(({ key, kind, counts }) => `${key} ${kind} ${String(counts)}`);
  const people = view.students.map(({ id }) => id);
  return [bookKey(view), view.readOnly?.code ?? '', ...columns, ...people].join();
}

export interface OpenedBook {
  readonly store: GridStore;
  readonly missing: number;
}

/** The grid of a book: it stays while only values change, so nothing that is being typed is lost. */
export function useBookStore(view: BookView): OpenedBook {
  const shape = `${useLanguage()} ${shapeOf(view)}`;
  const [missing, setMissing] = useState(view.missing);
  const opened = useMemo(() => {
    const layout = gridColumns(view);
    const store: GridStore = new GridStore({
      columns: layout.columns,
      rows: gridRows(view, layout),
      at: places.get(bookKey(view)) ?? { row: 0, col: 0 },
      readOnly: view.readOnly !== null,
      save: changesSaver({
        classId: view.classId,
        subjectId: view.subjectId,
        semester: view.semester,
        columns: layout.columns,
        studentIds: view.students.map(({ id }) => id),
        nameOf: (row) => view.students[row]?.name ?? '',
        onAnswer: (answer) => {
          store.setComputed(computedTexts(layout, answer.results));
          setMissing(answer.missing);
        },
      }),
    });
    return { store, layout };
    // The view itself is taken over below, value by value.
  }, [shape]);
  useEffect(() => {
    opened.store.refresh(gridRows(view, opened.layout));
    setMissing(view.missing);
  }, [opened, view]);
  useEffect(() => {
    const { store } = opened;
    const key = bookKey(view);
    return store.subscribeView(() => {
      places.set(key, store.view().active);
    });
  }, [opened, view]);
  return { store: opened.store, missing };
}
