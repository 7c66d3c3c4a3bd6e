import type { LogVerdict } from '../../../../preload/contract/vocabulary/edit-log.ts';
import type { CentralLine } from './central-line.ts';
import { columnKey, valueKey } from './same-words.ts';
import { finderIn, type RegisterFinder, type SchoolRegister } from './school-register.ts';

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
/** One edit of the central log: a line, or two where a value was taken away and entered again. */
interface Story {
  readonly lines: readonly CentralLine[];
  readonly keys: readonly string[];
}

/**
 * Finds for every line the minutes that allowed it. One cell of minutes allows one edit, and only from the day it was
 * signed on; the order of the lines in the file does not matter.
 */
export function matchEdits(
  lines: readonly CentralLine[],
  minutes: readonly MinutesCell[],
  register: SchoolRegister,
): LineVerdict[] {
  const finder = finderIn(register);
  const cells = new Map<string, MinutesCell[]>();
  for (const cell of minutes) {
    const key = [cell.studentId, cell.subjectId, columnKey(cell.col) ?? cell.col].join('/');
    const known = cells.get(key);
    if (known) known.push(cell);
    else cells.set(key, [cell]);
  }
  // A log without old values says nothing about them.
  const knowsBefore = lines.some(({ before }) => before !== '');
  const used = new Set<MinutesCell>();
  const verdicts: LineVerdict[] = [];
  for (const story of storiesOf(lines, finder)) {
    const found = judge(story, cells, used, knowsBefore);
    for (const { position } of story.lines) verdicts.push({ position, ...found });
  }
  return verdicts.sort((a, b) => a.position - b.position);
}

/** In the order they happened; a value taken away and entered again is one story. */
function storiesOf(lines: readonly CentralLine[], finder: RegisterFinder): Story[] {
  const stories: Story[] = [];
  const emptied = new Map<string, number>();
  const ordered = [...lines].sort((a, b) => compare(a.happenedAt, b.happenedAt) || a.position - b.position);
  for (const line of ordered) {
    const keys = keysOf(line, finder);
    const cell = `${keys.join()}@${String(line.semester)}`;
    const open = emptied.get(cell);
    emptied.delete(cell);
    if (keys.length > 0 && open !== undefined && valueKey(line.before) === '') {
      const { lines: first } = stories[open]!;
      stories[open] = { keys, lines: [...first, line] };
    } else {
      if (valueKey(line.after) === '') emptied.set(cell, stories.length);
      stories.push({ keys, lines: [line] });
    }
  }
  return stories;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Cells the line can be about; none = not found here. */
function keysOf(line: CentralLine, finder: RegisterFinder): string[] {
  const col = columnKey(line.col);
  const subjectId = finder.subject(line.subjectName);
  if (col === null || subjectId === null) return [];
  return finder.students(line).map((studentId) => [studentId, subjectId, col].join('/'));
}

function judge(
  { lines, keys }: Story,
  cells: ReadonlyMap<string, readonly MinutesCell[]>,
  used: Set<MinutesCell>,
  knowsBefore: boolean,
): Omit<LineVerdict, 'position'> {
  if (keys.length === 0) return { verdict: 'not-found', correctionId: null };
  const [first] = lines;
  const last = lines.at(-1)!;
  const free = keys
    .flatMap((key) => cells.get(key) ?? [])
    .filter((cell) => !used.has(cell) && (last.semester === null || last.semester === cell.semester));
  const same = free.filter(
    (cell) =>
      valueKey(cell.after) === valueKey(last.after) &&
      (!knowsBefore || valueKey(cell.before) === valueKey(first!.before)),
  );
  const inTime = same.find(({ signedOn }) => !isBefore(last.happenedAt, signedOn));
  if (inTime) {
    used.add(inTime);
    return { verdict: 'with-minutes', correctionId: inTime.correctionId };
  }
  // Signed after the fact: the edit itself stood on no minutes.
  if (same[0]) return { verdict: 'without-minutes', correctionId: same[0].correctionId };
  if (free[0]) return { verdict: 'other-value', correctionId: free[0].correctionId };
  return { verdict: 'without-minutes', correctionId: null };
}

const DAY = /^\d{4}-\d\d-\d\d/u;

function isBefore(moment: string, day: string): boolean {
  return DAY.test(moment) && moment.slice(0, 10) < day;
}
