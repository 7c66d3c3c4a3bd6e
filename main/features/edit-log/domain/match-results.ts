import type { CentralLine } from './central-line.ts';
import { rowOf } from './line-place.ts';
import { columnKey, subjectKey, valueKey } from './same-words.ts';
import { finderIn, type SchoolRegister } from './school-register.ts';
import { CONDUCT_WORDS, LEVEL_WORDS, WHOLE_YEAR } from './whole-results.ts';

/** A posted result that our book has otherwise, or not at all. */
export interface ResultDifference {
  readonly line: CentralLine;
  readonly verdict: 'other-value' | 'not-found';
  /** As our book has it. */
  readonly ours: string;
}
/**
 * Ours of a student in a subject, or 'level' and 'conduct' over all of them: the mark of a column, or the result where
 * `col` is ''; null = not known.
 */
export type OurResult = (
  student: { readonly id: string; readonly classId: string },
  about: string,
  semester: number,
  col: string,
) => string | null;

/**
 * Posted results against ours; what agrees is not named. A line that tells no semester is about the whole year; of a row
 * that names nobody of ours only the first result is named.
 */
export function resultMatcher(
  register: SchoolRegister,
  ours: OurResult,
): (lines: readonly CentralLine[]) => ResultDifference[] {
  const finder = finderIn(register);
  const unknownRows = new Set<number>();
  const differences = (line: CentralLine): ResultDifference[] => {
    const about = aboutOf(line, finder.subject);
    const students = finder.students(line);
    const known = students.flatMap((id) => {
      const classId = finder.classOf(id);
      const col = line.col === '' ? '' : (columnKey(line.col) ?? line.col);
      const text =
        about === null || classId === null
          ? null
          : ours({ id, classId }, about, line.semester ?? WHOLE_YEAR, col);
      return text === null ? [] : [text];
    });
    if (known.length === 0) {
      // Who does not take a subject has an empty cell in it.
      if (students.length > 0 && line.after === '') return [];
      const row = rowOf(line.position);
      if (students.length === 0 && unknownRows.has(row)) return [];
      if (students.length === 0) unknownRows.add(row);
      return [{ line, verdict: 'not-found', ours: '' }];
    }
    return known.some((text) => valueKey(text) === valueKey(line.after))
      ? []
      : [{ line, verdict: 'other-value', ours: known[0] ?? '' }];
  };
  return (lines) => lines.flatMap(differences);
}

function aboutOf({ subjectName }: CentralLine, subject: (name: string) => string | null): string | null {
  const key = subjectKey(subjectName);
  if (LEVEL_WORDS.has(key)) return 'level';
  if (CONDUCT_WORDS.has(key)) return 'conduct';
  return subject(subjectName) || null;
}
