import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recoveryCodeOf, recoverySecretOf } from '../../../../main/platform/vault/recovery-code.ts';

const secrets = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe('a recovery code', () => {
  it('gives back its 256 bits, however it is spaced or cased', () => {
    fc.assert(
      fc.property(secrets, fc.constantFrom('-', ' ', ''), (secret, joint) => {
        const typed = recoveryCodeOf(secret).replaceAll('-', joint).toLowerCase();
        expect(recoverySecretOf(typed)).toEqual(Buffer.from(secret));
      }),
    );
  });

  it('has 14 groups of four symbols without I, L, O and U', () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        expect(recoveryCodeOf(secret)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){13}[0-9A-HJKMNP-TV-Z]{4}$/u);
      }),
    );
  });

  it('never reads one changed symbol as another secret', () => {
    fc.assert(
      fc.property(
        secrets,
        fc.nat({ max: 51 }),
        fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'),
        (secret, at, other) => {
          const symbols = [...recoveryCodeOf(secret).replaceAll('-', '')];
          symbols[at] = other;
          const read = recoverySecretOf(symbols.join(''));
          expect(read === null || read.equals(Buffer.from(secret))).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});
