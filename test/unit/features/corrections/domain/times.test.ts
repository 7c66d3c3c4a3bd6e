import { describe, expect, it } from 'vitest';
import { isLate, lastDayToCorrect } from '../../../../../main/features/corrections/domain/deadline.ts';
import { grantUntil } from '../../../../../main/features/corrections/domain/grant-term.ts';

describe('the last day to correct', () => {
  it.each([
    ['2026-12-21', '2026-12-14'],
    ['2027-01-04', '2026-12-28'],
    ['2028-03-03', '2028-02-25'],
    [null, null],
  ])('is a week before the semester exam on %s', (exam, last) => {
    expect(lastDayToCorrect(exam)).toBe(last);
  });
  it('counts as a whole day; without an exam in the calendar nothing is late', () => {
    expect(['2026-12-14', '2026-12-15'].map((day) => isLate('2026-12-14', day))).toEqual([false, true]);
    expect(isLate(null, '2099-01-01')).toBe(false);
  });
});

it('a grant is over after 72 hours', () => {
  expect(grantUntil('2026-12-31T20:00:00.000Z')).toBe('2027-01-03T20:00:00.000Z');
});
