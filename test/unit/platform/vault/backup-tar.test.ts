import { execFileSync } from 'node:child_process';
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTar, tarEnd, tarStart } from '../../../../main/platform/vault/backup-tar.ts';

const GIBIBYTE = 1024 ** 3;
const MADE_AT = '2026-11-22T03:00:00.000Z';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-truong-tar-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A copy whose database is a hole in the file: nothing of it takes room. */
function hollowCopy(databaseBytes: number): { file: string; start: Buffer } {
  const file = join(folder, 'copy.stbackup');
  const start = tarStart('{"m":1}\n', '{"s":1}\n', databaseBytes, MADE_AT);
  const handle = openSync(file, 'w');
  writeSync(handle, start);
  ftruncateSync(handle, start.byteLength + databaseBytes + tarEnd(databaseBytes).byteLength);
  closeSync(handle);
  return { file, start };
}
function layoutOf(file: string) {
  const handle = openSync(file, 'r');
  try {
    return readTar(handle, statSync(file).size);
  } finally {
    closeSync(handle);
  }
}

describe('the file of a copy', () => {
  it.each([
    ['one page', 4096],
    ['the largest octal size', 8 * GIBIBYTE - 1],
    ['eight gibibytes', 8 * GIBIBYTE],
    ['a vault of many years', 37 * GIBIBYTE + 512],
  ])('says where the database lies: %s', (_what, bytes) => {
    const { file, start } = hollowCopy(bytes);
    expect(layoutOf(file)).toEqual({
      manifest: '{"m":1}\n',
      sidecar: '{"s":1}\n',
      database: { offset: start.byteLength, bytes },
    });
  });

  it('is listed by tar, whatever its size', () => {
    for (const bytes of [4096, 9 * GIBIBYTE]) {
      const { file } = hollowCopy(bytes);
      const listed = execFileSync('tar', ['tvf', file], { encoding: 'utf8' }).trim().split('\n');
      expect(listed.map((line) => line.split(/\s+/u)).map((words) => [words[2], words.at(-1)])).toEqual([
        ['8', 'manifest.json'],
        ['8', 'vault.json'],
        [String(bytes), 'vault.db'],
      ]);
    }
  });

  it('is refused when a size is written in a way that is not ours', () => {
    const { file, start } = hollowCopy(9 * GIBIBYTE);
    for (const [at, byte] of [
      [125, 1],
      [124, 0xff],
      [128, 0xff],
      [131, 0],
    ] as const) {
      const block = Buffer.from(start.subarray(-512));
      block[at] = byte;
      const sum = block.reduce((total, each, index) => total + (index >= 148 && index < 156 ? 32 : each), 0);
      block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
      const handle = openSync(file, 'r+');
      writeSync(handle, block, 0, 512, start.byteLength - 512);
      closeSync(handle);
      expect(() => layoutOf(file)).toThrow(
        expect.objectContaining({ code: expect.stringMatching(/^backup\.(not-a-backup|truncated)$/u) }),
      );
    }
  });
});
