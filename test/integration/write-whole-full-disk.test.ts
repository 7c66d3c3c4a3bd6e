import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeTakingRoom, writeWhole } from '../../main/platform/files/write-whole.ts';
import { fillUp, mountProblem, smallDisk } from '../e2e/support/mounts.ts';

const problem = mountProblem();
if (problem !== null) console.warn(`a full disk is not shown: ${problem}`);

describe.runIf(problem === null)('a file written whole on a full disk', () => {
  let folder: string;
  let disk: ReturnType<typeof smallDisk>;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'so-truong-full-'));
    disk = smallDisk(folder, 2);
    writeFileSync(join(folder, 'slip.pdf'), 'cũ');
  });
  afterEach(() => {
    disk.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('leaves the old file whole and none of the new one', async () => {
    const bytes = new Uint8Array(4 * 1024 * 1024);
    await expect(writeWhole(join(folder, 'slip.pdf'), bytes)).rejects.toHaveProperty('code', 'ENOSPC');
    expect(readFileSync(join(folder, 'slip.pdf'), 'utf8')).toBe('cũ');
    expect(readdirSync(folder)).toEqual(['slip.pdf']);
  });

  it('does not ask for bytes that exist only once', async () => {
    fillUp(join(folder, 'filler'));
    const asked: string[] = [];
    const produce = () => {
      asked.push('produced');
      return Promise.resolve(new Uint8Array(3));
    };
    const writing = writeTakingRoom(join(folder, 'slip.pdf'), produce);
    await expect(writing).rejects.toHaveProperty('code', 'ENOSPC');
    expect(asked).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual(['filler', 'slip.pdf']);
  });

  it('keeps the room it took: a disk that fills up meanwhile takes nothing from them', async () => {
    await writeTakingRoom(join(folder, 'slip.pdf'), () => {
      fillUp(join(folder, 'filler'));
      return Promise.resolve(Buffer.alloc(300_000, 7));
    });
    expect(readFileSync(join(folder, 'slip.pdf'))).toEqual(Buffer.alloc(300_000, 7));
  });
});
