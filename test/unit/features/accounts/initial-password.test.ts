import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  INITIAL_PASSWORD_BYTES,
  initialPassword,
  initialPasswordBits,
} from '../../../../main/features/accounts/domain/initial-password.ts';

const make = (): string => initialPassword(randomBytes(INITIAL_PASSWORD_BYTES));

describe('an initial password', () => {
  it('is one of at least 2^50', () => {
    expect(initialPasswordBits()).toBeGreaterThanOrEqual(50);
  });

  it('has three readable groups and no look-alikes', () => {
    for (let i = 0; i < 500; i += 1) {
      const password = make();
      expect(password).toMatch(/^[A-Z][aeuy][a-z][aeuy][2-9]{2}(-[a-z][aeuy][a-z][aeuy][2-9]{2}){2}$/u);
      expect(password).not.toMatch(/[O0o1lIi]/u);
    }
  });

  it('uses every value of its random bytes equally often', () => {
    const seen = new Map<string, number>();
    for (let value = 0; value < 256; value += 1) {
      const first = initialPassword(new Uint8Array(INITIAL_PASSWORD_BYTES).fill(value)).charAt(0);
      seen.set(first, (seen.get(first) ?? 0) + 1);
    }
    expect([...new Set(seen.values())]).toEqual([16]);
  });

  it('does not repeat', () => {
    expect(new Set(Array.from({ length: 1_000 }, make)).size).toBe(1_000);
  });

  it('refuses a source that is too short', () => {
    expect(() => initialPassword(new Uint8Array(3))).toThrow();
  });
});
