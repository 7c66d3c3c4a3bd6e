import { describe, expect, it } from 'vitest';
import { between, instantOf, readTime } from '../../../../../renderer/features/incidents/moment.ts';

describe('a time of day', () => {
  it.each([
    ['7:15', '07:15'],
    ['07h15', '07:15'],
    ['0715', '07:15'],
    ['7h', '07:00'],
    [' 23.59 ', '23:59'],
    ['24:00', null],
    ['7:60', null],
    ['bảy giờ', null],
    ['', null],
  ])('%j is read as %s', (text, time) => {
    expect(readTime(text)).toBe(time);
  });
});

describe('a moment on the Vietnamese clock', () => {
  const NOW = new Date('2026-11-22T08:00:00.000Z');
  it.each([
    ['2026-11-22', '15:00', '2026-11-22T08:00:00.000Z'],
    ['2026-11-22', '0h30', '2026-11-21T17:30:00.000Z'],
    ['2026-11-22', '15:01', null],
    ['', '07:00', null],
    ['2026-11-22', 'sáng', null],
  ])('%s %s is %s', (day, time, instant) => {
    expect(instantOf(day, time, NOW)).toBe(instant);
  });
});

describe('the time between two instants', () => {
  it('is told in whole hours, and in minutes below one', () => {
    expect(between('2026-11-22T08:00:00Z', '2026-11-25T07:59:00Z')).toEqual({ unit: 'hours', n: 71 });
    expect(between('2026-11-22T08:45:30Z', '2026-11-22T08:00:00Z')).toEqual({ unit: 'minutes', n: 45 });
  });
});
