import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Atom } from '../../../../main/platform/pdf/atom.ts';
import { breakLines } from '../../../../main/platform/pdf/inline.ts';
import { paginate } from '../../../../main/platform/pdf/paginate.ts';
import { dateInWords, hourInWords, pdfDate } from '../../../../main/platform/pdf/vietnam-time.ts';
import { numberLine, numberSize, placeAndDate } from '../../../../main/platform/pdf/letterhead.ts';

const strip = (height: number, change: Partial<Atom> = {}): Atom => ({
  height,
  spaceBefore: 0,
  keep: false,
  draw: () => undefined,
  ...change,
});

describe('pages', () => {
  it('lose no strip and overfill no page, whatever is kept together', () => {
    const strips = fc.array(
      fc.record({
        height: fc.integer({ min: 1, max: 90 }),
        keep: fc.boolean(),
        spaceBefore: fc.integer({ min: 0, max: 9 }),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(strips, (list) => {
        const atoms = list.map((item) => strip(item.height, item));
        const pages = paginate(atoms, 10, 100);
        expect(pages.flat().map(({ atom }) => atom)).toEqual(atoms);
        for (const page of pages) {
          const last = page.at(-1)!;
          expect(last.y + last.atom.height).toBeLessThanOrEqual(110.02);
        }
      }),
    );
  });

  it('take a strip along when the next one would stand alone', () => {
    const text = strip(10, { keep: true });
    const signatures = strip(30);
    const pages = paginate([strip(70), text, signatures], 0, 100);
    expect(pages.map((page) => page.length)).toEqual([1, 2]);
  });

  it('draw a table heading again above the first row of a new page', () => {
    const heading = strip(10, { keep: true });
    const rows = Array.from({ length: 12 }, () => strip(20, { heading: [heading] }));
    const pages = paginate([heading, ...rows], 0, 100);
    expect(pages.length).toBe(3);
    for (const page of pages) expect(page[0]!.atom).toBe(heading);
  });
});

describe('the row of number and date under the letterhead', () => {
  const at = '2026-11-22T03:00:00.000Z';
  const texts = (place: string) =>
    placeAndDate(place, at).map(({ words }) =>
      words.map(({ pieces }) => pieces.map(({ text }) => text).join('')).join(' '),
    );

  it('keeps a usual place on one line with the date, a long one above it', () => {
    expect(texts('Thủy Nguyên')).toEqual(['Thủy Nguyên, ngày 22 tháng 11 năm 2026']);
    expect(texts('Đông Hòa Hiệp – Long Xuyên')).toEqual([
      'Đông Hòa Hiệp – Long Xuyên,',
      'ngày 22 tháng 11 năm 2026',
    ]);
  });

  it('writes a long number smaller', () => {
    expect(numberSize('Số: 05/BB-THCSDQ')).toBe(13);
    expect(numberSize('Số: 103/QĐGNV-THTHCSNTMKĐHH')).toBeLessThan(13);
  });
});

describe('lines', () => {
  it('are never wider than their column, even for one endless word', () => {
    const words = fc.array(fc.stringMatching(/^[a-zđăâêôơưáạảãà]{1,60}$/), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(words, (list) => {
        const lines = breakLines(list.join(' '), 'regular', 13, 120);
        for (const line of lines) expect(line.width).toBeLessThanOrEqual(120.1);
        const letters = lines.flatMap((line) =>
          line.words.flatMap((word) => word.pieces.map((piece) => piece.text)),
        );
        expect(letters.join('')).toBe(list.join(''));
      }),
      { numRuns: 40 },
    );
  });

  it('keep a sign of another style on the word it touches', () => {
    const [line] = breakLines([{ text: 'Nguyễn An', style: 'bold' }, '; giáo viên'], 'regular', 13, 400);
    expect(line!.words.map((word) => word.pieces.map((piece) => piece.text))).toEqual([
      ['Nguyễn'],
      ['An', ';'],
      ['giáo'],
      ['viên'],
    ]);
  });
});

describe('numbers and times on papers', () => {
  it('take a zero below ten, days always and months only in January and February (NĐ 30/2020)', () => {
    expect(numberLine(5, 'BB-THCSDQ')).toBe('Số: 05/BB-THCSDQ');
    expect(numberLine(120, 'BB-THCSDQ')).toBe('Số: 120/BB-THCSDQ');
    expect(dateInWords('2026-02-03T01:30:00Z')).toBe('ngày 03 tháng 02 năm 2026');
    expect(dateInWords('2026-03-12T01:30:00Z')).toBe('ngày 12 tháng 3 năm 2026');
  });

  it('are Vietnamese, also when the day is another one in Greenwich', () => {
    expect(hourInWords('2026-12-31T17:05:09Z')).toBe('00 giờ 05 phút');
    expect(dateInWords('2026-12-31T17:05:09Z')).toBe('ngày 01 tháng 01 năm 2027');
    expect(pdfDate('2026-12-31T17:05:09Z')).toBe("D:20270101000509+07'00'");
  });
});
