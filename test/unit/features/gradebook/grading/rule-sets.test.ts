import { describe, expect, it } from 'vitest';
import { RULE_SETS, ruleSetFor } from '../../../../../main/features/gradebook/domain/index.ts';

describe('the rules of a grade in a year', () => {
  it.each([
    [1, 2026, 'TT27'],
    [5, 2024, 'TT27'],
    [6, 2021, 'TT22'],
    [7, 2022, 'TT22'],
    [8, 2023, 'TT22'],
    [9, 2024, 'TT22'],
    [10, 2022, 'TT22'],
    [12, 2024, 'TT22'],
    [12, 2026, 'TT22'],
    // Older circulars: results are imported, nothing is computed.
    [6, 2020, null],
    [9, 2023, null],
    [12, 2023, null],
    [5, 2019, null],
    [13, 2026, null],
  ] as const)('grade %i, %i: %s', (grade, firstYear, id) => {
    expect(ruleSetFor(grade, firstYear)?.id ?? null).toBe(id);
  });

  it('name for every rule its clause and since when it is in force', () => {
    for (const rules of RULE_SETS) {
      const dated = Object.values(rules).filter(
        (part: unknown): part is { clause: string; from: string } =>
          typeof part === 'object' && part !== null && 'clause' in part,
      );
      expect(dated.length).toBeGreaterThan(3);
      for (const { clause, from } of dated) {
        expect(clause).toMatch(/^Điều \d+( khoản \d+)? TT \d+\/20\d\d\/TT-BGDĐT$/u);
        expect(from).toBe(rules.from);
      }
    }
  });
});
