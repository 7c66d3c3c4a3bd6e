import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { updateKeyProblem } from '../../../build/package/require-update-key.ts';

const folder = mkdtempSync(join(tmpdir(), 'so-truong-keys-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const listOf = (...retired: (string | null)[]): string => {
  const file = join(folder, `${retired.join('-') || 'none'}.json`);
  const publicKey = Buffer.alloc(32, 7).toString('base64');
  const keys = retired.map((retiredAt, index) => ({ id: `khoa-${index}`, publicKey, retiredAt }));
  writeFileSync(file, JSON.stringify({ keys }));
  return file;
};

describe('an installer', () => {
  it.each([[listOf()], [listOf('2026-01-01T00:00:00.000Z')]])(
    'is not made without a key in use, and it is said how to make one',
    (file) => {
      expect(updateKeyProblem(file)).toContain('docs/how-to/publish-an-update.md');
    },
  );
  it('is made with one', () => {
    expect(updateKeyProblem(listOf('2026-01-01T00:00:00.000Z', null))).toBeNull();
  });
});
