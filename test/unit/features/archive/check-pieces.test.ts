import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPieces } from '../../../../main/features/archive/domain/check-pieces.ts';

describe('the pieces of a check', () => {
  it('hold every row once, ascending, none too long', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 5_000 }), { maxLength: 600 }), (places) => {
        const pieces = checkPieces(places);
        expect(pieces.flat()).toEqual([...places].sort((a, b) => a - b));
        expect(pieces.every(({ length }) => length > 0 && length <= 128)).toBe(true);
      }),
    );
  });
});
