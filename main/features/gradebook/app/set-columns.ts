import { columnText } from '../domain/cell-text.ts';
import type { InputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { readMarks } from '../data/mark-rows.ts';
import { readLocksOfClass } from '../data/shut-rows.ts';
import { writeSetting } from '../data/setting-rows.ts';
import { isRegular, regularNumber } from '../domain/columns-of.ts';
import { isInForce, reachesBook } from '../domain/lock-cover.ts';
import { effectiveAt } from './effective-now.ts';
import type { GradebookCore } from './gradebook-core.ts';
import { isAssigned, notYours } from './may-write.ts';
import { openBook, type Book } from './open-book.ts';

/**
 * How many regular marks the book keeps and which of them count (TT 22/2021, Điều 6: as many as required, more may be
 * taken and chosen from).
 * @throws gradebook.year-over, gradebook.not-yours, gradebook.columns-* and what opening the book throws
 */
export function setColumns(
  { database }: GradebookCore,
  input: InputOf<'gradebook.setColumns'>,
  context: Context,
): Promise<void> {
  const { classId, subjectId, semester, regularColumns } = input;
  return database.write(
    context,
    { action: 'gradebook.setColumns', subject: `${classId},${subjectId}` },
    (tx) => {
      const actor = signedInUser(context);
      const book = openBook(tx.sql, input);
      const { facts } = book;
      if (!facts.current) throw appError('gradebook.year-over', { year: facts.yearName });
      if (!isAssigned(facts, actor)) throw notYours(facts);
      const chosen = requireColumns(book, input);
      const at = effectiveAt(tx.sql, tx.at);
      const locked = readLocksOfClass(tx.sql, facts.yearId, semester, classId).some(
        (lock) => reachesBook(lock, { ...facts, semester }) && isInForce(lock, at),
      );
      if (locked) throw appError('gradebook.columns-locked');
      const inUse = readMarks(tx.sql, classId, subjectId).find(
        ({ semester: of, col }) => of === semester && (regularNumber(col) ?? 0) > regularColumns,
      );
      if (inUse) throw appError('gradebook.columns-in-use', { col: columnText(inUse.col) });
      writeSetting(tx.sql, input, { regularColumns, chosen }, { at, userId: actor.userId });
      tx.note({ semester, regularColumns, chosen });
      const setting = { classId, subjectId, semester, regularColumns, chosen };
      tx.change('gradebook-setting', `${classId}/${subjectId}/${semester}`, setting);
    },
  );
}

/** The chosen columns in order; none where as many stand as are required. */
function requireColumns(
  { required, columns }: Book,
  { regularColumns, chosen }: InputOf<'gradebook.setColumns'>,
): string[] {
  if (!columns.some(({ key }) => isRegular(key))) throw appError('gradebook.columns-fixed');
  if (regularColumns < required) throw appError('gradebook.columns-too-few', { required });
  if (regularColumns === required && chosen.length === 0) return [];
  const keys = [...new Set(chosen)].sort();
  const known = keys.every((key) => (regularNumber(key) ?? Infinity) <= regularColumns);
  if (!known || keys.length !== required) throw appError('gradebook.columns-choose', { required });
  return keys;
}
