import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyHeight, LANDSCAPE } from '../../../../main/platform/pdf/page-format.ts';
import { paginate } from '../../../../main/platform/pdf/paginate.ts';
import { bandsOf, type Band } from '../../../../main/platform/pdf/wide-columns.ts';
import { wideTable } from '../../../../main/platform/pdf/wide-table.ts';

const group = (title: string, widths: readonly number[]) => ({
  title,
  columns: widths.map((width, at) => ({ title: `${title}${at}`, width })),
});
const titles = (bands: readonly Band[]) => bands.map((band) => band.map(({ title }) => title).join(''));
const width = (band: Band) => band.flatMap(({ columns }) => columns).reduce((sum, one) => sum + one.width, 0);

describe('columns that run over', () => {
  it('keep a group on one sheet and share the sheets about evenly', () => {
    const subjects = ['A', 'B', 'C', 'D'].map((title) => group(title, [30, 30]));
    expect(titles(bandsOf(subjects, 200, 0))).toEqual(['AB', 'CD']);
    expect(titles(bandsOf(subjects, 240, 0))).toEqual(['ABCD']);
    expect(titles(bandsOf(subjects, 60, 0))).toEqual(['A', 'B', 'C', 'D']);
  });

  it('cut a group that alone is wider than a sheet, and name it on both', () => {
    const bands = bandsOf([group('A', [60, 60, 60])], 130, 2);
    expect(titles(bands)).toEqual(['A', 'A']);
    expect(bands.map((band) => band[0]!.columns.map(({ index }) => index))).toEqual([[2, 3], [4]]);
  });

  it('widen to the sheet, remarks alone where there are any', () => {
    const [stretched] = bandsOf([group('A', [50, 50])], 150, 0);
    expect(stretched![0]!.columns.map((one) => one.width)).toEqual([75, 75]);
    const remark = { title: 'Nhận xét', width: 50, grows: true };
    const [grown] = bandsOf([{ title: '', columns: [{ title: 'TX1', width: 25 }, remark] }], 300, 0);
    expect(grown![0]!.columns.map((one) => one.width)).toEqual([25, 275]);
  });

  it('never make few columns left over as wide as a hand', () => {
    const [band] = bandsOf([group('A', [30, 30])], 600, 0);
    expect(width(band!)).toBeCloseTo(96);
  });

  it('lose no column, change no order and overfill no sheet', () => {
    const widths = fc.array(fc.integer({ min: 5, max: 120 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        fc.array(widths, { minLength: 1, maxLength: 14 }),
        fc.integer({ min: 60, max: 600 }),
        (all, room) => {
          const bands = bandsOf(
            all.map((one, at) => group(String(at), one)),
            room,
            2,
          );
          const indexes = bands.flat().flatMap(({ columns }) => columns.map(({ index }) => index));
          expect(indexes).toEqual(all.flat().map((_width, at) => at + 2));
          for (const band of bands) expect(width(band)).toBeLessThanOrEqual(room + 0.1);
        },
      ),
    );
  });
});

describe('a table wider than a sheet', () => {
  const rows = Array.from({ length: 45 }, (_unused, row) => [
    `Học sinh ${row}`,
    ...Array<string>(40).fill('8,5'),
  ]);
  const pages = paginate(
    wideTable({
      fixed: [{ title: 'Họ và tên', width: 120 }],
      groups: ['A', 'B', 'C', 'D'].map((title) => group(title, Array<number>(10).fill(26))),
      rows,
    }),
    LANDSCAPE.top,
    bodyHeight(LANDSCAPE),
  );

  it('begins a page with each part of its columns and draws the heading on every page', () => {
    // Two groups a sheet, 45 rows on two pages.
    expect(pages).toHaveLength(4);
    const headings = pages.map(([first]) => first!.atom.height);
    expect(new Set(headings).size).toBe(1);
    const strips = pages.flat().length;
    expect(strips).toBe(2 * 45 + 4);
  });

  it('cuts no row', () => {
    for (const { atom, y } of pages.flat())
      expect(y + atom.height).toBeLessThanOrEqual(LANDSCAPE.height - LANDSCAPE.bottom + 0.1);
  });
});
