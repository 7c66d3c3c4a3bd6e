import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Attempts, LOCK_OUT_AFTER, waitAfter } from '../../../../main/platform/vault/attempts.ts';

let folder: string;
let now = Date.parse('2026-11-22T01:00:00Z');
const clock = { now: () => new Date(now) };
const attempts = () => new Attempts(join(folder, 'vault.attempts'), clock);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-truong-attempts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('failed unlocks', () => {
  it('wait 1, 2, 4, 8, 16, 32 and then always 60 seconds', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 50].map(waitAfter)).toEqual([0, 1, 2, 4, 8, 16, 32, 60, 60, 60]);
  });

  it('keep the wait across a restart', () => {
    attempts().failed('a');
    attempts().failed('a');
    attempts().failed('a');
    expect(attempts().secondsToWait()).toBe(4);
    now += 3000;
    expect(attempts().secondsToWait()).toBe(1);
    now += 1000;
    expect(attempts().secondsToWait()).toBe(0);
  });

  it('do not get shorter when the clock is set back', () => {
    attempts().failed('a');
    attempts().failed('a');
    now -= 3_600_000;
    expect(attempts().secondsToWait()).toBe(2);
    now += 3_600_000;
  });

  it('shut one sign-in after ten, and leave the others', () => {
    for (let i = 0; i < LOCK_OUT_AFTER; i += 1) attempts().failed('a');
    expect(attempts().isLockedOut('a')).toBe(true);
    expect(attempts().isLockedOut('b')).toBe(false);
    attempts().forgive('a');
    expect(attempts().isLockedOut('a')).toBe(false);
  });

  it('are kept until the audit log has them, and then no longer', () => {
    attempts().failed('a');
    expect(attempts().pending()).toMatchObject([{ slot: 'a' }]);
    expect(attempts().pending()).toMatchObject([{ slot: 'a' }]);
    attempts().succeeded('a');
    expect(attempts().pending()).toEqual([]);
    expect(attempts().secondsToWait()).toBe(0);
  });

  it('cost the longest wait when somebody spoils the file', () => {
    writeFileSync(join(folder, 'vault.attempts'), 'not json');
    expect(attempts().secondsToWait()).toBe(60);
  });
});
