import type { LogReason } from '../../../../preload/contract/vocabulary/edit-log.ts';
import type { CentralLine } from './central-line.ts';
import { readColumn } from './read-column.ts';
import { isMoment } from './read-moment.ts';
import { isReadableValue } from './same-words.ts';
import type { RegisterFinder } from './school-register.ts';

/** Columns of a book without signs ("mucgk"); null = the book is not known, and nothing can be said about it. */
export type ColumnsOfBook = (
  classId: string,
  subjectId: string,
  semester: number,
) => ReadonlySet<string> | null;

/** What a line is about, and what of it is not certain. Without a reason it is one cell. */
export interface LineCells {
  /** Every cell the line can be about, see cellKey; none = it is about no cell of ours, or of one nobody can tell. */
  readonly cells: readonly string[];
  readonly reasons: readonly LogReason[];
}
export interface LineReader {
  readonly finder: RegisterFinder;
  readonly columns: ColumnsOfBook;
  /** A log without old values says nothing about them. */
  readonly knowsBefore: boolean;
}

const HOMEROOM = '';
const HOMEROOM_COLUMN = /^(?:renluyen|buoinghi|pc\d|nl\d)/u;
const REMARK = 'nx';
const SEMESTERS = [1, 2, 3];

export function cellKey(studentId: string, subjectId: string, semester: number, col: string): string {
  return `${studentId}/${subjectId}/${String(semester)}/${col}`;
}

export function cellsOfLine(line: CentralLine, reader: LineReader): LineCells {
  const { finder } = reader;
  const { keys } = readColumn(line.col);
  const person = finder.person(line);
  const subjectId = subjectOf(line, keys, finder);
  const place: LogReason[] = [
    ...(person.reason === null ? [] : [person.reason]),
    ...(typeof subjectId === 'string' ? [] : [subjectId.reason]),
    ...(keys.length === 0 ? ['column-unknown' as const] : []),
    ...(line.semester === null ? ['semester-unknown' as const] : []),
  ];
  const rest = [...timeReasons(line), ...valueReasons(line, keys, reader)];
  const known = typeof subjectId === 'string' && person.ids.length > 0 && keys.length > 0;
  if (!known) return { cells: [], reasons: [...place, ...rest] };
  const semesters = line.semester === null ? SEMESTERS : [line.semester];
  const places = person.ids.flatMap((id) => semesters.map((semester) => ({ id, semester })));
  const found = places.map(({ id, semester }) => {
    const classId = finder.classOf(id);
    const inBook = classId === null ? null : reader.columns(classId, subjectId, semester);
    return keys
      .filter((key) => inBook === null || inBook.has(key))
      .map((key) => cellKey(id, subjectId, semester, key));
  });
  const cells = found.flat();
  if (cells.length === 0) place.push('column-not-in-book');
  if (found.some((each) => each.length > 1)) place.push('column-several');
  return { cells, reasons: [...place, ...rest] };
}

function subjectOf(
  { subjectName }: CentralLine,
  keys: readonly string[],
  finder: RegisterFinder,
): string | { readonly reason: LogReason } {
  if (subjectName !== '') return finder.subject(subjectName) ?? { reason: 'subject-unknown' };
  const ofHomeroom = keys.length > 0 && keys.every((key) => HOMEROOM_COLUMN.test(key));
  return ofHomeroom ? HOMEROOM : { reason: 'subject-missing' };
}

function timeReasons({ happenedAt }: CentralLine): LogReason[] {
  if (happenedAt === '') return ['time-missing'];
  return isMoment(happenedAt) ? [] : ['time-unreadable'];
}

function valueReasons(
  { before, after }: CentralLine,
  keys: readonly string[],
  { knowsBefore }: LineReader,
): LogReason[] {
  const readable = keys.includes(REMARK) || [before, after].every(isReadableValue);
  return [
    ...(knowsBefore ? [] : ['before-missing' as const]),
    ...(readable ? [] : ['value-unreadable' as const]),
  ];
}
