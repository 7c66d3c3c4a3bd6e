import {
  BODY_HEIGHT,
  PAGE,
  bold,
  centredText,
  gap,
  letterhead,
  paragraph,
  signatureBlock,
  wideTable,
  type Atom,
  type ColumnGroup,
  type Inline,
  type Layout,
  type WideColumn,
} from '../../../platform/pdf/index.ts';
import type { ClassResults, QualityRule } from '../../gradebook/index.ts';
import type { ClassMarks } from './class-marks.ts';
import { conclusionInWords } from '../domain/conclusion-words.ts';
import { levelInWords } from '../domain/level-words.ts';
import { MinutesNotes } from '../domain/minutes-notes.ts';
import { WHOLE_YEAR, periodAndYear, periodInWords } from '../domain/period-words.ts';
import { assessedIn } from './assessed-qualities.ts';
import { printedValue } from './book-columns.ts';
import { inlineInTurn, qualityAgain } from './done-again.ts';
import { slipColumns } from './slip-columns.ts';
import type { PrintedBy } from './sheet-head.ts';

type Student = ClassResults['students'][number];

export interface SlipOptions {
  readonly printed: PrintedBy;
  readonly size: 'A4' | 'A5';
  readonly bookmark?: string;
}

/** A5 is A4 on half the sheet. */
const SCALE = { A4: 1, A5: Math.SQRT1_2 } as const;

/** Phiếu báo điểm of one student, for the family. */
export function reportSlipLayout(marks: ClassMarks, student: Student, options: SlipOptions): Layout {
  const { printed, size, bookmark } = options;
  const { className, yearName, semester, homeroomTeacher, semesters } = marks;
  const birthDate = semesters[0]?.homeroom.students.find(({ id }) => id === student.id)?.birthDate ?? '';
  const born = birthDate === '' ? '' : birthDate.split('-').reverse().join('/');
  return {
    title: `Phiếu báo điểm ${student.name}`,
    author: printed.school.schoolName,
    createdAt: printed.at,
    scale: SCALE[size],
    ...(bookmark === undefined ? {} : { bookmark }),
    atoms: onOnePage((size) => [
      letterhead(printed.school, { datedAt: printed.at }),
      gap(8),
      ...centredText(titleOf(marks), 14, 'bold'),
      ...centredText(periodAndYear(semester, yearName), 13, 'regular'),
      ...line(['Họ và tên học sinh: ', bold(student.name)], 8),
      ...line(`Ngày sinh: ${born}; lớp: ${className}`),
      ...subjectsTable(marks, student, size),
      ...(marks.ruleSet === 'TT27' ? qualities(marks, student) : []),
      ...summary(marks, student),
      signatureBlock([
        { role: 'CHA MẸ HOẶC NGƯỜI GIÁM HỘ', name: '' },
        { role: 'GIÁO VIÊN CHỦ NHIỆM', name: homeroomTeacher },
      ]),
    ]),
  };
}

/** Primary school tells the family levels, qualities and abilities, not marks alone (TT 27/2020). */
function titleOf({ ruleSet }: ClassMarks): string {
  return ruleSet === 'TT27' ? 'PHIẾU BÁO KẾT QUẢ HỌC TẬP VÀ RÈN LUYỆN' : 'PHIẾU BÁO ĐIỂM';
}

/** Sizes of the table's letters: many long remarks are written smaller before they need a second page. */
const SIZES = [10.5, 9, 8] as const;

function onOnePage(draw: (size: number) => Atom[]): Atom[] {
  for (const size of SIZES) {
    const atoms = draw(size);
    const height = atoms.reduce((sum, atom) => sum + atom.spaceBefore + atom.height, 0);
    if (height <= BODY_HEIGHT) return atoms;
  }
  return draw(SIZES[0]);
}

const LEVELS_OF_PRIMARY = 'T: Hoàn thành tốt; H: Hoàn thành; C: Chưa hoàn thành.';
const SMALL = { size: 10, style: 'italic', align: 'left' } as const;

function line(text: Inline, before = 2): Atom[] {
  return paragraph(text, { align: 'left', firstLine: 0, before });
}

function subjectsTable(marks: ClassMarks, student: Student, size: number): Atom[] {
  const notes = new MinutesNotes();
  const ratio = size / SIZES[0];
  const narrower = <T extends WideColumn>(column: T): T => ({ ...column, width: column.width * ratio });
  const columns = slipColumns(marks, student, notes).map(narrower);
  const groups: ColumnGroup[] = [{ title: '', columns }];
  const rows = wideTable({
    format: PAGE,
    size,
    fixed: [narrower({ title: 'STT', width: 28 }), narrower({ title: 'Môn học', width: 116, align: 'left' })],
    groups,
    rows: marks.results.subjects.map(({ name }, index): Inline[] => [
      String(index + 1),
      name,
      ...columns.map(({ textOf }) => textOf(index)),
    ]),
  });
  const below = [notes.text(), ...(marks.ruleSet === 'TT27' ? [LEVELS_OF_PRIMARY] : [])];
  return [...rows, ...below.flatMap((text) => (text === '' ? [] : paragraph(text, { ...SMALL, before: 4 })))];
}

/** "Phẩm chất chủ yếu: yêu nước: T; …" at the end of the period; a year ends with its second semester. */
function qualities(marks: ClassMarks, student: Student): Atom[] {
  const { semester, semesters } = marks;
  const notes = new MinutesNotes();
  const view = semesters.find((one) => one.semester === Math.min(semester, 2))?.homeroom;
  const own = view?.students.find(({ id }) => id === student.id);
  const assessed = Map.groupBy(assessedIn(view?.columns ?? []), ({ of }) => of);
  const said = (title: string, rules: readonly QualityRule[] = []): Inline => [
    `${title}: `,
    ...rules.flatMap(({ code, name }, at) => {
      const column = view?.columns.findIndex(({ key }) => key === `${code}-ck`) ?? -1;
      const value = printedValue(own, column, 'quality', notes);
      const told = inlineInTurn(value, qualityAgain(marks, code, notes)(student.id));
      return [`${name}: `, ...(typeof told === 'string' ? [told] : told), at + 1 < rules.length ? '; ' : '.'];
    }),
  ];
  return [
    ...line(said('Phẩm chất chủ yếu', assessed.get('quality')), 6),
    ...line(said('Năng lực cốt lõi', assessed.get('ability'))),
    ...paragraph(
      [
        'T: Tốt; Đ: Đạt; C: Cần cố gắng.',
        student.replaced.tests.length + student.replaced.qualities.length > 0
          ? 'Trước và sau dấu →: trước và sau khi đánh giá bổ sung.'
          : '',
        notes.text(),
      ]
        .filter((text) => text !== '')
        .join(' '),
      SMALL,
    ),
  ];
}

/** Level, conduct, absences, what the homeroom teacher says; what is not known stays open. */
function summary({ semester, semesters, ruleSet, results }: ClassMarks, student: Student): Atom[] {
  const at = semester - 1;
  const secondary = ruleSet === 'TT22';
  const ofYear = semester === WHOLE_YEAR;
  const said = semesters
    .filter((one) => ofYear || one.semester === semester)
    .map(({ semester: of, homeroom }) => {
      const own = homeroom.students.find(({ id }) => id === student.id);
      const value = (key: string) => {
        const column = homeroom.columns.findIndex((one) => one.key === key);
        return column < 0 ? '' : String(own?.values[column] ?? '');
      };
      return { of, absences: value('buoi-nghi'), remark: value('nx') };
    });
  const each = (text: (of: (typeof said)[number]) => string) =>
    said.map((one) => (ofYear ? `${periodInWords(one.of)}: ${text(one)}` : text(one))).join('; ');
  const remarks = said.filter(({ remark }) => remark !== '');
  const now = (of: 'level' | 'conduct') => {
    const stands = student[of][at] ?? '';
    const before = (ofYear && student.beforeSummer?.[of]) || stands;
    return [
      bold(levelInWords(ruleSet, stands)),
      ...(before === stands ? [] : [` (trước khi đánh giá lại: ${levelInWords(ruleSet, before)})`]),
    ];
  };
  return [
    ...(secondary || ofYear
      ? line([secondary ? 'Kết quả học tập: ' : 'Kết quả giáo dục: ', ...now('level')], 8)
      : []),
    ...(secondary ? line(['Kết quả rèn luyện: ', ...now('conduct')]) : []),
    ...line(`Số buổi nghỉ học: ${each(({ absences }) => absences)}`),
    ...(ofYear
      ? [
          ...line(`Danh hiệu: ${student.award}`),
          ...line(`Kết luận: ${conclusionInWords(results.goal, student)}`),
        ]
      : []),
    ...line(
      `Nhận xét của giáo viên chủ nhiệm: ${remarks
        .map(({ of, remark }) => (ofYear ? `${periodInWords(of)}: ${remark}` : remark))
        .join(' ')}`,
    ),
  ];
}
