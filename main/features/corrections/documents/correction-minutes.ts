import type {
  ConfirmOffice,
  Consequence,
  CorrectionReason,
  EvidenceSlot,
} from '../../../../preload/contract/vocabulary/corrections.ts';
import { formatDay } from '../../../kernel/dates.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import type { PaperBlock, PaperDraft, PaperPerson } from '../../papers/index.ts';

export interface MinutesOnPaper {
  /** When it was decided. */
  readonly at: string;
  readonly venue: string;
  readonly className: string;
  /** '' = the entries of the homeroom teacher. */
  readonly subjectName: string;
  readonly semester: number;
  readonly reasonKind: CorrectionReason;
  readonly reason: string;
  /** Why the head takes it after the last day; '' in time. */
  readonly lateReason: string;
  /** The transcript of the class is issued: since when, and the letter that asks to cancel and issue it again. */
  readonly reissue: { readonly day: string; readonly document: string } | null;
  readonly requester: PaperPerson;
  readonly officer: PaperPerson;
  /** Number of the paper under which somebody stands in for the officer; '' = the officer. */
  readonly standsIn: string;
  readonly head: { readonly person: PaperPerson; readonly role: string; readonly delegation: string };
  readonly confirmed: {
    readonly person: string;
    readonly at: string;
    readonly office: ConfirmOffice;
  };
  readonly cells: readonly {
    readonly student: string;
    readonly col: string;
    readonly before: string;
    readonly after: string;
  }[];
  readonly refused: readonly { readonly student: string; readonly col: string; readonly reason: string }[];
  readonly consequences: readonly {
    readonly name: string;
    readonly about: Consequence;
    readonly before: string;
    readonly after: string;
  }[];
  readonly evidence: readonly {
    readonly slot: EvidenceSlot;
    readonly fileName: string;
    readonly sha256: string;
  }[];
}

const REASONS: Readonly<Record<CorrectionReason, string>> = {
  typing: 'Nhập nhầm điểm',
  'wrong-student': 'Nhập nhầm học sinh',
  'wrong-column': 'Nhập nhầm cột điểm',
  regraded: 'Chấm lại, phúc khảo',
  'late-test': 'Kiểm tra bù',
  other: 'Lý do khác',
};
const SLOTS: Readonly<Record<EvidenceSlot, string>> = {
  gradebook: 'Sổ điểm cá nhân',
  test: 'Bài kiểm tra',
  other: 'Minh chứng khác',
};
const ABOUT: Readonly<Record<Consequence, string>> = {
  semester: 'Kết quả môn học (học kỳ)',
  year: 'Kết quả môn học (cả năm)',
  level: 'Mức học tập học kỳ',
  'year-level': 'Mức học tập cả năm',
  conduct: 'Rèn luyện học kỳ',
  'year-conduct': 'Rèn luyện cả năm',
  'before-summer': 'Kết quả cả năm trước kỳ nghỉ hè',
  promotion: 'Kết luận cuối năm',
  award: 'Danh hiệu',
};

const INSTEAD = '(xác nhận thay giáo viên chủ nhiệm)';
const CONFIRMED_AS: Readonly<Record<ConfirmOffice, string>> = {
  homeroom: 'Giáo viên chủ nhiệm',
  department: `Tổ trưởng chuyên môn ${INSTEAD}`,
  deputy: `Phó Hiệu trưởng ${INSTEAD}`,
  'other-department': `Tổ trưởng chuyên môn của tổ khác ${INSTEAD}`,
  'other-homeroom': `Giáo viên chủ nhiệm lớp khác ${INSTEAD}`,
};

const REISSUE =
  'Học bạ của lớp đã phát hành nên việc sửa điểm kéo theo thủ tục hủy, cấp lại học bạ: nhà trường thu hồi, hủy học bạ ' +
  'đã phát hành của học sinh nêu tại mục I và cấp lại theo kết quả sau khi sửa.';

/** Biên bản sửa chữa dữ liệu (QĐ 20/QĐ-THCS §7.2): three signatures, the homeroom teacher's confirmation named. */
export function minutesDraft(paper: MinutesOnPaper): PaperDraft {
  const { requester, officer, head, refused, consequences } = paper;
  return {
    name: 'BIÊN BẢN',
    about: 'Sửa chữa dữ liệu',
    dated: false,
    addressee: '',
    opening: { at: paper.at, venue: paper.venue },
    parties: [
      { role: 'Người đề nghị', person: requester },
      { role: 'Đại diện Ban quản trị hệ thống', person: officer },
      {
        role: head.delegation === '' ? 'Hiệu trưởng' : 'Người được Hiệu trưởng ủy quyền',
        person: head.person,
      },
    ],
    body: [
      { type: 'section', text: 'I. NỘI DUNG SỬA CHỮA' },
      facts(paper),
      {
        type: 'table',
        columns: columns(
          ['STT', 1],
          ['Học sinh', 5],
          ['Cột điểm', 3],
          ['Trước khi sửa', 3],
          ['Sau khi sửa', 3],
        ),
        rows: paper.cells.map((cell, at) => [`${at + 1}`, cell.student, cell.col, cell.before, cell.after]),
      },
      ...(refused.length === 0
        ? []
        : [
            {
              type: 'text' as const,
              text: `Không đồng ý sửa: ${refused.map(({ student, col, reason }) => `${student}, cột ${col} (${reason})`).join('; ')}.`,
            },
          ]),
      { type: 'section', text: 'II. KẾT QUẢ THAY ĐỔI THEO' },
      consequences.length === 0
        ? {
            type: 'text',
            text: 'Kết quả môn học, mức học tập, kết quả rèn luyện, danh hiệu và kết luận cuối năm không thay đổi.',
          }
        : {
            type: 'table',
            columns: columns(['Học sinh', 5], ['Kết quả', 4], ['Trước khi sửa', 3], ['Sau khi sửa', 3]),
            rows: consequences.map(({ name, about, before, after }) => [
              name,
              ABOUT[about],
              before === '' ? '(chưa có)' : before,
              after === '' ? '(chưa có)' : after,
            ]),
          },
      { type: 'section', text: 'III. MINH CHỨNG' },
      {
        type: 'table',
        columns: columns(['Loại', 3], ['Tệp', 4], ['Mã kiểm tra SHA-256', 7]),
        rows: paper.evidence.map(({ slot, fileName, sha256 }) => [SLOTS[slot], fileName, inGroups(sha256)]),
      },
      { type: 'section', text: 'IV. XÁC NHẬN VÀ KẾT LUẬN' },
      { type: 'text', text: confirmation(paper) },
      ...(paper.reissue === null ? [] : [{ type: 'text' as const, text: REISSUE }]),
      { type: 'clauses' },
    ],
    closing: ['Biên bản đã được đọc lại cho mọi người cùng nghe, thống nhất và cùng ký tên.'],
    signatures: [
      { field: 'NguoiDeNghi', role: 'NGƯỜI ĐỀ NGHỊ', fullName: requester.fullName },
      { field: 'QuanTri', role: 'ĐẠI DIỆN QUẢN TRỊ', fullName: officer.fullName },
      { field: 'HieuTruong', role: head.role, fullName: head.person.fullName },
    ],
  };
}

function facts(paper: MinutesOnPaper): PaperBlock {
  const { className, subjectName, reasonKind, reason, lateReason, reissue, standsIn, head } = paper;
  const semester = paper.semester === 3 ? 'Cả năm' : `Học kỳ ${paper.semester === 1 ? 'I' : 'II'}`;
  return {
    type: 'facts',
    rows: [
      [
        'Sổ điểm',
        `Lớp ${className}, ${subjectName === '' ? 'phần giáo viên chủ nhiệm' : `môn ${subjectName}`}, ${semester}`,
      ],
      ['Lý do', `${REASONS[reasonKind]}: ${reason}`],
      ...(lateReason === '' ? [] : [['Lý do sửa sau thời hạn', lateReason] as const]),
      ...(reissue === null
        ? []
        : [
            [
              'Học bạ',
              `Đã phát hành ngày ${formatDay(reissue.day)}; văn bản đề nghị hủy, cấp lại học bạ số ${reissue.document}`,
            ] as const,
          ]),
      ...(standsIn === '' ? [] : [['Căn cứ làm thay quản trị', `Văn bản số ${standsIn}`] as const]),
      ...(head.delegation === ''
        ? []
        : [['Căn cứ ủy quyền', `Văn bản ủy quyền số ${head.delegation}`] as const]),
    ],
  };
}

function confirmation({ confirmed }: MinutesOnPaper): string {
  const { person, at, office } = confirmed;
  return `${CONFIRMED_AS[office]} ${person} đã xác nhận việc sửa chữa ngày ${formatDay(vietnamDay(at))}.`;
}

/** Titles with their parts of the width. */
function columns(...titles: readonly (readonly [string, number])[]) {
  const whole = titles.reduce((sum, [, part]) => sum + part, 0);
  return titles.map(([title, part]) => ({ title, share: part / whole }));
}

/** A digest breaks over lines at its groups of eight. */
function inGroups(sha256: string): string {
  return sha256.match(/.{8}/gu)?.join(' ') ?? sha256;
}
