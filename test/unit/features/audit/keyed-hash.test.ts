import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyedHash } from '../../../../main/features/audit/domain/keyed-hash.ts';

describe('the keyed hash of the audit chain', () => {
  it('is HMAC-SHA-256 for every key up to a block and every text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), fc.uint8Array(), fc.string(), (key, first, second) => {
        const expected = createHmac('sha256', key).update(first).update(second).digest();
        expect(keyedHash(key)(first, second)).toEqual(expected);
      }),
    );
  });

  it('refuses a key longer than a block', () => {
    expect(() => keyedHash(new Uint8Array(65))).toThrow(RangeError);
  });
});
