import type { LockPart } from '../../../../preload/contract/vocabulary/gradebook.ts';

/** What one row of a lock shuts: a book, a column of it, a student in it, a cell; or every book of a class. */
export interface Unit {
  readonly part: LockPart;
  readonly classId: string;
  readonly className: string;
  /** Null = every book of the class. */
  readonly subjectId: string | null;
  readonly subjectName: string;
  readonly col: string | null;
  readonly studentId: string | null;
  readonly student: string;
}
export interface Wish {
  readonly part: LockPart;
  readonly scopes: readonly Scope[];
}
/** Parts that are null mean all. */
export interface Scope {
  readonly grade: number | null;
  readonly classId: string | null;
  readonly subjectId: string | null;
  readonly studentId: string | null;
  readonly col: string | null;
}
export interface School {
  readonly classes: readonly { readonly id: string; readonly name: string; readonly grade: number }[];
  readonly books: readonly BookName[];
}
export interface BookName {
  readonly classId: string;
  /** '' = entries of the homeroom teacher. */
  readonly subjectId: string;
  readonly subjectName: string;
}

const HOMEROOM = '';

/**
 * The books a wish is about, one unit each, in the order of the school's classes. A lock of the whole school is the locks
 * of its books: one of them is opened again without the others, and what was locked on its own stays so.
 */
export function unitsOf(
  { part, scopes }: Wish,
  { classes, books }: School,
  nameOf: (id: string) => string,
): Unit[] {
  const byClass = Map.groupBy(books, ({ classId }) => classId);
  const units = new Map<string, Unit>();
  for (const scope of scopes) {
    const { studentId, col } = scope;
    const student = studentId === null ? '' : nameOf(studentId);
    const inScope = classes.filter(
      ({ id, grade }) =>
        (scope.classId === null || scope.classId === id) && (scope.grade === null || scope.grade === grade),
    );
    for (const { id: classId, name: className } of inScope) {
      const place = { classId, className, col, studentId, student };
      const found: Unit[] =
        part === 'summary' && scope.subjectId === null
          ? [{ ...place, part, subjectId: null, subjectName: '' }]
          : (byClass.get(classId) ?? [])
              .filter((book) => isWanted(book, scope.subjectId))
              .map((book) => ({
                ...place,
                part: book.subjectId === HOMEROOM ? 'summary' : 'marks',
                subjectId: book.subjectId,
                subjectName: book.subjectName,
              }));
      for (const unit of found) units.set(keyOf(unit), unit);
    }
  }
  return [...units.values()];
}

function isWanted({ subjectId }: BookName, wanted: string | null): boolean {
  return wanted === null ? subjectId !== HOMEROOM : subjectId === wanted;
}

function keyOf({ part, classId, subjectId, col, studentId }: Unit): string {
  return [part, classId, subjectId ?? '*', col ?? '*', studentId ?? '*'].join('/');
}

/** "6A1 · Toán · GK · Bùi Gia An", in names and no words of a language. */
export function unitName({ className, subjectName, col, student }: Omit<Unit, 'part'>): string {
  return [className, subjectName, col?.toUpperCase() ?? '', student]
    .filter((part) => part !== '')
    .join(' · ');
}
