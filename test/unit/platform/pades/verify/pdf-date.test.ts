import { describe, expect, it } from 'vitest';
import { isoOfPdfDate } from '../../../../../main/platform/pades/verify/pdf-date.ts';

describe('a date of PDF', () => {
  it.each([
    ["D:20261122100000+07'00'", '2026-11-22T03:00:00.000Z'],
    ["D:20261122100000+07'00", '2026-11-22T03:00:00.000Z'],
    ['D:20261122030000Z', '2026-11-22T03:00:00.000Z'],
    ['D:20261122100000', '2026-11-22T03:00:00.000Z'],
    ['D:2026', '2025-12-31T17:00:00.000Z'],
    ['2026-11-22', null],
    ['D:20261399', null],
  ])('%s reads as %s', (text, iso) => {
    expect(isoOfPdfDate(text)).toBe(iso);
  });
});
