import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxLayout } from '../../../../../main/platform/pades/fields/box-layout.ts';
import { fitLines } from '../../../../../main/platform/pades/fields/box-text.ts';
import { widthOf } from '../../../../../main/platform/pdf/index.ts';
import { LONG_NAME } from '../../../../support/pdf/invented-papers.ts';

const LINES = [
  LONG_NAME,
  'KT. HIỆU TRƯỞNG – Phó Hiệu trưởng (Giấy ủy quyền số 05/GUQ-THCSĐX)',
  'Trường THCS Đồng Xanh',
  '05/09/2026 08:30:00 +07:00',
];

describe('the text of a signature box', () => {
  it('is whole and as large as it can be where there is room', () => {
    const { lines } = fitLines(LINES, 300, 100);
    expect(lines.map(({ text, size }) => [text, size])).toEqual(LINES.map((text) => [text, 8.5]));
    expect(lines.map(({ style }) => style)).toEqual(['bold', 'regular', 'regular', 'regular']);
  });

  it('is broken between words before it is made too small to read', () => {
    const { lines } = fitLines(LINES, 140, 54);
    expect(lines.map(({ text }) => text).join(' ')).toBe(LINES.join(' '));
    expect(lines.length).toBeGreaterThan(LINES.length);
    expect(lines[0]?.size).toBeGreaterThanOrEqual(6);
  });

  it('ends in "…" where even the smallest letters have no room', () => {
    const { lines } = fitLines(LINES, 40, 12);
    expect(lines.at(-1)?.text).toMatch(/…$/u);
  });

  it('replaces letters that the typeface lacks and composes the others', () => {
    expect(fitLines(['Đặng \u5b57 Hòa'.normalize('NFD')], 200, 20).lines[0]?.text).toBe('Đặng ? Hòa');
  });

  it('never leaves its room, whatever is written in it', () => {
    const words = fc.string({ maxLength: 90, unit: 'grapheme' });
    const lengths = fc.tuple(fc.integer({ min: 10, max: 300 }), fc.integer({ min: 0, max: 120 }));
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), lengths, (texts, [width, height]) => {
        const { lines, height: used } = fitLines(texts, width, height);
        expect(used).toBeLessThanOrEqual(height);
        for (const { text, style, size } of lines) {
          expect(widthOf(text, style, size)).toBeLessThanOrEqual(width);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('a box with a picture', () => {
  const shape = 2.5;

  it('shows a handwritten name beside the text when it is wide, above it when it is narrow', () => {
    const wide = boxLayout(230, 58, LINES, { kind: 'handwriting', shape });
    expect((wide.picture?.x ?? 0) + (wide.picture?.width ?? 0)).toBeLessThanOrEqual(wide.text.x);
    const narrow = boxLayout(146, 58, LINES, { kind: 'handwriting', shape });
    expect((narrow.picture?.y ?? 0) + (narrow.picture?.height ?? 0)).toBeLessThanOrEqual(narrow.text.y);
  });

  it('never distorts the picture', () => {
    for (const [width, height] of [
      [230, 58],
      [146, 58],
      [60, 200],
    ] as const) {
      const { picture } = boxLayout(width, height, LINES, { kind: 'handwriting', shape });
      expect((picture?.width ?? 0) / (picture?.height ?? 1)).toBeCloseTo(shape);
    }
  });

  it('shows a seal in its real size, even where it reaches over the box', () => {
    const points = (36 * 72) / 25.4;
    for (const [width, height] of [
      [260, 110],
      [146, 58],
    ] as const) {
      const { picture } = boxLayout(width, height, LINES, { kind: 'seal', shape: 1 });
      expect(picture?.width).toBeCloseTo(points);
      expect(picture?.height).toBeCloseTo(points);
    }
    const small = boxLayout(260, 110, LINES, { kind: 'seal', shape: 1, millimetres: 30 });
    expect(small.picture?.width).toBeCloseTo((30 * 72) / 25.4);
  });
});
