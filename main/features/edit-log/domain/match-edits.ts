import type { LogReason, LogVerdict } from '../../../../preload/contract/vocabulary/edit-log.ts';
import type { CentralLine } from './central-line.ts';
import { cellKey, cellsOfLine, type ColumnsOfBook, type LineCells } from './line-cells.ts';
import { compactKey, valueKey } from './same-words.ts';
import { finderIn, type SchoolRegister } from './school-register.ts';

/** A cell that signed minutes allow to change; values as text for people. */
export interface MinutesCell {
  readonly correctionId: string;
  /** "2026-11-20" */
  readonly signedOn: string;
  readonly subjectId: string;
  readonly semester: number;
  readonly studentId: string;
  readonly col: string;
  readonly before: string;
  readonly after: string;
}
export interface LineVerdict {
  readonly position: number;
  readonly verdict: LogVerdict;
  readonly correctionId: string | null;
}
/** What lines are compared with. */
export interface OurSide {
  readonly register: SchoolRegister;
  readonly columns: ColumnsOfBook;
}
interface ReadLine extends LineCells {
  readonly line: CentralLine;
}
/** One edit of the central log: a line, or two where a value was taken away and entered again. */
interface Story extends LineCells {
  readonly lines: readonly CentralLine[];
}

/**
 * Finds for every line the minutes that allowed it. One cell of minutes allows one edit, and only from the day it was
 * signed on; the order of the lines in the file does not matter. A line has minutes only where person, book, column,
 * semester, values and time are all certain; of any other a verdict is given where every way to read it has the same.
 */
export function matchEdits(
  lines: readonly CentralLine[],
  minutes: readonly MinutesCell[],
  side: OurSide,
): LineVerdict[] {
  const cells = Map.groupBy(minutes, ({ studentId, subjectId, semester, col }) =>
    cellKey(studentId, subjectId, semester, compactKey(col)),
  );
  const used = new Set<MinutesCell>();
  const verdicts: LineVerdict[] = [];
  const read = readLines(lines, side);
  const sure = read.filter(({ reasons }) => reasons.length === 0);
  const unsure = read.filter(({ reasons }) => reasons.length > 0);
  // What is certain takes its minutes first.
  for (const story of [...storiesOf(sure), ...unsure.map((each) => ({ ...each, lines: [each.line] }))]) {
    const found = judge(story, cells, used);
    for (const { position } of story.lines) verdicts.push({ position, ...found });
  }
  return verdicts.sort((a, b) => a.position - b.position);
}

/** What of each line is not certain, by its position. */
export function reasonsOfEdits(
  lines: readonly CentralLine[],
  side: OurSide,
): ReadonlyMap<number, readonly LogReason[]> {
  return new Map(readLines(lines, side).map(({ line, reasons }) => [line.position, reasons]));
}

function readLines(lines: readonly CentralLine[], { register, columns }: OurSide): ReadLine[] {
  const reader = {
    finder: finderIn(register),
    columns,
    knowsBefore: lines.some(({ before }) => before !== ''),
  };
  return lines.map((line) => ({ line, ...cellsOfLine(line, reader) }));
}

/** In the order they happened; a value taken away and entered again is one story. */
function storiesOf(read: readonly ReadLine[]): Story[] {
  const stories: Story[] = [];
  const emptied = new Map<string, number>();
  const ordered = read.toSorted(
    (a, b) => compare(a.line.happenedAt, b.line.happenedAt) || a.line.position - b.line.position,
  );
  for (const { line, cells, reasons } of ordered) {
    const [cell = ''] = cells;
    const open = emptied.get(cell);
    emptied.delete(cell);
    if (open !== undefined && valueKey(line.before) === '') {
      const { lines: first } = stories[open]!;
      stories[open] = { cells, reasons, lines: [...first, line] };
    } else {
      if (valueKey(line.after) === '') emptied.set(cell, stories.length);
      stories.push({ cells, reasons, lines: [line] });
    }
  }
  return stories;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Doubts about the edit itself; every other doubt is about which cell it is. */
const ABOUT_EDIT: ReadonlySet<LogReason> = new Set(['time-missing', 'time-unreadable', 'before-missing']);
const NOT_FOUND = { verdict: 'not-found', correctionId: null } as const;

function judge(
  { lines, cells: keys, reasons }: Story,
  cells: ReadonlyMap<string, readonly MinutesCell[]>,
  used: Set<MinutesCell>,
): Omit<LineVerdict, 'position'> {
  if (keys.length === 0) return NOT_FOUND;
  const [first] = lines;
  const last = lines.at(-1)!;
  const free = keys.flatMap((key) => cells.get(key) ?? []).filter((cell) => !used.has(cell));
  if (free.length === 0) return { verdict: 'without-minutes', correctionId: null };
  if (reasons.some((reason) => !ABOUT_EDIT.has(reason))) return NOT_FOUND;
  const knowsBefore = !reasons.includes('before-missing');
  const same = free.filter(
    (cell) =>
      valueKey(cell.after) === valueKey(last.after) &&
      (!knowsBefore || valueKey(cell.before) === valueKey(first!.before)),
  );
  const [one] = same;
  if (!one && reasons.length > 0 && isHalf(last, knowsBefore)) return NOT_FOUND;
  if (!one) return { verdict: 'other-value', correctionId: free[0]!.correctionId };
  // The minutes that may have allowed it are named, but nothing is claimed.
  if (reasons.length > 0) return { verdict: 'not-found', correctionId: one.correctionId };
  const inTime = same.find(
    ({ signedOn }) => signedOn !== '' && lines.every(({ happenedAt }) => happenedAt.slice(0, 10) >= signedOn),
  );
  if (inTime) {
    used.add(inTime);
    return { verdict: 'with-minutes', correctionId: inTime.correctionId };
  }
  // Signed after the fact: the edit itself stood on no minutes.
  return { verdict: 'without-minutes', correctionId: one.correctionId };
}

/** It may be the beginning or the end of a story whose other line stands elsewhere. */
function isHalf({ before, after }: CentralLine, knowsBefore: boolean): boolean {
  return valueKey(after) === '' || (knowsBefore && valueKey(before) === '');
}
