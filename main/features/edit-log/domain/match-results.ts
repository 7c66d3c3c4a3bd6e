import type { CentralLine } from './central-line.ts';
import { subjectKey, valueKey } from './same-words.ts';
import { finderIn, type SchoolRegister } from './school-register.ts';

/** A posted result that our book has otherwise, or not at all. */
export interface ResultDifference {
  readonly line: CentralLine;
  readonly verdict: 'other-value' | 'not-found';
  /** As our book has it. */
  readonly ours: string;
}
/** Our result of a student in a subject, or 'level' and 'conduct' over all of them; null = not known. */
export type OurResult = (
  student: { readonly id: string; readonly classId: string },
  about: string,
  semester: number,
) => string | null;

const LEVEL = new Set(['ketquahoctap', 'hocluc', 'hoctap', 'xeploai']);
const CONDUCT = new Set(['renluyen', 'ketquarenluyen', 'hanhkiem']);
const WHOLE_YEAR = 3;

/** Posted results against ours; what agrees is not named. A line that tells no semester is about the whole year. */
export function matchResults(
  lines: readonly CentralLine[],
  register: SchoolRegister,
  ours: OurResult,
): ResultDifference[] {
  const finder = finderIn(register);
  return lines.flatMap((line): ResultDifference[] => {
    const about = aboutOf(line, finder.subject);
    const known = finder.students(line).flatMap((id) => {
      const classId = finder.classOf(id);
      const text =
        about === null || classId === null ? null : ours({ id, classId }, about, line.semester ?? WHOLE_YEAR);
      return text === null ? [] : [text];
    });
    if (known.length === 0) return [{ line, verdict: 'not-found', ours: '' }];
    return known.some((text) => valueKey(text) === valueKey(line.after))
      ? []
      : [{ line, verdict: 'other-value', ours: known[0] ?? '' }];
  });
}

function aboutOf({ subjectName }: CentralLine, subject: (name: string) => string | null): string | null {
  const key = subjectKey(subjectName);
  if (LEVEL.has(key)) return 'level';
  if (CONDUCT.has(key)) return 'conduct';
  return subject(subjectName) || null;
}
