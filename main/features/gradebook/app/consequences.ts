import type { CellInBook, CellValue } from '../domain/cell.ts';
import { classResults, resultsOf, type ClassResults, type StudentResults } from './class-results.ts';
import { readClassContent } from './class-inputs.ts';
import type { GradebookCore } from './gradebook-core.ts';

/** What hangs on the marks of one student, as text: "7,9", "K", "Học sinh Giỏi". */
export interface Standing {
  readonly average: string;
  readonly yearAverage: string;
  readonly level: string;
  readonly yearLevel: string;
  readonly award: string;
  readonly promoted: boolean | null;
}
export interface Consequence {
  readonly studentId: string;
  readonly name: string;
  readonly before: Standing;
  readonly after: Standing;
}

/** What would follow for each student if these cells changed; the same before and after = nothing. */
export function consequencesOf(
  core: GradebookCore,
  classId: string,
  subjectId: string,
  semester: number,
  changes: readonly (CellInBook & { readonly after: CellValue })[],
): Consequence[] {
  const order = core.people.subjects().map(({ id }) => id);
  const cells = changes.map((change) => ({ ...change, classId, subjectId, semester }));
  const before = classResults(core, classId);
  const after = resultsOf(readClassContent(core.database.read, classId, order, cells));
  const changed = new Set(changes.map(({ studentId }) => studentId));
  return before.students.flatMap((student, at) => {
    const { id, name } = student;
    if (!changed.has(id)) return [];
    const standing = (results: ClassResults) =>
      standingOf(results, results.students[at]!, subjectId, semester);
    return [{ studentId: id, name, before: standing(before), after: standing(after) }];
  });
}

function standingOf(
  { subjects }: ClassResults,
  { averages, level, award, promoted }: StudentResults,
  subjectId: string,
  semester: number,
): Standing {
  const own = averages[subjects.findIndex(({ id }) => id === subjectId)] ?? ['', '', ''];
  // Semester 3 stands for the year.
  const when = (semester - 1) as 0 | 1 | 2;
  return {
    average: own[when],
    yearAverage: own[2],
    level: level[when],
    yearLevel: level[2],
    award,
    promoted,
  };
}
