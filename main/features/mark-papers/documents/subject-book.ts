import { LANDSCAPE, bodyWidth, keepTail, signatureBlock, type Layout } from '../../../platform/pdf/index.ts';
import type { GradebookView } from '../../gradebook/index.ts';
import { MinutesNotes } from '../domain/minutes-notes.ts';
import { periodAndYear, periodInWords } from '../domain/period-words.ts';
import { bookColumns, homeroomGroups, legendOf } from './book-columns.ts';
import { peopleOf, peopleTable } from './people-rows.ts';
import { sheetHead, smallPrint, type PrintedBy } from './sheet-head.ts';

export interface SubjectBook {
  readonly printed: PrintedBy;
  /** 3 = the whole year. */
  readonly semester: number;
  /** The book of the semester; of a year all its books. */
  readonly views: readonly [GradebookView, ...GradebookView[]];
  readonly bookmark: string;
}

/** The signature never stands on a page without the last lines it is for. */
export const SIGNED_WITH = 4;

/** Sổ theo dõi và đánh giá học sinh (theo môn học) of one class. */
export function subjectBookLayout({ printed, semester, views, bookmark }: SubjectBook): Layout {
  const [{ className, subjectId, subjectName, teacher, yearName }] = views;
  const notes = new MinutesNotes();
  const several = views.length > 1;
  const groups = views.flatMap((view) => {
    const period = several ? periodInWords(view.semester) : '';
    const choice = { remarks: true, notes };
    if (subjectId !== '') return [{ title: period, columns: bookColumns(view, choice) }];
    return homeroomGroups(view, choice).map(({ title, columns }) => ({
      title: [period, title].filter((part) => part !== '').join(': '),
      columns,
    }));
  });
  const about = subjectId === '' ? 'Phần của giáo viên chủ nhiệm' : `Môn ${subjectName}`;
  const rows = peopleTable(
    peopleOf(views),
    groups,
    `Lớp ${className} · ${about} · ${periodAndYear(semester, yearName)}`,
  );
  return {
    title: `Sổ theo dõi và đánh giá học sinh ${className} ${subjectName}`.trim(),
    author: printed.school.schoolName,
    createdAt: printed.at,
    format: LANDSCAPE,
    bookmark,
    atoms: [
      ...sheetHead(printed, 'SỔ THEO DÕI VÀ ĐÁNH GIÁ HỌC SINH', [
        `${about} · Lớp ${className} · ${periodAndYear(semester, yearName)}`,
        ...(teacher === '' ? [] : [`Giáo viên: ${teacher}`]),
      ]),
      ...keepTail([...rows, ...smallPrint(notes.text()), ...smallPrint(legendOf(views))], SIGNED_WITH),
      teacherByPen(subjectId === '' ? 'GIÁO VIÊN CHỦ NHIỆM' : 'GIÁO VIÊN BỘ MÔN', teacher),
    ],
  };
}

/** The right place of two, for a pen. */
export function teacherByPen(role: string, name: string) {
  return signatureBlock(
    [
      { role: '', note: '', name: '' },
      { role, name },
    ],
    { x: LANDSCAPE.left, width: bodyWidth(LANDSCAPE) },
  );
}
