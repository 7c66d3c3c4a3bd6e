import { describe, expect, it } from 'vitest';
import { nextYear, yearProblems } from '../../../../../renderer/features/school/year-form.ts';

describe('a new school year', () => {
  it('follows the last known one and is itself without problems', () => {
    const form = nextYear(['2025-2026', '2026-2027'], 2026);
    expect(form.name).toBe('2027-2028');
    expect(yearProblems(form, ['2026-2027'])).toEqual({});
  });
  it('must be two consecutive years and new', () => {
    const form = nextYear([], 2026);
    expect(yearProblems({ ...form, name: '2026-2028' }, []).name).toBe('nameFormat');
    expect(yearProblems(form, [form.name]).name).toBe('exists');
  });
  it('has its days in order and inside the year', () => {
    const form = nextYear([], 2026);
    expect(yearProblems({ ...form, semester2StartsOn: '2026-09-01' }, []).semester2StartsOn).toBe('order');
    expect(yearProblems({ ...form, endsOn: '2029-05-31' }, []).endsOn).toBe('outside');
  });
});
