import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readRegisterNumber,
  registerNumberCell,
  shownNumber,
  type NumberColumn,
} from '../../../main/kernel/register-number.ts';
import type { CellValue } from '../../../main/kernel/spreadsheet.ts';
import { REGISTER_DEFINITIONS } from '../../../preload/contract/vocabulary/registers/index.ts';

const COLUMNS = Object.values(REGISTER_DEFINITIONS)
  .flatMap(({ columns }) => columns)
  .filter(
    (column): column is NumberColumn =>
      column.type === 'number' || column.type === 'year' || column.type === 'eyesight',
  );
const named = (key: string) => COLUMNS.find((column) => column.key === key)!;
const THIS_YEAR = 2026;
const read = (key: string, raw: CellValue) => {
  const result = readRegisterNumber(named(key), raw, THIS_YEAR);
  return 'code' in result ? result.code : result.value;
};

describe('a number in a register', () => {
  it.each([
    ['height', 146.5, 1465],
    ['height', '146,5', 1465],
    ['height', "'146.5", 1465],
    ['weight', 45.299999999999997, 453],
    ['weight', '45,25', 'registers.cell-decimals'],
    ['height', 29.9, 'registers.cell-range'],
    ['height', '1m46', 'registers.cell-unit'],
    ['height', 'cao', 'registers.cell-number'],
    ['height', true, 'registers.cell-number'],
    ['area', '1.200', 120_000],
    ['area', '1.200,5', 120_050],
    ['area', '1,200.25', 120_025],
    ['area', '48,25', 4825],
    ['area', '0.030', 3],
    ['area', '0,125', 'registers.cell-decimals'],
    ['rate', '1.200.000', 1_200_000],
    ['rate', '1,200,000', 1_200_000],
    ['rate', '12.5', 'registers.cell-whole'],
    ['rate', 1e13, 'registers.cell-range'],
    ['quantity', '', null],
    ['quantity', '  ', null],
    ['quantity', null, null],
    ['quantity', -0, 0],
    ['quantity', Number.POSITIVE_INFINITY, 'registers.cell-number'],
    ['builtYear', 2015, 2015],
    ['builtYear', 2027, 'registers.cell-range'],
    ['builtYear', { date: '2015-01-01' }, 'registers.cell-number'],
  ] as const)('%s: %j is %j', (key, raw, expected) => {
    expect(read(key, raw)).toBe(expected);
  });

  it.each([
    ['10/10', 10],
    ['8 / 10', 8],
    ['0,8', 8],
    ['1.0', 10],
    [0.9, 9],
    [1.5, 15],
    [0, 0],
    // Excel makes days of them: in the Vietnamese order of day and month, and in the American one.
    [{ date: '2026-10-08' }, 8],
    [{ date: '2026-08-10' }, 8],
    [{ date: '2026-10-10' }, 10],
    [{ date: '2026-07-08' }, 'registers.cell-eyesight'],
    [{ date: '2026-10-25' }, 'registers.cell-eyesight'],
    [1, 'registers.cell-eyesight'],
    ['8', 'registers.cell-eyesight'],
    ['25/10', 'registers.cell-eyesight'],
    ['0,85', 'registers.cell-eyesight'],
    ['tốt', 'registers.cell-eyesight'],
  ] as const)('eyesight %j is %j', (raw, expected) => {
    expect(read('leftEye', raw)).toBe(expected);
  });

  it('written to a file or typed as it is shown reads back as it was', () => {
    const valueOf = (column: NumberColumn) => {
      if (column.type === 'year') return fc.integer({ min: column.min, max: THIS_YEAR });
      const min = column.type === 'number' ? column.min : 0;
      return fc.integer({ min, max: column.max });
    };
    const cases = fc
      .constantFrom(...COLUMNS)
      .chain((column) => fc.tuple(fc.constant(column), valueOf(column)));
    fc.assert(
      fc.property(cases, ([column, value]) => {
        const written = registerNumberCell(column, value);
        expect(readRegisterNumber(column, written, THIS_YEAR)).toEqual({ value });
        if (column.type !== 'number') return;
        expect(readRegisterNumber(column, shownNumber(value, column.decimals), THIS_YEAR)).toEqual({ value });
      }),
    );
  });

  it('refuses whatever else a cell may hold, and never throws', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...COLUMNS),
        fc.oneof(fc.string(), fc.double(), fc.boolean()),
        (column, raw) => {
          const result = readRegisterNumber(column, raw, THIS_YEAR);
          if ('code' in result) expect(result.code).toMatch(/^registers\.cell-/u);
          else if (result.value !== null) expect(Number.isSafeInteger(result.value)).toBe(true);
        },
      ),
    );
  });
});
