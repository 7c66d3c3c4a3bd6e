import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRegisterNumber, shownNumber, type NumberColumn } from '../../../main/kernel/register-number.ts';
import type { CellValue } from '../../../main/kernel/spreadsheet.ts';
import { HEALTH } from '../../../preload/contract/vocabulary/registers/health.ts';
import '../../support/property-seed.ts';

const column = (key: string) => HEALTH.columns.find((each) => each.key === key) as NumberColumn;
const read = (key: string, raw: CellValue) => {
  const result = readRegisterNumber(column(key), raw, 2026);
  if ('value' in result) return result.value;
  return result.suggestion === '' ? result.code : `${result.code}: ${result.suggestion}`;
};
const meant = (key: string, raw: CellValue) => {
  const result = readRegisterNumber(column(key), raw, 2026);
  return 'meant' in result ? result.meant : 'value' in result ? { taken: result.value } : result.code;
};

describe('a height or a weight with its unit, or in another one', () => {
  it.each([
    ['height', '1m45', 'registers.cell-unit: 145 cm'],
    ['height', '1 m 45', 'registers.cell-unit: 145 cm'],
    ['height', '1M5', 'registers.cell-unit: 150 cm'],
    ['height', '1m05', 'registers.cell-unit: 105 cm'],
    ['height', '1m455', 'registers.cell-unit: 145,5 cm'],
    ['height', '145cm', 'registers.cell-unit: 145 cm'],
    ['height', '145,5 cm', 'registers.cell-unit: 145,5 cm'],
    ['height', '1.45', 'registers.cell-unit: 145 cm'],
    ['height', '1,45', 'registers.cell-unit: 145 cm'],
    ['height', '1,45 m', 'registers.cell-unit: 145 cm'],
    ['height', 1.45, 'registers.cell-unit: 145 cm'],
    ['height', 1.4, 'registers.cell-unit: 140 cm'],
    ['weight', '38,2 kg', 'registers.cell-unit: 38,2 kg'],
    ['weight', '38 ký', 'registers.cell-unit: 38 kg'],
    ['weight', '38kg2', 'registers.cell-unit: 38,2 kg'],
  ])('%s: %j is asked about, not taken: %s', (key, raw, told) => {
    expect(read(key, raw)).toBe(told);
  });

  it.each([
    ['height', 145, 1450],
    ['height', '145,5', 1455],
    ['weight', 38.2, 382],
    ['weight', '1,5', 'registers.cell-range'],
    ['weight', 1.45, 'registers.cell-decimals'],
    ['weight', '300,5 kg', 'registers.cell-range'],
    ['height', '2m99', 'registers.cell-range'],
    ['height', '29 cm', 'registers.cell-range'],
    ['height', '1m45 hay 1m54', 'registers.cell-number'],
    ['height', '1.4555', 'registers.cell-number'],
    ['weight', '38 cm', 'registers.cell-number'],
    ['height', { date: '2026-01-45' }, 'registers.cell-number'],
  ] as const)('%s: %j is %s, as without units', (key, raw, told) => {
    if (raw === '1.4555')
      expect(['registers.cell-number', 'registers.cell-decimals']).toContain(read(key, raw));
    else expect(read(key, raw)).toBe(told);
  });

  const HEIGHTS: readonly ((mm: number) => string)[] = [
    (mm) => `${shownNumber(mm, 1)} cm`,
    (mm) => `${shownNumber(mm, 1).replace(',', '.')}cm`,
    (mm) => `${String(Math.floor(mm / 1000))}m${String(mm % 1000).padStart(3, '0')}`,
    (mm) => `${(mm / 1000).toFixed(3).replace('.', ',')} m`,
    (mm) => (mm / 1000).toFixed(3),
  ];
  it('is what was written, for every plausible height', () => {
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 2500 }), fc.constantFrom(...HEIGHTS), (mm, write) => {
        expect(meant('height', write(mm)), write(mm)).toBe(mm);
        expect(meant('height', shownNumber(mm, 1))).toEqual({ taken: mm });
      }),
      { numRuns: 2000 },
    );
  });

  const WEIGHTS: readonly ((hg: number) => string)[] = [
    (hg) => `${shownNumber(hg, 1)} kg`,
    (hg) => `${shownNumber(hg, 1).replace(',', '.')}KG`,
    (hg) => `${String(Math.floor(hg / 10))}kg${String(hg % 10)}`,
    (hg) => `${shownNumber(hg, 1)} ký`,
  ];
  it('is what was written, for every plausible weight', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 3000 }), fc.constantFrom(...WEIGHTS), (hg, write) => {
        expect(meant('weight', write(hg)), write(hg)).toBe(hg);
        expect(meant('weight', shownNumber(hg, 1))).toEqual({ taken: hg });
      }),
      { numRuns: 2000 },
    );
  });

  it('that nobody has is refused with the limits', () => {
    const beyond = fc.oneof(fc.integer({ min: 1, max: 299 }), fc.integer({ min: 2501, max: 2999 }));
    fc.assert(
      fc.property(beyond, fc.constantFrom(...HEIGHTS), (mm, write) => {
        const result = readRegisterNumber(column('height'), write(mm), 2026);
        expect(result).toMatchObject({ code: 'registers.cell-range', params: { min: '30', max: '250' } });
      }),
    );
  });

  it('is never read out of other text', () => {
    fc.assert(
      fc.property(fc.constantFrom('height', 'weight'), fc.string({ maxLength: 60 }), (key, text) => {
        const result = readRegisterNumber(column(key), text, 2026);
        if ('value' in result || result.meant === undefined) return;
        expect(text).toMatch(/\d/u);
        expect(result.meant).toBeGreaterThanOrEqual(20);
      }),
    );
  });
});
