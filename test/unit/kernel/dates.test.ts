import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayFromExcelSerial,
  excelSerialFromDay,
  formatDay,
  parseAmericanDay,
  parseDay,
} from '../../../main/kernel/dates.ts';

const day = fc
  .date({ min: new Date('1900-03-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('calendar days', () => {
  it.each([
    ['05/09/2013', '2013-09-05'],
    ['5/9/2013', '2013-09-05'],
    [' 5 / 9 / 2013 ', '2013-09-05'],
    ['05.09.2013', '2013-09-05'],
    ['2013-09-05', '2013-09-05'],
    ['2013-09-05T00:00:00Z', '2013-09-05'],
    ['29/02/2012', '2012-02-29'],
    ['29/02/2013', null],
    ['09/15/2013', null],
    ['5/9/13', null],
    ['2013', null],
    ['hôm nay', null],
  ])('reads %j as %j', (text, expected) => {
    expect(parseDay(text)).toBe(expected);
  });

  it('can offer the American reading of an impossible date', () => {
    expect(parseAmericanDay('09/15/2013')).toBe('2013-09-15');
  });

  it('reads Excel serials without moving a day, around the 1900 leap-year slip too', () => {
    expect(dayFromExcelSerial(1)).toBe('1900-01-01');
    expect(dayFromExcelSerial(59)).toBe('1900-02-28');
    expect(dayFromExcelSerial(60)).toBeNull();
    expect(dayFromExcelSerial(61)).toBe('1900-03-01');
    expect(dayFromExcelSerial(41522.999)).toBe('2013-09-05');
    expect(dayFromExcelSerial(41522 - 1462, true)).toBe('2013-09-05');
    expect(dayFromExcelSerial(Number.NaN)).toBeNull();
  });

  it('goes from a day to text and serial and back', () => {
    fc.assert(
      fc.property(day, (value) => {
        expect(parseDay(formatDay(value))).toBe(value);
        expect(dayFromExcelSerial(excelSerialFromDay(value))).toBe(value);
      }),
    );
  });

  it('never throws and only ever returns real days', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const found = parseDay(text);
        if (found !== null) expect(new Date(`${found}T00:00:00Z`).toISOString().slice(0, 10)).toBe(found);
      }),
    );
  });
});
