import { appError } from '../../../kernel/app-error.ts';
import { formatDay } from '../../../kernel/dates.ts';
import { canonicalJson } from '../../../kernel/canonical-json.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import type { ColumnKind } from '../../../../preload/contract/vocabulary/gradebook.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { columnText, faultOfValue, type CellValue, type GradebookView } from '../../gradebook/index.ts';
import { examDay, issuedTranscript, type IssuedTranscript } from '../data/book-people.ts';
import { openRequestOn, type CorrectionRow } from '../data/correction-rows.ts';
import type { NewCell } from '../data/correction-writes.ts';
import { lacksReissue } from '../domain/reissue.ts';
import { isLate, lastDayToCorrect } from '../domain/deadline.ts';
import type { Book, WishedCell } from '../domain/wish.ts';
import type { CorrectionsCore } from './corrections-core.ts';
import { followingFrom, type Following } from './following-from.ts';

export interface InspectedCell extends WishedCell {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly before: CellValue;
  readonly fault: { readonly code: string; readonly params: Record<string, string | number> } | null;
}
export interface Inspected {
  readonly cells: InspectedCell[];
  readonly consequences: Following[];
}

/** The wish beside what stands in the book now; `id` of the request itself, null for a new one. */
export function inspectWish(
  core: CorrectionsCore,
  sql: Sqlite,
  { id, cells, ...book }: Book & { readonly id: string | null; readonly cells: readonly WishedCell[] },
): Inspected {
  const view = core.gradebook.book(book.classId, book.subjectId, book.semester);
  const now = core.gradebook.effectiveNow(sql);
  const seen = new Set<string>();
  const inspected = cells.map((cell): InspectedCell => {
    const shown = cellIn(view, cell);
    const fault =
      faultIn(core, book, shown, cell) ??
      faultBeside(sql, { ...book, ...cell }, { except: id, at: now }, seen);
    seen.add(`${cell.studentId}/${cell.col}`);
    const params = { student: shown?.name ?? '', col: columnText(cell.col) };
    return {
      ...cell,
      name: params.student,
      kind: shown?.kind ?? 'text',
      before: shown?.value ?? null,
      fault: fault && { code: fault.code, params: { ...params, ...fault.params } },
    };
  });
  const sound = inspected.filter(({ fault }) => fault === null);
  return { cells: inspected, consequences: followingFrom(core, book, sound) };
}

interface Shown {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly value: CellValue;
  readonly locked: boolean;
}
type Fault = { readonly code: string; readonly params?: Record<string, string> };

/** One cell of the book; null when there is no such student or column. */
export function cellIn(
  { columns, students }: GradebookView,
  { studentId, col }: Pick<WishedCell, 'studentId' | 'col'>,
): Shown | null {
  const at = columns.findIndex(({ key }) => key === col);
  const student = students.find(({ id }) => id === studentId);
  if (at < 0 || !student) return null;
  return {
    name: student.name,
    kind: columns[at]!.kind,
    value: student.values[at] ?? null,
    locked: student.locked.includes(at),
  };
}

function faultIn(
  { gradebook }: CorrectionsCore,
  book: Book,
  shown: Shown | null,
  { col, after }: WishedCell,
): Fault | null {
  if (!shown) return { code: 'corrections.no-such-cell' };
  const bad = faultOfValue(shown.kind, after);
  if (bad !== null) return { code: bad };
  if (after === shown.value) return { code: 'corrections.same-value' };
  const kind = shown.value === null ? 'enter' : 'edit';
  if (!shown.locked && gradebook.windowOpen(book, col, kind)) return { code: 'corrections.cell-open' };
  return null;
}

function faultBeside(
  sql: Sqlite,
  { classId, subjectId, semester, studentId, col }: Book & WishedCell,
  when: { readonly except: string | null; readonly at: string },
  seen: ReadonlySet<string>,
): Fault | null {
  if (seen.has(`${studentId}/${col}`)) return { code: 'corrections.twice' };
  const requester = openRequestOn(sql, { classId, subjectId, semester, studentId, col }, when);
  return requester === null ? null : { code: 'corrections.already-asked', params: { requester } };
}

/** @throws the fault of the first cell that cannot be corrected like this */
export function requireSound({ cells }: Inspected): void {
  const fault = cells.find((cell) => cell.fault !== null)?.fault;
  if (fault) throw appError(fault.code, fault.params);
}

/** As the table keeps them, with what follows for each student. */
export function newCells({ cells, consequences }: Inspected): NewCell[] {
  return cells.map(({ studentId, col, before, after }, at) => ({
    position: at + 1,
    studentId,
    col,
    ...{
      before: numberOf(before),
      beforeText: textOf(before),
      after: numberOf(after),
      afterText: textOf(after),
    },
    consequences: canonicalJson(consequences.filter((each) => each.studentId === studentId)),
  }));
}

const numberOf = (value: CellValue) => (typeof value === 'number' ? value : null);
const textOf = (value: CellValue) => (typeof value === 'string' ? value : '');

/**
 * The transcripts of the class, if they are issued and the request follows the procedure that then applies.
 * @throws corrections.reissue-needed
 */
export function requireReissue(
  sql: Sqlite,
  { classId, reissueDocument }: Pick<CorrectionRow, 'classId' | 'reissueDocument'>,
): IssuedTranscript | null {
  const transcript = issuedTranscript(sql, classId);
  if (transcript && lacksReissue(transcript, reissueDocument))
    throw appError('corrections.reissue-needed', { day: formatDay(transcript.day) });
  return transcript;
}

/** `at`: the instant the request is, or was, handed in. */
export function deadlineOf(sql: Sqlite, yearId: string, semester: number, at: string) {
  const lastDay = lastDayToCorrect(examDay(sql, yearId, semester));
  return { lastDay, late: isLate(lastDay, vietnamDay(at)) };
}
