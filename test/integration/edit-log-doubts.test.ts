import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SchoolWithCorrections } from '../support/office/school-with-corrections.ts';
import { judgesExpected, textOf } from '../support/pdf/judges.ts';
import { windows1258 } from '../support/workbooks/windows-1258.ts';
import { wordsOf } from '../support/workbooks/words-of.ts';

const [AN, BÌNH, CHÂU] = ['Bùi Gia An', 'Đặng Hoài Bình', 'Hoàng Minh Châu'];
let school: SchoolWithCorrections;
let subject = '';
beforeAll(async () => {
  school = await SchoolWithCorrections.open();
  const cells = [0, 1, 2].flatMap((at) => ['tx1', 'gk', 'ck'].map((col) => school.cell(at, col, 90)));
  const { paperId } = await school.decided({ cells });
  await school.signAll(paperId);
  subject = (await school.call('school.subjects', {})).find(({ id }) => id === school.subjectId)!.name;
}, 240_000);
afterAll(() => school.close());

const TITLES = ['LỊCH SỬ SỬA ĐIỂM', '', 'Trường THCS Hoa Phượng, phường Hồng Bàng'];
const HEADERS = 'Thời gian|Giáo viên|Mã học sinh|Họ và tên|Lớp|Môn học|Học kỳ|Đầu điểm|Điểm cũ|Điểm mới';

async function compare(lines: readonly string[], semester: number | null = null) {
  const bytes = windows1258([...TITLES, HEADERS, ...lines].join('\r\n'));
  const file = { kind: 'edits' as const, fileName: 'cu.csv', bytes };
  const { proposed } = await school.call('editLog.inspect', file);
  const { id } = await school.call('editLog.compare', { ...file, mapping: { ...proposed, semester } });
  const { lines: shown } = await school.call('editLog.log', { id });
  return { id, found: shown.map(({ place, verdict, reasons }) => [place, verdict, ...reasons]) };
}

describe('a log that leaves things open', () => {
  it('is understood at a header far down, or by the row a person names', async () => {
    const remarks = Array.from({ length: 60 }, (_, line) => `"Ghi chú ${line + 1}"`);
    const bytes = windows1258([...remarks, HEADERS].join('\r\n'));
    const file = { kind: 'edits' as const, fileName: 'xa.csv', bytes };
    const found = await school.call('editLog.inspect', file);
    expect([found.proposed.headerRow, found.proposed.columns['after']]).toEqual([61, 9]);
    const named = await school.call('editLog.inspect', { ...file, headerRow: 2 });
    expect([named.proposed.headerRow, named.sheets[0]!.headers[0]]).toEqual([2, 'Ghi chú 2']);
    await expect(school.call('editLog.inspect', { ...file, headerRow: 9_000 })).rejects.toMatchObject({
      code: 'edit-log.header-missing',
    });
  });

  it('is read below its titles, and says of each line what is not certain', async () => {
    const { id, found } = await compare([
      `30/11/26 08:15|Trần Văn Bách||${AN}|6A2|${subject}|Học kì I năm học 2026-2027|Điểm KT giữa kỳ|7,0|9,0`,
      `hôm qua|Trần Văn Bách||${AN}|6A2|${subject}|HK1|ĐĐGtx1|7,0|9,0`,
      `30/11/26 08:16|Trần Văn Bách||${BÌNH}|6A2||HK1|ĐĐGck|8,0|9,0`,
      `30/11/26 08:17|Trần Văn Bách||${BÌNH}|6A2|${subject}||ĐĐGck|8,0|9,0`,
      `30/11/26 08:18|Trần Văn Bách||Lạ Văn Lùng|6A2|${subject}|HK1|ĐĐGck|8,0|9,0`,
      `30/11/26 08:19|Trần Văn Bách||${CHÂU}|6A2|${subject}|HK1|ĐĐGtx9|6,0|9,0`,
      `30/11/26 08:20|Trần Văn Bách|3100000001|${CHÂU}|6A2|${subject}|HK1|ĐĐGck|6,0|9,0`,
    ]);
    expect(found).toEqual([
      ['5', 'with-minutes'],
      ['6', 'not-found', 'time-unreadable'],
      ['7', 'not-found', 'subject-missing'],
      ['8', 'not-found', 'semester-unknown'],
      ['9', 'not-found', 'person-unknown'],
      ['10', 'not-found', 'column-not-in-book'],
      ['11', 'not-found', 'id-other-name'],
    ]);
    const { bytes } = await school.call('editLog.logWorkbook', { id, positions: null });
    const words = (await wordsOf(bytes)).flat();
    expect(words).toContain('Không đọc chắc được thời gian sửa');
    expect(words).toContain('Sổ của lớp không có cột này');
    expect(words.filter((word) => word.endsWith('(chưa chắc)'))).toHaveLength(1);
  });

  it('stands in the pack of its month, with what could not be read', async () => {
    const { paperId } = await school.call('editLog.issuePack', { month: '2026-11' });
    const { bytes } = await school.call('papers.file', { id: paperId, purpose: 'view' });
    if (judgesExpected) {
      const text = textOf(bytes);
      expect(text).toContain('IV. ĐỐI CHIẾU VỚI NHẬT KÝ CỦA HỆ THỐNG TRUNG TÂM');
      expect(text).toContain('Có biên bản: 1; Không có biên bản: 0; Lệch giá trị: 0; Không tìm thấy: 6');
      expect(text).toContain('Tệp không ghi môn');
      expect(text).toContain('V. Ý KIẾN TẠI BUỔI HỌP CHUYÊN MÔN');
    }
  });

  it('may be told the semester of all its lines', async () => {
    const line = `30/11/26 08:21|Trần Văn Bách||${BÌNH}|6A2|${subject}||ĐĐGck|8,0|9,0`;
    expect((await compare([line], 1)).found).toEqual([['5', 'with-minutes']]);
  });
});
