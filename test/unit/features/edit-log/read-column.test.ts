import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnKey, readColumn } from '../../../../main/features/edit-log/domain/read-column.ts';

describe('a column of another system', () => {
  it.each<[string, string[], number | null]>([
    ['TX1', ['tx1'], null],
    ['ĐĐGtx2', ['tx2'], null],
    ['ĐĐGTX_1', ['tx1'], null],
    ['ĐGTX 2', ['tx2'], null],
    ['KTTX 1', ['tx1'], null],
    ['Điểm thường xuyên 3', ['tx3'], null],
    ['Thường xuyên lần 1', ['tx1'], null],
    ['Cột TX 4', ['tx4'], null],
    ['TX1 HK1', ['tx1'], 1],
    ['HK2 - TX3', ['tx3'], 2],
    ['Thường xuyên 3 - Học kỳ I (2026-2027)', ['tx3'], 1],
    ['Giữa kỳ', ['gk'], null],
    ['ĐĐGgk', ['gk'], null],
    ['Điểm giữa học kỳ', ['gk'], null],
    ['Giữa kì I', ['gk'], 1],
    ['GHKI', ['gk'], 1],
    ['GKII', ['gk'], 2],
    ['Học kỳ I: Giữa kỳ', ['gk'], 1],
    ['Điểm thi giữa kỳ', ['gk'], null],
    ['Cuối học kì II', ['ck'], 2],
    ['CHK1', ['ck'], 1],
    ['ĐĐGck HK2', ['ck'], 2],
    ['Thi học kỳ II', ['ck'], 2],
    ['Kiểm tra giữa kỳ', ['gk', 'ktgk'], null],
    ['Điểm KT cuối kỳ', ['ck', 'ktck'], null],
    ['kt-ck', ['ck', 'ktck'], null],
    ['Điểm KTĐK cuối kỳ', ['ktck'], null],
    ['Kiểm tra định kỳ cuối năm', ['ktck'], 2],
    ['muc-gk', ['mucgk'], null],
    ['Mức đạt được CK', ['mucck'], null],
    ['PC1 giữa kỳ', ['pc1gk'], null],
    ['NL10 cuối kỳ', ['nl10ck'], null],
    ['NL9 GK', ['nl9gk'], null],
    ['NL11 CK', [], null],
    ['PC6 CK', [], null],
    ['Kết quả rèn luyện', ['renluyen'], null],
    ['Rèn luyện lại', ['renluyenlai'], null],
    ['Nhận xét', ['nx'], null],
    ['Kiểm tra lại', ['ktlai', 'thilai'], null],
    ['Kiểm tra bổ sung', ['ktlai', 'thilai'], null],
    ['Thi lại', ['thilai'], null],
    ['Mức BS', ['muclai'], null],
    ['Đánh giá lại mức đạt được', ['muclai'], null],
    ['PC1 BS', ['pc1lai'], null],
    ['nl10-lai', ['nl10lai'], null],
    ['TX1 BS', [], null],
    ['Số buổi nghỉ', ['buoinghi'], null],
    ['Mức đạt được', [], null],
    ['ĐTBmhk', [], null],
    ['TBM HK1', [], null],
    ['Điểm miệng', [], null],
    ['15 phút', [], null],
    ['CK HK1 HK2', [], null],
    ['TX0', [], null],
    ['TX12', [], null],
    ['', [], null],
  ])('%j is %j, semester %j', (text, keys, semester) => {
    expect(readColumn(text)).toEqual({ keys, semester });
  });

  it('is the same however the words are written around it', () => {
    const before = fc.constantFrom('', 'Điểm ', 'Cột ', 'ĐĐG ', 'Điểm đánh giá ', 'Kết quả ');
    const name = fc.constantFrom(
      ...([
        ['TX3', 'tx3'],
        ['thường xuyên 3', 'tx3'],
        ['giữa kỳ', 'gk'],
        ['giữa học kì', 'gk'],
        ['GK', 'gk'],
        ['cuối kỳ', 'ck'],
        ['CK', 'ck'],
      ] as const),
    );
    const semester = fc.constantFrom(
      ...([
        ['', null],
        [' HK1', 1],
        [' - HKI', 1],
        [' (Học kỳ II)', 2],
        [' học kì 2 năm học 2026-2027', 2],
        [' HK2/2026-2027', 2],
      ] as const),
    );
    const form = fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => text.toUpperCase(),
      (text) => text.normalize('NFD'),
      (text) => ` ${text.replaceAll(' ', '  ')} `,
    );
    fc.assert(
      fc.property(before, name, semester, form, (start, [word, key], [term, number], write) => {
        const text = write(start + word + term);
        expect([text, readColumn(text)]).toEqual([text, { keys: [key], semester: number }]);
        expect(columnKey(text)).toBe(key);
      }),
    );
  });
});
