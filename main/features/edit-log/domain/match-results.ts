import type { LogReason } from '../../../../preload/contract/vocabulary/edit-log.ts';
import type { CentralLine } from './central-line.ts';
import { rowOf } from './line-place.ts';
import { readColumn } from './read-column.ts';
import { subjectKey, valueKey } from './same-words.ts';
import { finderIn, type RegisterFinder, type SchoolRegister } from './school-register.ts';
import { CONDUCT_WORDS, LEVEL_WORDS } from './whole-results.ts';

/** A posted result that our book has otherwise, or not at all. */
export interface ResultDifference {
  readonly line: CentralLine;
  readonly verdict: 'other-value' | 'not-found';
  /** As our book has it. */
  readonly ours: string;
}
/**
 * Ours of a student in a subject, or 'level' and 'conduct' over all of them: the mark of a column (the one of the keys that
 * the book has), or the result where there is no key; null = not known.
 */
export type OurResult = (
  student: { readonly id: string; readonly classId: string },
  about: string,
  semester: number,
  keys: readonly string[],
) => string | null;

/**
 * Posted results against ours; what agrees is not named, and neither is the empty cell of somebody who does not take a
 * subject. Of a row that names nobody of ours only the first result is named.
 */
export function resultMatcher(
  register: SchoolRegister,
  ours: OurResult,
): (lines: readonly CentralLine[]) => ResultDifference[] {
  const finder = finderIn(register);
  const unknownRows = new Set<number>();
  const differences = (line: CentralLine): ResultDifference[] => {
    const about = aboutOf(line, finder);
    const { ids } = finder.person(line);
    const row = rowOf(line.position);
    if (ids.length === 0 && unknownRows.has(row)) return [];
    if (ids.length === 0) unknownRows.add(row);
    const texts = ids.map((id) => {
      const classId = finder.classOf(id);
      if (about === null || classId === null || line.semester === null) return null;
      return ours({ id, classId }, about, line.semester, keysOf(line));
    });
    const known = texts.filter((text) => text !== null);
    if (known.length === 0 && ids.length > 0 && line.after === '') return [];
    const same = known.filter((text) => valueKey(text) === valueKey(line.after)).length;
    if (same > 0 && same === ids.length) return [];
    // Of several who may be meant, one has it so and another does not.
    if (same > 0 || known.length === 0) return [{ line, verdict: 'not-found', ours: '' }];
    return [{ line, verdict: 'other-value', ours: known[0] ?? '' }];
  };
  return (lines) => lines.flatMap(differences);
}

/** Why results could not be compared, by the position of the line. */
export function reasonsOfResults(
  lines: readonly CentralLine[],
  register: SchoolRegister,
): ReadonlyMap<number, readonly LogReason[]> {
  const finder = finderIn(register);
  return new Map(
    lines.map((line) => {
      const { reason } = finder.person(line);
      const unknown = line.subjectName === '' ? 'subject-missing' : 'subject-unknown';
      const reasons: LogReason[] = [
        ...(reason === null ? [] : [reason]),
        ...(aboutOf(line, finder) === null ? [unknown as LogReason] : []),
        ...(line.semester === null ? ['semester-unknown' as const] : []),
      ];
      return [line.position, reasons.length > 0 ? reasons : ['no-result' as const]];
    }),
  );
}

function keysOf({ col }: CentralLine): readonly string[] {
  if (col === '') return [];
  const { keys } = readColumn(col);
  return keys.length > 0 ? keys : [col];
}

function aboutOf({ subjectName }: CentralLine, { subject }: RegisterFinder): string | null {
  const key = subjectKey(subjectName);
  if (LEVEL_WORDS.has(key)) return 'level';
  if (CONDUCT_WORDS.has(key)) return 'conduct';
  return subject(subjectName) || null;
}
