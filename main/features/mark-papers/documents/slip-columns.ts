import type { Inline, WideColumn } from '../../../platform/pdf/index.ts';
import type { ClassResults, GradebookView } from '../../gradebook/index.ts';
import type { ClassMarks } from './class-marks.ts';
import type { MinutesNotes } from '../domain/minutes-notes.ts';
import { WHOLE_YEAR } from '../domain/period-words.ts';
import { printedValue } from './book-columns.ts';
import { inlineInTurn, testsAgain } from './done-again.ts';

/** Points; columns of the year stand alone, or beside what was done again. */
const WIDTHS = { alone: 100, beside: 68, again: 114, test: 60 } as const;

type Student = ClassResults['students'][number];
export interface SlipColumn extends WideColumn {
  /** By the place of the subject. */
  readonly textOf: (subject: number) => Inline;
}

/** What a slip says of each subject. */
export function slipColumns(marks: ClassMarks, student: Student, notes: MinutesNotes): SlipColumn[] {
  const { semester, semesters, ruleSet, results } = marks;
  if (semester === WHOLE_YEAR) return yearColumns(marks, student, notes);
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

/** What the year came to, and beside it what was done again in the summer. */
function yearColumns(marks: ClassMarks, student: Student, notes: MinutesNotes): SlipColumn[] {
  const { ruleSet, results } = marks;
  const { averages, replaced } = student;
  const primary = ruleSet === 'TT27';
  const before = new Map(replaced.averages.map(({ subjectId, before: text }) => [subjectId, text]));
  const idOf = (subject: number) => results.subjects[subject]?.id ?? '';
  const at = (when: number) => (subject: number) => averages[subject]?.[when] ?? '';
  const again = (subject: number) => (before.has(idOf(subject)) ? at(2)(subject) : '');
  const redone = before.size + replaced.tests.length > 0;
  const column = (
    title: string,
    textOf: SlipColumn['textOf'],
    width: number = redone ? WIDTHS.beside : WIDTHS.alone,
  ) => ({
    title,
    textOf,
    width,
  });
  return [
    ...(primary
      ? [column('Cuối học kỳ I', at(0)), column('Cuối năm học', at(1))]
      : [
          column('Học kỳ I', at(0)),
          column('Học kỳ II', at(1)),
          column('Cả năm', (subject) => before.get(idOf(subject)) ?? at(2)(subject)),
        ]),
    ...(before.size > 0
      ? [column(primary ? 'Sau đánh giá bổ sung' : 'Sau kiểm tra lại', again, WIDTHS.again)]
      : []),
    ...(replaced.tests.length > 0
      ? [column('Điểm KT cuối năm', testsOf(marks, student, notes), WIDTHS.test)]
      : []),
  ];
}

/** Tests at the end of a primary year, and taken again: "4 → 6". */
function testsOf(marks: ClassMarks, student: Student, notes: MinutesNotes): SlipColumn['textOf'] {
  const end = marks.semesters.find(({ semester }) => semester === 2)?.subjects ?? [];
  return (subject) => {
    const id = marks.results.subjects[subject]?.id ?? '';
    const view = end.find(({ subjectId }) => subjectId === id);
    return inlineInTurn(valueIn(view, student.id, 'kt-ck', notes), testsAgain(marks, id, notes)(student.id));
  };
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
