import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Context } from '../../../kernel/context.ts';
import type { LocksCore } from './locks-core.ts';
import { unitsToLock, type UnitToLock } from './units-to-lock.ts';

/** By name in the answer; the units count all of them. */
const NAMED_MISSING = 200;
const NAMED_SLIPS = 100;

export function previewLock(
  core: LocksCore,
  { semester, ...wish }: InputOf<'locks.preview'>,
  context: Context,
): OutputOf<'locks.preview'> {
  const units = unitsToLock(core, context, semester, wish);
  const open = units.filter(({ shut }) => !shut);
  return {
    units: units.map(({ part: _part, books: _books, missing, ...unit }) => ({
      ...unit,
      missing: missing.length,
    })),
    missing: open
      .flatMap(({ className, books, missing }) => missing.map((cell) => named(className, books, cell)))
      .slice(0, NAMED_MISSING),
  };
}

function named(
  className: string,
  books: UnitToLock['books'],
  { name, col, ...cell }: UnitToLock['missing'][number],
) {
  const book =
    books.length === 1
      ? books[0]
      : books.find(({ missing }) => missing.some((own) => isSame(own, cell, col)));
  return { className, subjectName: book?.subjectName ?? '', student: name, col };
}

function isSame(own: { studentId: string; col: string }, cell: { studentId: string }, col: string): boolean {
  return own.studentId === cell.studentId && own.col === col;
}

/** Book by book: other requests of the office are served in between. */
export async function slipsBefore(
  core: LocksCore,
  { semester, ...wish }: InputOf<'locks.slips'>,
  context: Context,
): Promise<OutputOf<'locks.slips'>> {
  const slips: OutputOf<'locks.slips'> = [];
  const seen = new Set<string>();
  for (const { className, col, books, shut } of unitsToLock(core, context, semester, wish)) {
    for (const { classId, subjectId, subjectName } of books) {
      const key = `${classId}/${subjectId}/${col ?? ''}`;
      if (shut || subjectId === '' || seen.has(key)) continue;
      seen.add(key);
      await new Promise((resolve) => setImmediate(resolve));
      for (const { code, params, cols } of core.gradebook.slips(classId, subjectId, semester))
        if (col === null || cols.includes(col))
          slips.push({ className, subjectName, code, params: { ...params } });
      if (slips.length >= NAMED_SLIPS) return slips.slice(0, NAMED_SLIPS);
    }
  }
  return slips;
}
