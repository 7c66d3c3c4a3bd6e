import { formatDay } from '../../../kernel/dates.ts';
import type { PaperDraft, SchoolOnPaper } from '../../papers/index.ts';
import { shortDigest, type EarlierMinutes, type SealedUnit } from '../domain/record.ts';
import { momentInWords, scopeInWords, semesterInWords, subjectInWords } from './words.ts';

export interface LockOnPaper {
  readonly school: SchoolOnPaper;
  readonly yearName: string;
  readonly semester: number;
  readonly lockedAt: string;
  readonly askedBy: string;
  readonly reason: string;
  /** Of the whole record. */
  readonly digest: string;
  /** Minutes signed before, whose books hold something else now. */
  readonly follows: readonly EarlierMinutes[];
  readonly head: string;
  readonly units: readonly Omit<SealedUnit, 'books'>[];
}

const COLUMNS = [
  { title: 'TT', share: 0.07 },
  { title: 'Lớp', share: 0.09 },
  { title: 'Sổ', share: 0.23 },
  { title: 'Phạm vi', share: 0.17 },
  { title: 'Đã có', share: 0.08 },
  { title: 'Còn thiếu', share: 0.09 },
  { title: 'Mã kiểm tra', share: 0.27 },
];

/** Biên bản khóa sổ: which books, how complete, with the digest of what stood in each. */
export function lockMinutesDraft(lock: LockOnPaper): PaperDraft {
  const { units, semester, yearName } = lock;
  const sum = (count: (unit: LockOnPaper['units'][number]) => number) =>
    units.reduce((total, unit) => total + count(unit), 0).toLocaleString('vi');
  return {
    name: 'BIÊN BẢN',
    about: `Khóa sổ điểm ${semesterInWords(semester)}, năm học ${yearName}`,
    dated: true,
    addressee: '',
    opening: null,
    parties: [],
    body: [
      { type: 'section', text: 'I. NỘI DUNG KHÓA' },
      {
        type: 'facts',
        rows: [
          ['Thời điểm khóa', momentInWords(lock.lockedAt)],
          ['Người đề nghị', lock.askedBy],
          ['Lý do', lock.reason],
          ...(lock.follows.length === 0 ? [] : [['Khóa lại', followed(lock.follows)] as const]),
          ['Số mục khóa', String(units.length)],
          ['Số ô đã có dữ liệu', sum(({ filled }) => filled)],
          ['Số ô còn thiếu', sum(({ missing }) => missing)],
          ['SHA-256 của bản ghi khóa', lock.digest],
          ['Kèm theo', 'Sổ điểm niêm phong (PDF) và bản ghi khóa (JSON), lưu cùng biên bản này'],
        ],
      },
      { type: 'section', text: 'II. DANH MỤC SỔ' },
      {
        type: 'table',
        columns: COLUMNS,
        rows: units.map((unit, index) => [
          String(index + 1),
          unit.className,
          subjectInWords(unit),
          scopeInWords(unit),
          String(unit.filled),
          String(unit.missing),
          shortDigest(unit.digest),
        ]),
      },
      { type: 'section', text: 'III. XÁC NHẬN' },
      { type: 'clauses' },
    ],
    closing: [],
    signatures: [
      { field: 'ThuTruong', role: 'HIỆU TRƯỞNG', note: '(Ký, ghi rõ họ tên, đóng dấu)', fullName: lock.head },
    ],
  };
}

/** "Tiếp theo biên bản khóa sổ số 01/BBKS-THCSHP ngày 22/11/2026; dữ liệu đã thay đổi so với bản đã ký" */
function followed(follows: readonly EarlierMinutes[]): string {
  const named = follows.map(({ symbol, day }) => `số ${symbol} ngày ${formatDay(day)}`).join('; ');
  return `Tiếp theo biên bản khóa sổ ${named}; dữ liệu đã thay đổi so với bản đã ký`;
}
