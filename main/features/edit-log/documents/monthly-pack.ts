import type { EditDirection } from '../../../../preload/contract/vocabulary/edit-log.ts';
import type { MarkSource } from '../../../../preload/contract/vocabulary/gradebook.ts';
import { formatDay } from '../../../kernel/dates.ts';
import { vietnamClock } from '../../../kernel/vietnam-day.ts';
import type { PaperBlock, PaperDraft } from '../../papers/index.ts';
import type { TeacherCount } from '../domain/count-by-teacher.ts';
import { SOURCE_WORDS } from '../domain/edit-words.ts';
import { centralSection, type CentralOnPaper } from './central-section.ts';

export interface EditOnPaper {
  readonly at: string;
  readonly emptiedAt: string;
  readonly teacher: string;
  readonly className: string;
  readonly subjectName: string;
  readonly semester: number;
  readonly student: string;
  readonly col: string;
  readonly before: string;
  readonly after: string;
  readonly direction: EditDirection;
  readonly how: MarkSource;
  readonly window: string;
  readonly minutes: string;
  readonly explanation: string;
}
export interface PackOnPaper {
  /** "Tháng 11/2026" */
  readonly month: string;
  readonly yearName: string;
  readonly meetingDay: string | null;
  /** In the order they happened; on the paper teacher by teacher. */
  readonly edits: readonly EditOnPaper[];
  readonly teachers: readonly TeacherCount[];
  /** Null = no log of the central system tells of this month. */
  readonly central: CentralOnPaper | null;
  readonly author: { readonly fullName: string; readonly title: string };
  readonly head: string;
}

const EMPTY = '(trống)';
const TABLE_SIZE = 10.5;
const COLLATOR = new Intl.Collator('vi');

/** Nhật ký sửa điểm (QĐ 20/QĐ-THCS §7.2): printed before the professional meeting; what nobody explained is left for the pen. */
export function monthlyPackDraft(pack: PackOnPaper): PaperDraft {
  const edits = [...pack.edits].sort((a, b) => COLLATOR.compare(a.teacher, b.teacher));
  const without = edits.filter(({ minutes }) => minutes === '');
  const under = edits.filter(({ minutes }) => minutes !== '');
  return {
    name: 'NHẬT KÝ SỬA ĐIỂM',
    about: pack.month,
    landscape: true,
    dated: true,
    addressee: '',
    opening: null,
    parties: [],
    body: [
      { type: 'section', text: 'I. TỔNG HỢP THEO GIÁO VIÊN' },
      facts(pack, without.length),
      teacherTable(pack.teachers),
      { type: 'section', text: 'II. SỬA ĐIỂM KHÔNG CÓ BIÊN BẢN' },
      without.length === 0
        ? { type: 'text', text: 'Không có.' }
        : editTable(without, 'Đợt mở sửa, cách sửa', ({ window, how }) =>
            [window, SOURCE_WORDS[how]].filter((words) => words !== '').join('; '),
          ),
      { type: 'section', text: 'III. SỬA ĐIỂM CÓ BIÊN BẢN' },
      under.length === 0
        ? { type: 'text', text: 'Không có.' }
        : editTable(under, 'Biên bản', ({ minutes }) => minutes),
      ...(pack.central === null
        ? []
        : [
            { type: 'section', text: 'IV. ĐỐI CHIẾU VỚI NHẬT KÝ CỦA HỆ THỐNG TRUNG TÂM' } as const,
            ...centralSection(pack.central, TABLE_SIZE),
          ]),
      {
        type: 'section',
        text: `${pack.central === null ? 'IV' : 'V'}. Ý KIẾN TẠI BUỔI HỌP CHUYÊN MÔN`,
      },
      { type: 'clauses' },
    ],
    closing: [],
    signatures: [
      { field: 'NguoiLap', role: 'NGƯỜI LẬP', fullName: pack.author.fullName },
      { field: 'ThuTruong', role: 'HIỆU TRƯỞNG', note: '(Ký, ghi rõ họ tên, đóng dấu)', fullName: pack.head },
    ],
  };
}

function facts({ yearName, meetingDay, edits, teachers }: PackOnPaper, without: number): PaperBlock {
  return {
    type: 'facts',
    rows: [
      ['Năm học', yearName],
      ['Ngày họp chuyên môn', meetingDay === null ? '....../....../............' : formatDay(meetingDay)],
      ['Số lần sửa', `${edits.length} lần, ${teachers.length} giáo viên`],
      ['Không có biên bản', `${without} lần`],
    ],
  };
}

function teacherTable(teachers: readonly TeacherCount[]): PaperBlock {
  const titles = [
    ['TT', 0.07],
    ['Giáo viên', 0.31],
    ['Số lần', 0.1],
    ['Tăng', 0.1],
    ['Giảm', 0.1],
    ['Xóa', 0.09],
    ['Khác', 0.09],
    ['Không biên bản', 0.14],
  ] as const;
  return {
    type: 'table',
    columns: titles.map(([title, share]) => ({ title, share })),
    rows: teachers.map((each, at) => [
      String(at + 1),
      each.teacher,
      ...[each.edits, each.up, each.down, each.emptied, each.other, each.withoutMinutes].map(String),
    ]),
  };
}

function editTable(
  edits: readonly EditOnPaper[],
  ground: string,
  groundOf: (edit: EditOnPaper) => string,
): PaperBlock {
  return {
    type: 'table',
    columns: [
      { title: 'TT', share: 0.04 },
      { title: 'Thời điểm', share: 0.09 },
      { title: 'Giáo viên', share: 0.13 },
      { title: 'Lớp, môn', share: 0.11 },
      { title: 'Học sinh', share: 0.14 },
      { title: 'Cột', share: 0.09 },
      { title: 'Trước → sau', share: 0.1 },
      { title: ground, share: 0.14 },
      { title: 'Giải trình', share: 0.16 },
    ],
    size: TABLE_SIZE,
    rows: edits.map((edit, at) => [
      String(at + 1),
      moment(edit.at),
      edit.teacher,
      bookText(edit),
      edit.student,
      `${edit.col}, ${edit.semester === 3 ? 'cả năm' : `HK ${edit.semester === 1 ? 'I' : 'II'}`}`,
      changeText(edit),
      groundOf(edit),
      edit.explanation,
    ]),
  };
}

function bookText({ className, subjectName }: EditOnPaper): string {
  return `${className}, ${subjectName === '' ? 'sổ chủ nhiệm' : subjectName}`;
}

function changeText({ before, after, emptiedAt }: EditOnPaper): string {
  const change = `${before === '' ? EMPTY : before} → ${after === '' ? EMPTY : after}`;
  return emptiedAt === '' ? change : `${change} (xóa lúc ${moment(emptiedAt)} rồi nhập lại)`;
}

/** "08:15 12/11" — the year stands in the heading. */
function moment(instant: string): string {
  const clock = vietnamClock(instant);
  return `${clock.slice(11, 16)} ${clock.slice(8, 10)}/${clock.slice(5, 7)}`;
}
