import type { Context } from '../../../kernel/context.ts';
import type { WindowKind } from '../../../../preload/contract/vocabulary/gradebook.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import type { ChangedSubject, EffectOnBooks } from '../../people/index.ts';
import { readBooksOfYear, type ListedBook } from '../data/book-list.ts';
import { readCanonicalRows, type MarkScope } from '../data/canonical-rows.ts';
import {
  readEditInstants,
  readEditsBetween,
  readEventsBetween,
  readEventsOfCell,
  type MarkEvent,
} from '../data/event-rows.ts';
import { canonicalBooks, digestOf, type CanonicalBook } from '../domain/canonical-book.ts';
import type { BookRef, CellInBook, CellRef, CellValue } from '../domain/cell.ts';
import type { LockRow } from '../domain/lock-cover.ts';
import { monthBounds } from '../domain/month-bounds.ts';
import { bookSight } from './book-sight.ts';
import { readBookContent } from './book-content.ts';
import { lockOver } from './cell-story.ts';
import { classResults, type ClassResults } from './class-results.ts';
import { columnsOfBook } from './columns-of-book.ts';
import { consequencesOf, type Consequence } from './consequences.ts';
import { effectOnBooks } from './effect-on-books.ts';
import { effectiveAt } from './effective-now.ts';
import { windowOver } from './window-over.ts';
import { slipsOf, type Slip } from './find-slips.ts';
import type { GradebookCore } from './gradebook-core.ts';
import { missingMarks, type MissingInBook } from './missing-marks.ts';
import { sealedContent, type KnownResults, type SealedScope } from './sealed-content.ts';
import { decisionsToSign, type UnsignedDecision } from './signed-decisions.ts';
import type { SlipSearch } from './slip-search.ts';
import { bookView, type GradebookView } from './show-book.ts';
import { writeMarks, type WriteRequest, type WriteResult, type WrittenFollower } from './write-marks.ts';

/** What the slices above (locks, corrections, the edit log) ask and do; nobody else writes a mark. */
export interface GradebookApi {
  /** Assigned teacher, windows, locks, kinds, limits and `before` are checked here, whatever way a value comes. */
  write(tx: Transaction, context: Context, request: WriteRequest): WriteResult;
  /** Tells of every written cell, inside its transaction; `correctionId` names the grant that was used up. */
  follow(follower: WrittenFollower): void;
  /** Committed rows. */
  book(classId: string, subjectId: string, semester: number): GradebookView;
  /** Keys of the columns of a book, with those that marks were entered in; null = there is no such book. */
  columnsOf(classId: string, subjectId: string, semester: number): readonly string[] | null;
  /** Every filled cell in a fixed order, for digests. */
  canonical(sql: Sqlite, scope: MarkScope): CanonicalBook[];
  /** The same with the averages and levels a lock of the scope signs; `known` is shared by the scopes of one act. */
  sealedContent(sql: Sqlite, scope: SealedScope, known: KnownResults): CanonicalBook[];
  digestOf(books: readonly CanonicalBook[]): string;
  results(classId: string): ClassResults;
  /** Average, level, title and promotion before and after. */
  consequences(
    classId: string,
    subjectId: string,
    semester: number,
    changes: readonly (CellInBook & { readonly after: CellValue })[],
  ): Consequence[];
  /** Runs a change of a subject's periods or kind and says what it did to the books. @throws gradebook.kind-with-marks */
  effectOnBooks(sql: Sqlite, subject: ChangedSubject, change: () => void): EffectOnBooks;
  /** Whether the entry windows let a value be entered, or edited, in this column of the book now. */
  windowOpen(book: BookRef, col: string, kind: WindowKind): boolean;
  /** A lock in force over the cell; null = open. */
  lockStateOf(sql: Sqlite, cell: CellRef): LockRow | null;
  missingIn(scope: MarkScope): MissingInBook[];
  /** What the head decided of students of a year and still has to lock with the signature; in no order. */
  decisionsToSign(yearId: string): UnsignedDecision[];
  /** Books of the current year that the caller may look at, in no order. */
  seenBooks(context: Context): ListedBook[];
  /** `search` is shared by the books of one search. */
  slips(classId: string, subjectId: string, semester: number, search: SlipSearch): Slip[];
  /** "2026-11", by the calendar of Vietnam; oldest first. */
  eventsOfMonth(month: string): MarkEvent[];
  /** Of these, what changed, took away or gave back a value. */
  editsOfMonth(month: string): MarkEvent[];
  /** Months with edits behind this one, oldest first: there are none unless a clock ran ahead. */
  editedMonthsAfter(month: string): string[];
  /** Newest first. */
  eventsOf(cell: CellRef): MarkEvent[];
  /** ISO: the clock, or the newest instant anybody acted at; a clock put back never opens anything again. */
  effectiveNow(sql: Sqlite): string;
}

export function gradebookApi(core: GradebookCore, followers: WrittenFollower[]): GradebookApi {
  const { read } = core.database;
  const now = () => core.clock.now().toISOString();
  return {
    write: (tx, context, request) => writeMarks(tx, context, request, followers),
    follow: (follower) => void followers.push(follower),
    book: (classId, subjectId, semester) =>
      bookView(read, readBookContent(read, { classId, subjectId, semester }), now()),
    columnsOf: (classId, subjectId, semester) => columnsOfBook(read, { classId, subjectId, semester }),
    canonical: (sql, scope) => canonicalBooks(readCanonicalRows(sql, scope)),
    sealedContent: (sql, scope, known) =>
      sealedContent(
        sql,
        scope,
        core.people.subjects().map(({ id }) => id),
        known,
      ),
    digestOf,
    results: (classId) => classResults(core, classId),
    consequences: (classId, subjectId, semester, changes) =>
      consequencesOf(core, classId, subjectId, semester, changes),
    effectOnBooks: (sql, subject, change) =>
      effectOnBooks(sql, subject, () => core.people.subjects().map(({ id }) => id), change),
    windowOpen: (book, col, kind) => windowOver(read, book, { kind, col, at: effectiveAt(read, now()) }).open,
    lockStateOf: (sql, cell) => lockOver(sql, cell, effectiveAt(sql, now())),
    seenBooks: (context) => {
      const year = core.people.currentYear();
      return year ? readBooksOfYear(read, year.id).filter(bookSight(core, context)) : [];
    },
    missingIn: (scope) => missingMarks(read, scope),
    decisionsToSign: (yearId) => decisionsToSign(read, yearId, now()),
    slips: (classId, subjectId, semester, search) => slipsOf(read, { classId, subjectId, semester }, search),
    eventsOfMonth: (month) => {
      const { from, to } = monthBounds(month);
      return readEventsBetween(read, from, to);
    },
    editsOfMonth: (month) => {
      const { from, to } = monthBounds(month);
      return readEditsBetween(read, from, to);
    },
    editedMonthsAfter: (month) => {
      const instants = readEditInstants(read, monthBounds(month).to);
      return [...new Set(instants.map((at) => vietnamDay(at).slice(0, 7)))];
    },
    eventsOf: (cell) => readEventsOfCell(read, cell),
    effectiveNow: (sql) => effectiveAt(sql, now()),
  };
}
