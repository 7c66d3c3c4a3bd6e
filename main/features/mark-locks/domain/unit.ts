import type { ComputedColumn, LockPart } from '../../../../preload/contract/vocabulary/gradebook.ts';

/**
 * What one row of a lock shuts: a book, a column of it (its average is one), a student in it, a cell; every book of a
 * class; or its levels of learning.
 */
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
  /** Averages or levels that can be locked with it. */
  readonly computed: readonly ComputedColumn[];
}

const HOMEROOM = '';
const AVERAGE = 'dtb' satisfies ComputedColumn;
const LEVEL = 'muc' satisfies ComputedColumn;

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
      const own = byClass.get(classId) ?? [];
      const wholeClass = part === 'summary' && scope.subjectId === null && col !== AVERAGE;
      const found: Unit[] =
        col === LEVEL
          ? levelOf(own, scope.subjectId).map(() => ({ ...place, part: 'summary', ...EVERY_BOOK }))
          : wholeClass
            ? [{ ...place, part, ...EVERY_BOOK }]
            : own
                .filter((book) => isWanted(book, scope))
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

const EVERY_BOOK = { subjectId: null, subjectName: '' } as const;

/** The level of learning is one of the class, whatever subject it is asked with; at most one book carries it. */
function levelOf(books: readonly BookName[], wanted: string | null): readonly BookName[] {
  return wanted === null ? books.filter(({ computed }) => computed.includes(LEVEL)) : [];
}

function isWanted({ subjectId, computed }: BookName, wanted: Scope): boolean {
  if (wanted.col === AVERAGE && !computed.includes(AVERAGE)) return false;
  return wanted.subjectId === null ? subjectId !== HOMEROOM : subjectId === wanted.subjectId;
}

function keyOf({ part, classId, subjectId, col, studentId }: Unit): string {
  return [part, classId, subjectId ?? '*', col ?? '*', studentId ?? '*'].join('/');
}

/** "6A1 · Toán · GK · Bùi Gia An", in names and official short forms; `columnText` says those of the columns. */
export function unitName(
  { className, subjectName, col, student }: Omit<Unit, 'part'>,
  columnText: (col: string) => string,
): string {
  return [className, subjectName, col === null ? '' : columnText(col), student]
    .filter((part) => part !== '')
    .join(' · ');
}
