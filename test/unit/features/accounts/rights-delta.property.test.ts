import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyDelta,
  countRights,
  rightsDelta,
} from '../../../../main/features/accounts/domain/rights-delta.ts';
import { normalRights, sameRights } from '../../../../main/features/accounts/domain/rights.ts';
import { FUNCTIONS } from '../../../../preload/contract/vocabulary/accounts.ts';

const classId: fc.Arbitrary<string> = fc.constantFrom('6A1', '6A2', '7A1', '8A3', '9A1');
const subjectId: fc.Arbitrary<string> = fc.constantFrom('toan', 'van', 'anh', 'tin');
const rights = fc.record({
  classIds: fc.array(classId, { maxLength: 6 }),
  classSubjects: fc.array(fc.record({ classId, subjectId }), { maxLength: 12 }),
  functions: fc.array(fc.constantFrom(...FUNCTIONS), { maxLength: 6 }),
});

describe('the difference of two sets of rights', () => {
  it('leads from the one to the other, whatever they are', () => {
    fc.assert(
      fc.property(rights, rights, (before, after) => {
        expect(applyDelta(before, rightsDelta(before, after))).toEqual(normalRights(after));
      }),
    );
  });

  it('is nothing exactly when they are the same', () => {
    fc.assert(
      fc.property(rights, rights, (before, after) => {
        const { added, removed } = rightsDelta(before, after);
        expect(countRights(added) + countRights(removed) === 0).toBe(sameRights(before, after));
      }),
    );
  });

  it('never adds what was there nor removes what was not', () => {
    fc.assert(
      fc.property(rights, rights, (before, after) => {
        const { added, removed } = rightsDelta(before, after);
        expect(added.classIds.some((id) => before.classIds.includes(id))).toBe(false);
        expect(removed.classIds.every((id) => before.classIds.includes(id))).toBe(true);
        expect(removed.functions.every((name) => before.functions.includes(name))).toBe(true);
      }),
    );
  });
});
