import { describe, expect, it } from 'vitest';
import { columnsOf, type BookShape } from '../../../../main/features/gradebook/domain/columns-of.ts';
import { RULE_SETS } from '../../../../main/features/gradebook/domain/grading/rule-sets/index.ts';
import { kindOfColumn } from '../../../../main/features/gradebook/index.ts';

describe('the kind of a column', () => {
  it('known by its key alone is the one of every book that has the column', () => {
    const differing: string[] = [];
    let compared = 0;
    for (const rules of RULE_SETS)
      for (const { grade } of rules.grades)
        for (const semester of [1, 2, 3])
          for (const subjectKind of ['scored', 'comment'] as const)
            for (const subjectId of ['', 'x']) {
              const shape: BookShape = {
                ...{ rules, grade, semester, subjectId, subjectCode: 'TOAN', subjectKind },
                ...{ required: 4, regularColumns: 9, chosen: [] },
              };
              for (const { key, kind } of columnsOf(shape)) {
                compared += 1;
                if (kindOfColumn(key, subjectKind) !== kind) differing.push(`${key}: ${kind}`);
              }
            }
    expect(compared).toBeGreaterThan(300);
    expect(differing).toEqual([]);
  });
});
