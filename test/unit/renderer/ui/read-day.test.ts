import { expect, it } from 'vitest';
import { hasVietnameseLetters } from '../../../../renderer/ui/password-hints.ts';
import { readDay } from '../../../../renderer/ui/read-day.ts';

it.each([
  ['5/9/2026', '2026-09-05'],
  ['05-09-2026', '2026-09-05'],
  ['05.09.2026', '2026-09-05'],
  ['05092026', '2026-09-05'],
  ['31/02/2026', null],
  ['2026-09-05', null],
  ['hôm nay', null],
])('reads the day typed as "%s"', (text, day) => {
  expect(readDay(text)).toBe(day);
});

it('notices a password typed with a Vietnamese keyboard on', () => {
  expect(hasVietnameseLetters('mátkhau')).toBe(true);
  expect(hasVietnameseLetters('đường')).toBe(true);
  expect(hasVietnameseLetters('ma~tkhau-2026!')).toBe(false);
});
