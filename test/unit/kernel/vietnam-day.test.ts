import { expect, it } from 'vitest';
import { vietnamYear } from '../../../main/kernel/vietnam-day.ts';

it('years are counted on the Vietnamese clock', () => {
  expect(vietnamYear('2026-12-31T16:59:59.999Z')).toBe(2026);
  expect(vietnamYear('2026-12-31T17:00:00.000Z')).toBe(2027);
});
