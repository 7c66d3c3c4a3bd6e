import { setImmediate as breathe } from 'node:timers/promises';
import type { InputOf } from '../../../../preload/contract/index.ts';
import type { Layout } from '../../../platform/pdf/index.ts';
import {
  classBookLayouts,
  markTableLayout,
  reportSlipLayout,
  subjectBookLayout,
} from '../documents/index.ts';
import type { PrintedBy } from '../documents/index.ts';
import { WHOLE_YEAR } from '../domain/period-words.ts';
import type { ChosenClass } from './chosen-classes.ts';
import type { MarkPapersCore } from './mark-papers-core.ts';
import { readClass } from './read-class.ts';

type Asked = InputOf<'markPapers.make'>;

/** The papers of one class, made as they are asked for; its first one carries the class's entry in the list of contents. */
export async function* papersOfClass(
  core: MarkPapersCore,
  room: ChosenClass,
  asked: Asked,
  printed: PrintedBy,
): AsyncGenerator<Layout> {
  const { paper, semester } = asked;
  if (paper === 'subject-book') {
    yield* subjectBooks(core, room, semester, printed);
    return;
  }
  const marks = await readClass(core, room, semester);
  await breathe();
  const bookmark = `Lớp ${room.className}`;
  if (paper === 'class-book') yield* classBookLayouts(marks, printed, bookmark);
  else if (paper === 'table') yield markTableLayout(marks, printed, bookmark);
  else {
    const students = marks.results.students.filter(
      ({ id }) => asked.studentId === null || id === asked.studentId,
    );
    for (const [index, student] of students.entries()) {
      yield reportSlipLayout(marks, student, {
        printed,
        size: asked.size,
        ...(index === 0 ? { bookmark } : {}),
      });
    }
  }
}

async function* subjectBooks(
  { gradebook }: MarkPapersCore,
  { classId, className, subjectIds }: ChosenClass,
  semester: number,
  printed: PrintedBy,
): AsyncGenerator<Layout> {
  for (const subjectId of subjectIds) {
    await breathe();
    const book = (of: number) => gradebook.book(classId, subjectId, of);
    const first = book(semester === WHOLE_YEAR ? 1 : semester);
    const others = semester === WHOLE_YEAR ? [book(2), book(WHOLE_YEAR)] : [];
    const named = first.subjectName === '' ? 'Chủ nhiệm' : first.subjectName;
    yield subjectBookLayout({
      printed,
      semester,
      views: [first, ...others],
      bookmark: `Lớp ${className} – ${named}`,
    });
  }
}
