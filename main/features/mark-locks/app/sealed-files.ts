import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { renderMany, type Layout } from '../../../platform/pdf/index.ts';
import { actById, recordOf, type ListedAct } from '../data/act-rows.ts';
import { sealedBookLayout, type SealedColumn } from '../documents/sealed-book.ts';
import { cellText } from '../domain/cell-text.ts';
import { readRecord, type LockRecord, type SealedUnit } from '../domain/record.ts';
import type { LocksCore } from './locks-core.ts';

type Output = OutputOf<'locks.sealedBooks'>;

/** The record itself: its SHA-256 is the one the signed minutes print. Who took it and why stands in the log first. */
export async function recordFile(
  core: LocksCore,
  input: InputOf<'locks.record'>,
  context: Context,
): Promise<Output> {
  const { act, text } = await taken(core, input, context, 'locks.record');
  return { fileName: `ban-ghi-khoa-so-${slugOf(act)}.json`, bytes: new TextEncoder().encode(text) };
}

/** Every book of the act on lying sheets, as it stood when it was locked. */
export async function sealedBooks(
  core: LocksCore,
  input: InputOf<'locks.sealedBooks'>,
  context: Context,
): Promise<Output> {
  const { act, text } = await taken(core, input, context, 'locks.sealedBooks');
  const school = core.papers.school(context.at);
  const bytes = await renderMany(layouts(core, act, readRecord(text), context.at), {
    title: `Sổ điểm niêm phong theo biên bản ${act.paper}`,
    author: school.schoolName,
    createdAt: context.at,
  });
  return { fileName: `so-diem-niem-phong-${slugOf(act)}.pdf`, bytes };
}

async function taken(
  core: LocksCore,
  { id, purpose }: { readonly id: string; readonly purpose: string },
  context: Context,
  action: 'locks.record' | 'locks.sealedBooks',
): Promise<{ readonly act: ListedAct; readonly text: string }> {
  const { read } = core.database;
  const act = actById(read, id);
  const text = act && recordOf(read, id);
  if (!act) throw appError('mark-locks.unknown');
  if (!text) throw appError('mark-locks.not-sealed');
  await core.database.write(context, { action, subject: id }, (tx) => {
    tx.note({ purpose, digest: act.digest });
  });
  return { act, text };
}

function slugOf({ paper }: ListedAct): string {
  return paper.replace(/[^0-9A-Za-z]+/gu, '-');
}

function* layouts(core: LocksCore, act: ListedAct, record: LockRecord, at: string): Generator<Layout> {
  const school = core.papers.school(at);
  const yearName = core.people.currentYear()?.name ?? '';
  for (const unit of record.units) {
    for (const { classId, subjectId, columns, rows } of booksOf(unit, record)) {
      const view = core.gradebook.book(classId, subjectId, record.semester);
      const kinds = new Map(view.columns.map(({ key, kind }) => [key, kind]));
      const order = [...new Set([...view.columns.map(({ key }) => key), ...columns])];
      const shown = order.filter((key) => unit.col === null || key === unit.col);
      yield sealedBookLayout({
        ...{ school, at, yearName, unit, subjectId, minutes: act.paper },
        ...{ semester: record.semester, lockedAt: record.lockedAt, subjectName: view.subjectName },
        columns: shown.map((key): SealedColumn => {
          const kind = kinds.get(key) ?? 'text';
          return {
            key,
            isText: kind === 'text',
            textOf: (value) =>
              kind === 'mark' ? cellText(kind, value).replace('.', ',') : cellText(kind, value),
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
