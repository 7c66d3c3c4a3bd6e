import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Context } from '../../../kernel/context.ts';
import { readBookContent } from './book-content.ts';
import type { GradebookCore } from './gradebook-core.ts';
import { writeMarks } from './write-marks.ts';

/** What was typed, pasted, filled or taken back at the grid: one transaction a request. */
export function enterMarks(
  { database, followers }: GradebookCore,
  input: InputOf<'gradebook.write'>,
  context: Context,
): Promise<OutputOf<'gradebook.write'>> {
  const { classId, subjectId, semester } = input;
  const subject = [classId, subjectId].filter((id) => id !== '').join(',');
  return database.write(context, { action: 'gradebook.write', subject }, (tx) => {
    const { written, refused } = writeMarks(tx, context, input, followers);
    const { results, missing } = readBookContent(tx.sql, { classId, subjectId, semester });
    return { written, refused, results, missing: missing.length };
  });
}
