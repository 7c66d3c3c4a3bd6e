import { classLimit } from '../../../kernel/acting.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { LEVEL, type MissingInBook } from '../../gradebook/index.ts';
import { locksOfYear } from '../data/lock-rows.ts';
import { changedUnits } from './changed-units.ts';
import { missingOfUnit } from './missing-of-unit.ts';
import { coversUnit, locksOn, locksOnLevel } from './shut.ts';
import { unitsOf, type Unit, type Wish } from '../domain/unit.ts';
import { booksIn, requireYear, studentName, type LocksCore } from './locks-core.ts';

const FEW_CLASSES = 6;

export interface UnitToLock extends Unit {
  readonly missing: MissingInBook['missing'];
  /** Of the books it is about. */
  readonly books: readonly MissingInBook[];
  /** Every cell of it is shut already. */
  readonly shut: boolean;
  /** Shut, but not what was sealed: it may be sealed anew. */
  readonly changed: boolean;
}

/** @throws gradebook.no-year, mark-locks.outside-delegation, mark-locks.unknown-student */
export function unitsToLock(core: LocksCore, context: Context, semester: number, wish: Wish): UnitToLock[] {
  const { read } = core.database;
  const year = requireYear(core);
  const classes = core.people.classes();
  const books = classesIn(wish).flatMap((classId) => booksIn(core, year.id, semester, classId));
  const units = unitsOf(wish, { classes, books }, (id) => studentName(core, id));
  requireInside(context, units);
  const at = core.gradebook.effectiveNow(read);
  const locks = locksOfYear(read, year.id);
  const gradeOf = new Map(classes.map(({ id, grade }) => [id, grade]));
  const byClass = Map.groupBy(books, ({ classId }) => classId);
  const found = units.map((unit) => {
    const { classId, subjectId } = unit;
    const own = (byClass.get(classId) ?? []).filter(
      (book) => subjectId === null || book.subjectId === subjectId,
    );
    const place = { classId, grade: gradeOf.get(classId) ?? 0, semester };
    const shut =
      unit.col === LEVEL
        ? coversUnit(locksOnLevel(locks, place, at), unit, [])
        : own.length > 0 &&
          own.every((book) =>
            coversUnit(locksOn(locks, { ...place, subjectId: book.subjectId }, at), unit, book.columns),
          );
    return { ...unit, missing: missingOfUnit(unit, own), books: own, shut };
  });
  const isChanged = changedUnits(
    core,
    year.id,
    semester,
    found.filter(({ shut }) => shut),
  );
  return found.map((unit) => ({ ...unit, changed: unit.shut && isChanged(unit) }));
}

/** Open, or to be sealed anew. */
export function isToLock({ shut, changed }: Pick<UnitToLock, 'shut' | 'changed'>): boolean {
  return !shut || changed;
}

/** Few classes are read one by one, many all at once. */
function classesIn({ scopes }: Wish): (string | null)[] {
  const ids = [...new Set(scopes.map(({ classId }) => classId))];
  return ids.length > FEW_CLASSES || ids.includes(null) ? [null] : ids;
}

/** @throws mark-locks.outside-delegation */
export function requireInside(context: Context, units: readonly Unit[]): void {
  const limit = classLimit(context);
  const outside = limit && units.find(({ classId }) => !limit.has(classId));
  if (outside) throw appError('mark-locks.outside-delegation', { class: outside.className });
}
