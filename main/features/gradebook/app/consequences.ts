import type { CellInBook, CellValue } from '../domain/cell.ts';
import { resultsOf } from './class-results.ts';
import { readClassContent } from './class-inputs.ts';
import type { GradebookCore } from './gradebook-core.ts';
import { standingsOf, type Standing } from './standing.ts';

export interface Consequence {
  readonly studentId: string;
  readonly name: string;
  readonly before: Standing;
  readonly after: Standing;
}

/**
 * What would follow for each student if these cells changed, whether the student still sits in the class or has left it;
 * the same before and after = nothing.
 */
export function consequencesOf(
  core: GradebookCore,
  classId: string,
  subjectId: string,
  semester: number,
  changes: readonly (CellInBook & { readonly after: CellValue })[],
): Consequence[] {
  const order = core.people.subjects().map(({ id }) => id);
  const cells = changes.map((change) => ({ ...change, classId, subjectId, semester }));
  const now = core.clock.now().toISOString();
  const only = new Set(changes.map(({ studentId }) => studentId));
  const results = (made: typeof cells) =>
    resultsOf(readClassContent(core.database.read, classId, order, { now, only, changes: made }));
  const [before, after] = [results([]), results(cells)];
  return before.students.map(({ id, name }, at) => {
    const [was, is] = standingsOf([before, after], at, { subjectId, semester });
    return { studentId: id, name, before: was, after: is };
  });
}
