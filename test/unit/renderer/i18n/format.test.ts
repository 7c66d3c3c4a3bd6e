import { describe, expect, it } from 'vitest';
import { formatDay, formatInstant, formatNumber, today } from '../../../../renderer/i18n/format.ts';

describe('dates and numbers on screen', () => {
  it('are dd/mm/yyyy, 24 hours, in Vietnam', () => {
    expect(formatDay('2026-09-05')).toBe('05/09/2026');
    expect(formatInstant('2026-11-19T18:30:05.000Z')).toBe('20/11/2026 01:30');
    expect(formatInstant('2026-11-19T18:30:05.000Z', true)).toBe('20/11/2026 01:30:05');
    expect(today(new Date('2026-11-19T18:30:00Z'))).toBe('2026-11-20');
  });

  it('leave what is no date as it is', () => {
    expect(formatDay('')).toBe('');
    expect(formatInstant('?')).toBe('?');
  });

  it('use a decimal comma', () => {
    expect(formatNumber(1234.5)).toBe('1.234,5');
  });
});
