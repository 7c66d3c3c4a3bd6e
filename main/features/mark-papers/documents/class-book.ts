import {
  LANDSCAPE,
  bodyWidth,
  keepTail,
  table,
  type Atom,
  type Layout,
} from '../../../platform/pdf/index.ts';
import type { ClassMarks, SemesterBooks } from './class-marks.ts';
import { MinutesNotes } from '../domain/minutes-notes.ts';
import { WHOLE_YEAR, periodAndYear, periodInWords } from '../domain/period-words.ts';
import { bookColumns, homeroomGroups, legendOf } from './book-columns.ts';
import { markTable } from './mark-table.ts';
import { peopleOf, peopleTable } from './people-rows.ts';
import { partTitle, sheetHead, smallPrint, type PrintedBy } from './sheet-head.ts';
import { SIGNED_WITH, teacherByPen } from './subject-book.ts';

/**
 * Sổ theo dõi và đánh giá học sinh (theo lớp học): every subject's marks, what the homeroom teacher writes, the results.
 * In parts, so that other work of the office finds room between them.
 */
export function* classBookLayouts(
  marks: ClassMarks,
  printed: PrintedBy,
  bookmark: string,
): Generator<Layout> {
  const { className, yearName, semester, semesters, homeroomTeacher } = marks;
  const part = (atoms: readonly Atom[]): Layout => ({
    title: `Sổ theo dõi và đánh giá học sinh lớp ${className}`,
    author: printed.school.schoolName,
    createdAt: printed.at,
    format: LANDSCAPE,
    continues: true,
    atoms,
  });
  yield {
    ...part([
      ...sheetHead(printed, 'SỔ THEO DÕI VÀ ĐÁNH GIÁ HỌC SINH', [
        '(Theo lớp học)',
        `Lớp ${className} · ${periodAndYear(semester, yearName)}`,
        ...(homeroomTeacher === '' ? [] : [`Giáo viên chủ nhiệm: ${homeroomTeacher}`]),
      ]),
      ...teachersTable(marks),
    ]),
    continues: false,
    bookmark,
  };
  for (const books of semesters) {
    yield part(subjectPages(marks, books));
    yield part(homeroomPages(marks, books));
  }
  if (marks.wholeYear) yield part(wholeYearPages(marks, marks.wholeYear));
  const periods = semester === WHOLE_YEAR ? [1, 2, WHOLE_YEAR] : [semester];
  for (const period of periods) {
    const pages = resultPages(marks, period);
    const last = period === semester;
    yield part(
      last ? [...keepTail(pages, SIGNED_WITH), teacherByPen('GIÁO VIÊN CHỦ NHIỆM', homeroomTeacher)] : pages,
    );
  }
}

function teachersTable({ semesters, results }: ClassMarks): Atom[] {
  const subjects = semesters.at(-1)?.subjects ?? [];
  return [
    ...partTitle(`Giáo viên các môn học; sĩ số ${results.students.length} học sinh`),
    ...table(
      [
        { title: 'STT', share: 0.07, align: 'center' },
        { title: 'Môn học', share: 0.43 },
        { title: 'Giáo viên', share: 0.5 },
      ],
      subjects.map(({ subjectName, teacher }, index) => [String(index + 1), subjectName, teacher]),
      { x: LANDSCAPE.left, width: bodyWidth(LANDSCAPE), size: 11 },
    ),
  ];
}

function captionOf({ className, yearName }: ClassMarks, semester: number): string {
  return `Lớp ${className} · ${periodAndYear(semester, yearName)}`;
}

function subjectPages(marks: ClassMarks, { semester, subjects }: SemesterBooks): Atom[] {
  const notes = new MinutesNotes();
  const groups = subjects.map((view) => ({
    title: view.subjectName,
    columns: bookColumns(view, { remarks: false, notes }),
  }));
  return [
    ...partTitle(`${periodInWords(semester)}: kết quả đánh giá thường xuyên và định kì`),
    ...peopleTable(peopleOf(subjects), groups, captionOf(marks, semester)),
    ...smallPrint(notes.text()),
    ...smallPrint(legendOf(subjects)),
  ];
}

function homeroomPages(marks: ClassMarks, { semester, subjects, homeroom }: SemesterBooks): Atom[] {
  const notes = new MinutesNotes();
  const groups = homeroomGroups(homeroom, { remarks: true, notes });
  return [
    ...partTitle(`${periodInWords(semester)}: giáo viên chủ nhiệm đánh giá, nhận xét`),
    ...peopleTable(peopleOf([...subjects, homeroom]), groups, captionOf(marks, semester)),
    ...smallPrint(notes.text()),
    ...smallPrint(legendOf([homeroom])),
  ];
}

/** After the summer: only who was tested or assessed again, or decided about. */
function wholeYearPages(marks: ClassMarks, { semester, subjects, homeroom }: SemesterBooks): Atom[] {
  const notes = new MinutesNotes();
  const entered = { remarks: false, notes };
  const groups = [
    ...subjects.map((view) => ({ title: view.subjectName, columns: bookColumns(view, entered) })),
    ...(homeroom.students.length === 0 ? [] : homeroomGroups(homeroom, entered)),
  ].filter(({ columns }) => columns.length > 0);
  return [
    ...partTitle('Cả năm: đánh giá lại sau hè và quyết định của Hiệu trưởng'),
    ...peopleTable(peopleOf([...subjects, homeroom]), groups, captionOf(marks, semester)),
    ...smallPrint(notes.text()),
    ...smallPrint(legendOf([...subjects, homeroom])),
  ];
}

function resultPages(marks: ClassMarks, period: number): Atom[] {
  return [
    ...partTitle(`${periodInWords(period)}: tổng hợp kết quả`),
    ...markTable(marks, period, { qualities: false }),
  ];
}
