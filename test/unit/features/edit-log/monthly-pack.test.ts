import { describe, expect, it } from 'vitest';
import {
  monthlyPackDraft,
  type EditOnPaper,
} from '../../../../main/features/edit-log/documents/monthly-pack.ts';
import type { CentralOnPaper } from '../../../../main/features/edit-log/documents/central-section.ts';
import { officialLayout } from '../../../../main/features/papers/index.ts';
import { PACK_WORDING } from '../../../../main/features/edit-log/documents/default-wording.ts';
import { LANDSCAPE } from '../../../../main/platform/pdf/index.ts';

const EDIT: EditOnPaper = {
  ...{ at: '2026-11-12T01:15:00.000Z', emptiedAt: '', teacher: 'Trần Văn Bách', className: '6A1' },
  ...{ subjectName: '', semester: 3, student: 'Bùi Gia An', col: 'Rèn luyện', before: 'Khá', after: '' },
  ...{ direction: 'emptied', how: 'typed', window: '', minutes: '', explanation: '' },
};
const draftOf = (edits: readonly EditOnPaper[], central: CentralOnPaper | null = null) =>
  monthlyPackDraft({
    central,
    ...{ month: 'Tháng 11/2026', yearName: '2026-2027', meetingDay: null, edits, teachers: [] },
    ...{ author: { fullName: 'Đỗ Quang Huy', title: '' }, head: 'Vũ Thị Minh Nguyệt' },
  });
const tables = (edits: readonly EditOnPaper[]) =>
  draftOf(edits)
    .body.filter((block) => block.type === 'table')
    .slice(1);

describe('the monthly pack', () => {
  it('lies, so that its table has room', () => {
    const layout = officialLayout({
      ...draftOf([EDIT]),
      kind: 'nhat-ky-sua-diem',
      school: { superiorBody: 'UBND', schoolName: 'THCS', place: 'Hồng Bàng', abbreviation: 'THCS' },
      template: { version: 0, ...PACK_WORDING },
      meta: {
        ...{ number: 1, year: 2026, symbol: 'NKSĐ', paperId: 'p', version: 1, auditHead: '', vaultId: 'v' },
        ...{ issuedAt: '2026-11-22T02:00:00.000Z', contentDigest: 'a'.repeat(64) },
      },
    });
    expect(layout.format).toEqual(LANDSCAPE);
  });

  it('tells each edit in words, teacher by teacher, without and with minutes apart', () => {
    const [without, under] = tables([
      EDIT,
      {
        ...EDIT,
        teacher: 'Đặng Thị Hoa',
        before: '6,5',
        after: '8,0',
        emptiedAt: '2026-11-12T01:05:00.000Z',
      },
      { ...EDIT, minutes: '01/BBSĐ' },
    ]);
    expect(without?.rows).toEqual([
      [
        '1',
        '08:15 12/11',
        'Đặng Thị Hoa',
        '6A1, sổ chủ nhiệm',
        'Bùi Gia An',
        'Rèn luyện, cả năm',
        '6,5 → 8,0 (xóa lúc 08:05 12/11 rồi nhập lại)',
        'Gõ',
        '',
      ],
      [
        '2',
        '08:15 12/11',
        'Trần Văn Bách',
        '6A1, sổ chủ nhiệm',
        'Bùi Gia An',
        'Rèn luyện, cả năm',
        'Khá → (trống)',
        'Gõ',
        '',
      ],
    ]);
    expect(under?.rows.map((row) => row[7])).toEqual(['01/BBSĐ']);
  });

  it('names what the central log has without certain minutes, with the reason', () => {
    const line = {
      ...{ happenedAt: '2026-11-12T08:15', teacher: 'Trần Văn Bách', className: '6A1', subjectName: 'Toán' },
      ...{ semester: 1, student: 'Bùi Gia An', col: 'ĐĐGgk', before: '6,5', after: '8,5' },
    };
    const { body } = draftOf([EDIT], {
      ...{ fileName: 'lich-su.xlsx', comparedOn: '2026-11-25' },
      counts: { 'with-minutes': 7, 'without-minutes': 1, 'other-value': 0, 'not-found': 1 },
      lines: [
        { ...line, verdict: 'without-minutes', reasons: ['signed-later'] },
        {
          ...line,
          ...{ happenedAt: 'hôm qua', semester: null, after: '', verdict: 'not-found' as const },
          reasons: ['semester-unknown', 'time-unreadable'],
        },
      ],
    });
    const sections = body.flatMap((block) => (block.type === 'section' ? [block.text] : []));
    expect(sections.slice(3)).toEqual([
      'IV. ĐỐI CHIẾU VỚI NHẬT KÝ CỦA HỆ THỐNG TRUNG TÂM',
      'V. Ý KIẾN TẠI BUỔI HỌP CHUYÊN MÔN',
    ]);
    const table = body.findLast((block) => block.type === 'table');
    expect(table?.rows.map((row) => [row[1], row[5], row[6], row[7], row[8]])).toEqual([
      ['08:15 12/11', 'ĐĐGgk, HK I', '6,5 → 8,5', 'Không có biên bản', 'Biên bản ký sau khi sửa'],
      [
        ...['hôm qua', 'ĐĐGgk', '6,5 → (trống)', 'Không tìm thấy'],
        'Không rõ học kỳ; Không đọc chắc được thời gian sửa',
      ],
    ]);
  });

  it('says so where there is nothing to tell', () => {
    expect(tables([])).toEqual([]);
  });
});
