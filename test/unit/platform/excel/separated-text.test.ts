import { describe, expect, it } from 'vitest';
import { WORKBOOK_LIMITS } from '../../../../main/platform/excel/limits.ts';
import { isSeparatedText, parseSeparated } from '../../../../main/platform/excel/separated-text.ts';
import { windows1258 } from '../../../support/workbooks/windows-1258.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const cells = (bytes: Uint8Array) =>
  parseSeparated(bytes, WORKBOOK_LIMITS).sheets[0]!.rows.map((row) => [row.row, ...row.cells]);

describe('a CSV file', () => {
  it.each([',', ';', '\t', '|'])('is read with the separator %j', (separator) => {
    const bytes = utf8(
      ['Họ tên', 'Điểm'].join(separator) + '\r\n' + ['An', '"7,5"'].join(separator) + '\r\n',
    );
    expect(isSeparatedText(bytes)).toBe(true);
    expect(cells(bytes)).toEqual([
      [1, 'Họ tên', 'Điểm'],
      [2, 'An', '7,5'],
    ]);
  });

  it('keeps quotes, separators and line breaks inside quotes, and empty lines count', () => {
    expect(cells(utf8('a,b\n\n"x ""y"", z\nw",\n'))).toEqual([
      [1, 'a', 'b'],
      [3, 'x "y", z\nw'],
    ]);
  });

  it('may begin with a mark of its encoding', () => {
    expect(cells(utf8('\ufeffLớp,Môn\n6A1,Toán'))).toEqual([
      [1, 'Lớp', 'Môn'],
      [2, '6A1', 'Toán'],
    ]);
    const utf16 = Uint8Array.from(Buffer.from('\ufeffLớp;Môn\n', 'utf16le'));
    expect(isSeparatedText(utf16)).toBe(true);
    expect(cells(utf16)).toEqual([[1, 'Lớp', 'Môn']]);
  });

  const LOG = ['Họ tên;Lớp;Cũ;Mới', 'Đặng Hoài Bình;6A1;6,5;8,5', 'Lê Ngọc Diệp;6A1;7,5;8'];
  const READ = [
    ['Họ tên', 'Lớp', 'Cũ', 'Mới'],
    ['Đặng Hoài Bình', '6A1', '6,5', '8,5'],
    ['Lê Ngọc Diệp', '6A1', '7,5', '8'],
  ];
  const TITLES = ['NHẬT KÝ SỬA ĐIỂM', '', 'Trường THCS Hoa Phượng, phường Hồng Bàng', ''];
  it.each([
    ['in UTF-8', LOG, (text: string) => utf8(text)],
    ['below blank lines', ['', '', ...LOG], (text: string) => utf8(text)],
    ['below titles with commas', [...TITLES, ...LOG], (text: string) => utf8(text)],
    ['below a title in quotes over two lines', ['"Một; hai\r\nba; bốn; năm; sáu"', ...LOG], utf8],
    ['with accents decomposed', LOG, (text: string) => utf8(text.normalize('NFD'))],
    ['in windows-1258', [...TITLES, ...LOG], windows1258],
    [
      'in UTF-16 without a mark',
      [...TITLES, ...LOG],
      (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le')),
    ],
    [
      'in UTF-16 of the other order',
      LOG,
      (text: string) => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le').swap16()),
    ],
    ['with the separator told as Excel tells it', ['sep=;', ...LOG], utf8],
    ['with lines of an old Macintosh', LOG, (text: string) => utf8(text.replaceAll('\r\n', '\r'))],
  ] as const)('is read %s, decimal commas or not', (_what, lines, encode) => {
    const bytes = encode(lines.join('\r\n') + '\r\n');
    expect(isSeparatedText(bytes)).toBe(true);
    const found = cells(bytes);
    expect(found.slice(-3).map(([, ...each]) => each)).toEqual(READ);
    expect(found.at(-1)![0]).toBe(lines.length);
  });

  it('is read however many letters the beginning holds that are looked at', () => {
    for (let more = 0; more < 4; more += 1) {
      const bytes = utf8(`${'x'.repeat(more)}${'Đặng,'.repeat(100)}\n`.repeat(60));
      expect(isSeparatedText(bytes)).toBe(true);
    }
  });

  it.each([
    ['a page of the web', utf8('<html><body>a,b</body></html>')],
    ['a zip', Uint8Array.from([0x50, 0x4b, 3, 4, 44, 44])],
    ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 44])],
    ['other bytes', Uint8Array.from([44, 0, 1, 2, 3, 4, 5, 6, 44, 0, 0, 0])],
    ['a text without separators', utf8('Một câu')],
    ['nothing', new Uint8Array()],
  ])('is no %s', (_what, bytes) => {
    expect(isSeparatedText(bytes)).toBe(false);
  });

  it('is refused beyond the limits of a workbook', () => {
    const many = utf8('a,b\n'.repeat(21_000));
    expect(() => cells(many)).toThrow('excel.too-many-rows');
    expect(() => cells(utf8(','.repeat(300)))).toThrow('excel.too-many-columns');
    expect(() => cells(Uint8Array.from([0x61, 0x2c, 0xff, 0x0a]))).toThrow('excel.damaged');
  });
});
