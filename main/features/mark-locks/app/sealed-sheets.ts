import { isComputed } from '../../gradebook/index.ts';
import { renderMany, type Layout } from '../../../platform/pdf/index.ts';
import { yearName, type ListedAct } from '../data/act-rows.ts';
import { sealedBookLayout, type SealedColumn } from '../documents/sealed-book.ts';
import { cellText } from '../domain/cell-text.ts';
import type { LockRecord, SealedUnit } from '../domain/record.ts';
import { kindsOfBook } from './kinds-of-book.ts';
import type { LocksCore } from './locks-core.ts';

/** Sổ điểm niêm phong: every book of the act on lying sheets, in one file. */
export function renderSealed(
  core: LocksCore,
  act: ListedAct,
  record: LockRecord,
  at: string,
): Promise<Uint8Array> {
  return renderMany(layouts(core, act, record, at), {
    title: `Sổ điểm niêm phong theo biên bản ${act.paper}`,
    author: core.papers.school(at).schoolName,
    createdAt: at,
  });
}

/** "01/BBKS-THCSHP" → "01-BBKS-THCSHP", fit for the name of a file. */
export function slugOf({ paper }: ListedAct): string {
  return paper.replace(/[^0-9A-Za-z]+/gu, '-');
}

function* layouts(core: LocksCore, act: ListedAct, record: LockRecord, at: string): Generator<Layout> {
  const school = core.papers.school(at);
  const year = yearName(core.database.read, record.yearId);
  for (const unit of record.units) {
    for (const { classId, subjectId, semester, columns, rows } of booksOf(unit, record)) {
      const view = core.gradebook.book(classId, subjectId, semester);
      const kinds = kindsOfBook(view);
      const order = [...new Set([...view.columns.map(({ key }) => key), ...columns])];
      const shown = order.filter(
        (key) => unit.col === null || key === unit.col || (isComputed(unit.col) && columns.includes(key)),
      );
      yield sealedBookLayout({
        ...{ school, at, yearName: year, unit, subjectId, minutes: act.paper },
        ...{ semester, lockedAt: record.lockedAt, subjectName: view.subjectName },
        columns: shown.map((key): SealedColumn => {
          const kind = kinds.get(key) ?? 'text';
          return {
            key,
            isText: kind === 'text',
            textOf: (value) =>
              kind === 'text' ? cellText(kind, value) : cellText(kind, value).replace('.', ','),
          };
        }),
        rows: rows.map(({ name, values }) => ({
          name,
          values: new Map(columns.map((key, index) => [key, values[index] ?? null])),
        })),
      });
    }
  }
}

/** A book in which nothing stood yet is printed empty. */
function booksOf(unit: SealedUnit, { semester }: LockRecord): SealedUnit['books'] {
  const { classId, subjectId } = unit;
  if (unit.books.length > 0 || subjectId === null) return unit.books;
  return [{ classId, subjectId, semester, columns: [], rows: [] }];
}
