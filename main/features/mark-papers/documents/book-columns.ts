import type { ColumnKind } from '../../../../preload/contract/vocabulary/gradebook.ts';
import { italic, type Inline, type WideColumn } from '../../../platform/pdf/index.ts';
import { cellText, columnText, type GradebookView } from '../../gradebook/index.ts';
import type { MinutesNotes } from '../domain/minutes-notes.ts';
import { WHOLE_YEAR } from '../domain/period-words.ts';
import { qualityWords } from './assessed-qualities.ts';

type BookColumn = GradebookView['columns'][number];
type BookStudent = GradebookView['students'][number];
export interface PrintedColumn extends WideColumn {
  readonly textOf: (studentId: string) => Inline;
}

/** Smallest widths at 9 pt, points. */
const WIDTHS: Readonly<Record<ColumnKind, number>> = {
  mark: 26,
  pass: 26,
  level: 30,
  test: 28,
  quality: 26,
  conduct: 36,
  'yes-no': 36,
  count: 32,
  text: 150,
};
const RESULT = 28;

export interface PrintedGroup {
  readonly title: string;
  readonly columns: readonly PrintedColumn[];
}

export interface ColumnChoice {
  /** With remarks. */
  readonly remarks: boolean;
  readonly notes: MinutesNotes;
}

/** A book's columns as a printed gradebook has them: entries, the result, remarks. */
export function bookColumns(view: GradebookView, { remarks, notes }: ColumnChoice): PrintedColumn[] {
  const students = new Map(view.students.map((student) => [student.id, student]));
  const entered = view.columns.map((column, index): PrintedColumn & { readonly kind: ColumnKind } => ({
    kind: column.kind,
    title: titleOf(column),
    width: WIDTHS[column.kind],
    align: column.kind === 'text' ? 'left' : 'center',
    grows: column.kind === 'text',
    textOf: (studentId) => printedValue(students.get(studentId), index, column.kind, notes),
  }));
  return [
    ...entered.filter(({ kind }) => kind !== 'text'),
    ...resultColumn(view),
    ...(remarks ? entered.filter(({ kind }) => kind === 'text') : []),
  ];
}

const TIMES = [
  ['Giữa kỳ', ' GK'],
  ['Cuối kỳ', ' CK'],
  ['Đánh giá bổ sung', ' BS'],
] as const;

/** What the homeroom teacher enters: qualities and abilities of one time stand together, on one sheet. */
export function homeroomGroups(view: GradebookView, choice: ColumnChoice): PrintedGroup[] {
  const columns = bookColumns(view, choice);
  const timed = TIMES.map(([title, suffix]) => ({
    title,
    columns: columns
      .filter((column) => isQuality(column.title) && column.title.endsWith(suffix))
      .map((column) => ({ ...column, title: column.title.slice(0, -suffix.length) })),
  }));
  return [...timed, { title: '', columns: columns.filter(({ title }) => !isQuality(title)) }];
}

function isQuality(title: string): boolean {
  return /^(?:PC|NL)\d/u.test(title);
}

/** The value; a corrected one with the old value and the number of its minutes beside it. */
export function printedValue(
  student: BookStudent | undefined,
  index: number,
  kind: ColumnKind,
  notes: MinutesNotes,
): Inline {
  if (!student) return '';
  const now = cellText(kind, student.values[index] ?? null);
  const corrected = student.corrected.find(({ column }) => column === index);
  if (!corrected) return now;
  const before = cellText(kind, corrected.before) || 'trống';
  return [now === '' ? '' : `${now} `, italic(`(${before})${notes.sign(corrected.minutes)}`)];
}

/** Below a table: what its short titles mean, of columns that are there. */
export function legendOf(views: readonly GradebookView[]): string {
  const columns = views.flatMap(({ columns: own }) => own);
  const has = (test: (column: BookColumn) => boolean) => columns.some(test);
  return [
    has(({ key }) => key === 'tx1') && 'TX: đánh giá thường xuyên',
    has(({ key }) => key === 'gk' || key === 'muc-gk') && 'GK: giữa kỳ; CK: cuối kỳ',
    has(({ key }) => key.startsWith('kt-')) && 'KT: bài kiểm tra định kì',
    has(({ key }) => /^(?:muc|kt|pc1)-lai$/u.test(key)) && 'BS: đánh giá bổ sung',
    has(({ key }) => key === 'ghi-nhan') && 'Bình chọn: lớp bình chọn khen thưởng',
    has(({ key }) => key === 'hoan-thanh') && 'Hoàn thành: Hiệu trưởng quyết định hoàn thành chương trình',
    has(({ key }) => key === 'len-lop') &&
      'Lên lớp/HTCT: Hiệu trưởng quyết định được lên lớp (lớp 9, lớp 12: hoàn thành chương trình)',
    has(({ kind }) => kind === 'mark') && 'TB: điểm trung bình',
    has(({ kind }) => kind === 'pass') && 'KQ: kết quả; Đ: Đạt; CĐ: Chưa đạt',
    has(({ kind }) => kind === 'level') && 'T: hoàn thành tốt; H: hoàn thành; C: chưa hoàn thành',
    has(({ kind }) => kind === 'conduct') && 'Rèn luyện: T: tốt; K: khá; Đ: đạt; CĐ: chưa đạt',
    has(uncounted) && '*: không tính vào kết quả',
    has(({ kind }) => kind === 'quality') && qualityWords(columns),
  ]
    .filter((text) => text !== false)
    .join('; ');
}

function uncounted({ key, counts }: BookColumn): boolean {
  return !counts && key.startsWith('tx');
}

function titleOf(column: BookColumn): string {
  return uncounted(column) ? `${columnText(column.key)}*` : columnText(column.key);
}

function resultColumn({ ruleSet, subjectId, semester, columns, results }: GradebookView): PrintedColumn[] {
  const ofYear = semester === WHOLE_YEAR;
  // The level of primary school is what the teacher enters; nothing is computed beside it.
  if (ruleSet !== 'TT22' || (subjectId === '' && !ofYear)) return [];
  const byStudent = new Map(results.map((result) => [result.studentId, result]));
  const scored = columns.some(({ kind }) => kind === 'mark');
  const title = subjectId === '' ? 'Rèn luyện cả năm' : scored ? 'TB' : 'KQ';
  return [
    {
      title: ofYear && subjectId !== '' ? `${title} cả năm` : title,
      width: RESULT,
      textOf: (studentId) => byStudent.get(studentId)?.[ofYear ? 'year' : 'semester'] ?? '',
    },
  ];
}
