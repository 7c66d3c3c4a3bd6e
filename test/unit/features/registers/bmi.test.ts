import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bmiTenths } from '../../../../preload/contract/vocabulary/registers/bmi.ts';

describe('the body mass index', () => {
  it.each([
    [1500, 450, 200],
    [1465, 382, 178],
    // 20,25 exactly: a half goes up.
    [2000, 810, 203],
    [2000, 809, 202],
    [1000, 200, 200],
  ])('of %i mm and %i hg is %i tenths', (height, weight, tenths) => {
    expect(bmiTenths(height, weight)).toBe(tenths);
  });

  it.each([
    [null, 450],
    [1500, null],
    [0, 450],
    [1500, 0],
  ])('of %j and %j there is none', (height, weight) => {
    expect(bmiTenths(height, weight)).toBeNull();
  });

  it('is the whole number of tenths nearest to the quotient, the upper one at a half', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 300, max: 2500 }),
        fc.integer({ min: 20, max: 3000 }),
        (height, weight) => {
          const tenths = BigInt(bmiTenths(height, weight)!);
          const square = BigInt(height) ** 2n;
          const exactTwice = 2n * BigInt(weight) * 1_000_000n;
          // tenths − ½ ≤ exact < tenths + ½, without a fraction.
          expect((2n * tenths - 1n) * square <= exactTwice).toBe(true);
          expect(exactTwice < (2n * tenths + 1n) * square).toBe(true);
        },
      ),
    );
  });
});
