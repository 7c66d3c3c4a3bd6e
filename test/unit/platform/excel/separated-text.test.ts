import { describe, expect, it } from 'vitest';
import { WORKBOOK_LIMITS } from '../../../../main/platform/excel/limits.ts';
import { isSeparatedText, parseSeparated } from '../../../../main/platform/excel/separated-text.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const cells = (bytes: Uint8Array) =>
  parseSeparated(bytes, WORKBOOK_LIMITS).sheets[0]!.rows.map((row) => [row.row, ...row.cells]);

describe('a CSV file', () => {
  it.each([',', ';', '\t'])('is read with the separator %j', (separator) => {
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
