import type { Inline, WideColumn } from '../../../platform/pdf/index.ts';
import type { ClassResults, GradebookView } from '../../gradebook/index.ts';
import type { ClassMarks } from './class-marks.ts';
import type { MinutesNotes } from '../domain/minutes-notes.ts';
import { WHOLE_YEAR } from '../domain/period-words.ts';
import { printedValue } from './book-columns.ts';

type Student = ClassResults['students'][number];
export interface SlipColumn extends WideColumn {
  /** By the place of the subject. */
  readonly textOf: (subject: number) => Inline;
}

/** What a slip says of each subject. */
export function slipColumns(marks: ClassMarks, student: Student, notes: MinutesNotes): SlipColumn[] {
  const { semester, semesters, ruleSet, results } = marks;
  if (semester === WHOLE_YEAR) return yearColumns(ruleSet, student);
  const own = semesters.find((one) => one.semester === semester)?.subjects ?? [];
  const views = results.subjects.map(({ id }) => own.find(({ subjectId }) => subjectId === id));
  const keyed = (title: string, width: number, key: string): SlipColumn => ({
    title,
    width,
    textOf: (subject) => valueIn(views[subject], student.id, key, notes),
  });
  const average: SlipColumn = {
    title: 'TB, kết quả',
    width: 44,
    textOf: (subject) => student.averages[subject]?.[semester - 1] ?? '',
  };
  const remark: SlipColumn = { ...keyed('Nhận xét', 110, 'nx'), align: 'left', grows: true };
  if (ruleSet === 'TT27') {
    return [
      keyed('Mức giữa kỳ', 42, 'muc-gk'),
      keyed('Điểm KT giữa kỳ', 44, 'kt-gk'),
      keyed('Mức cuối kỳ', 42, 'muc-ck'),
      keyed('Điểm KT cuối kỳ', 44, 'kt-ck'),
      remark,
    ];
  }
  return [
    { title: 'Thường xuyên', width: 86, textOf: (subject) => regular(views[subject], student.id, notes) },
    keyed('Giữa kỳ', 34, 'gk'),
    keyed('Cuối kỳ', 34, 'ck'),
    average,
    remark,
  ];
}

function yearColumns(ruleSet: string, student: Student): SlipColumn[] {
  const again = student.averages.some(([, end, year]) => end !== year) ? ['Sau đánh giá bổ sung'] : [];
  const titles =
    ruleSet === 'TT27' ? ['Cuối học kỳ I', 'Cuối năm học', ...again] : ['Học kỳ I', 'Học kỳ II', 'Cả năm'];
  return titles.map((title, at) => ({
    title,
    width: 100,
    textOf: (subject) => student.averages[subject]?.[at] ?? '',
  }));
}

function valueIn(
  view: GradebookView | undefined,
  studentId: string,
  key: string,
  notes: MinutesNotes,
): Inline {
  const index = view?.columns.findIndex((column) => column.key === key) ?? -1;
  const column = view?.columns[index];
  const student = view?.students.find(({ id }) => id === studentId);
  return column ? printedValue(student, index, column.kind, notes) : '';
}

/** All regular marks in one cell: "8; 7,5; 9". */
function regular(view: GradebookView | undefined, studentId: string, notes: MinutesNotes): Inline {
  const keys = view?.columns.filter(({ key }) => key.startsWith('tx')).map(({ key }) => key) ?? [];
  const values = keys.map((key) => valueIn(view, studentId, key, notes)).filter((value) => value !== '');
  return values.flatMap((value, index) => [
    ...(typeof value === 'string' ? [value] : value),
    ...(index < values.length - 1 ? ['; '] : []),
  ]);
}
