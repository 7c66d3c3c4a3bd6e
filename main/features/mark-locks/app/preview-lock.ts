import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Context } from '../../../kernel/context.ts';
import { isComputed, newSlipSearch } from '../../gradebook/index.ts';
import { studentName, type LocksCore } from './locks-core.ts';
import { isToLock, unitsToLock, type UnitToLock } from './units-to-lock.ts';

/** By name in the answer; the units count all of them. */
const NAMED_MISSING = 200;
const NAMED_SLIPS = 100;
/** A slip about a whole column names nobody. */
const FEW_STUDENTS = 3;

export function previewLock(
  core: LocksCore,
  { semester, ...wish }: InputOf<'locks.preview'>,
  context: Context,
): OutputOf<'locks.preview'> {
  const units = unitsToLock(core, context, semester, wish);
  const open = units.filter(isToLock);
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
  const found = new Map<Slip, OutputOf<'locks.slips'>[number]>();
  const slipsOf = new Map<string, readonly Slip[]>();
  const search = newSlipSearch();
  for (const unit of unitsToLock(core, context, semester, wish)) {
    if (found.size >= NAMED_SLIPS) break;
    for (const { classId, subjectId, subjectName } of unit.books) {
      if (!isToLock(unit) || subjectId === '') continue;
      const key = `${classId}/${subjectId}`;
      if (!slipsOf.has(key)) {
        await new Promise((resolve) => setImmediate(resolve));
        slipsOf.set(key, core.gradebook.slips(classId, subjectId, semester, search));
      }
      for (const slip of slipsOf.get(key) ?? []) {
        if (!isAbout(slip, unit)) continue;
        const { code, params, studentIds } = slip;
        const few = studentIds.length <= FEW_STUDENTS ? studentIds : [];
        const students = few.map((id) => studentName(core, id));
        found.set(slip, { className: unit.className, subjectName, students, code, params: { ...params } });
      }
    }
  }
  return [...found.values()].slice(0, NAMED_SLIPS);
}

type Slip = ReturnType<LocksCore['gradebook']['slips']>[number];

/** An average rests on every column of its book. */
function isAbout(
  { cols, studentIds }: Slip,
  { col, studentId }: Pick<UnitToLock, 'col' | 'studentId'>,
): boolean {
  const inColumn = col === null || isComputed(col) || cols.includes(col);
  return inColumn && (studentId === null || studentIds.includes(studentId));
}
