import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { readWorkbook } from '../../../platform/excel/index.ts';
import { readBookStudents } from '../data/book-facts.ts';
import { readMark } from '../data/mark-rows.ts';
import { valueOf, type BookRef, type CellValue } from '../domain/cell.ts';
import { readImport, type SkippedRow } from '../domain/import-rows.ts';
import type { GradebookCore } from './gradebook-core.ts';
import { mayWriteCell, openBookToWrite } from './may-write.ts';
import { writeMarks, type MarkChange } from './write-marks.ts';

interface Preview {
  readonly userId: string;
  readonly book: BookRef;
  readonly changes: readonly Omit<MarkChange, 'reason'>[];
}
export type ImportPreviews = Map<string, Preview>;
/** Each teacher looks at one file at a time; older previews go. */
const KEPT_PREVIEWS = 8;
/** Asked for when it is written; the dry run only looks whether anything else stands in the way. */
const SAID_LATER = '…';

/** What would change and what would be skipped, with Excel's own row numbers. Writes nothing. */
export async function previewImport(
  core: GradebookCore,
  previews: ImportPreviews,
  { bytes, fileName: _name, ...ref }: InputOf<'gradebook.previewImport'>,
  context: Context,
): Promise<OutputOf<'gradebook.previewImport'>> {
  const { read } = core.database;
  const actor = signedInUser(context);
  // Before the file is read: who may not enter here needs no answer about it.
  openBookToWrite(read, actor, context.at, { ...ref, how: 'import', changes: [] });
  const workbook = await readWorkbook(bytes, core.parseWorkbook);
  const request = { ...ref, how: 'import', changes: [] } as const;
  const entry = openBookToWrite(read, actor, context.at, request);
  const students = readBookStudents(read, ref.classId).filter(({ present }) => present);
  const found = readImport(workbook, entry.book.columns, students);
  if (!found) throw appError('gradebook.import-no-header');
  const skipped: SkippedRow[] = [...found.skipped];
  const changes: (Omit<MarkChange, 'reason'> & { name: string; written: string })[] = [];
  let unchanged = 0;
  for (const { row, name, written, studentId, col, value: after } of found.cells) {
    const cell = { ...ref, studentId, col };
    const before: CellValue = valueOf(readMark(read, cell));
    if (before === after) unchanged += 1;
    else {
      const change = { studentId, col, before, after };
      const verdict = mayWriteCell(read, entry, request, {
        cell,
        before,
        change: { ...change, reason: SAID_LATER },
      });
      if ('code' in verdict) skipped.push({ row, name, ...verdict });
      else changes.push({ ...change, name, written });
    }
  }
  const id = core.newId();
  remember(previews, id, {
    userId: actor.userId,
    book: ref,
    changes: changes.map(({ name: _n, written: _w, ...rest }) => rest),
  });
  skipped.sort((a, b) => a.row - b.row);
  return { ref: id, changes, skipped, unchanged };
}

function remember(previews: ImportPreviews, id: string, preview: Preview): void {
  previews.set(id, preview);
  for (const old of [...previews.keys()].slice(0, -KEPT_PREVIEWS)) previews.delete(old);
}

/** Writes what was looked at, and nothing else: a cell that changed since is refused like any other. */
export async function runImport(
  { database, followers }: GradebookCore,
  previews: ImportPreviews,
  { ref, reason }: InputOf<'gradebook.runImport'>,
  context: Context,
): Promise<OutputOf<'gradebook.runImport'>> {
  const preview = previews.get(ref);
  if (preview?.userId !== signedInUser(context).userId) throw appError('gradebook.import-gone');
  const { book } = preview;
  const changes = preview.changes.map((change) => ({ ...change, reason }));
  const subject = [book.classId, book.subjectId].filter((id) => id !== '').join(',');
  const { written, refused } = await database.write(
    context,
    { action: 'gradebook.runImport', subject },
    (tx) => writeMarks(tx, context, { ...book, how: 'import', changes }, followers),
  );
  previews.delete(ref);
  return { written: written.length, refused };
}
