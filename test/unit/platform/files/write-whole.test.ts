import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeTakingRoom, writeWhole } from '../../../../main/platform/files/write-whole.ts';

let folder: string;
let slip: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-truong-write-whole-'));
  slip = join(folder, 'phieu-cap.pdf');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const ONCE = Buffer.from('chỉ có một lần');
const WAYS = [
  ['bytes at hand', (path: string) => writeWhole(path, ONCE)],
  ['bytes that exist only once', (path: string) => writeTakingRoom(path, () => Promise.resolve(ONCE))],
] as const;

describe.each(WAYS)('a file written whole, from %s', (_from, write) => {
  it('holds exactly those bytes, in place of a longer file that stood there', async () => {
    writeFileSync(slip, Buffer.alloc(1_000_000, 1));
    await write(slip);
    expect(readFileSync(slip)).toEqual(ONCE);
    expect(readdirSync(folder)).toEqual(['phieu-cap.pdf']);
  });

  it.skipIf(process.platform === 'win32')(
    'is closed to other accounts, also where an open one stood',
    async () => {
      writeFileSync(slip, 'cũ', { mode: 0o644 });
      await write(slip);
      expect(statSync(slip).mode & 0o777).toBe(0o600);
    },
  );

  it('leaves another program’s unfinished file of that name alone', async () => {
    writeFileSync(`${slip}.part`, 'của chương trình khác');
    await write(slip);
    expect(readFileSync(`${slip}.part`, 'utf8')).toBe('của chương trình khác');
    expect(readFileSync(slip)).toEqual(ONCE);
  });

  it.skipIf(process.platform === 'win32')('is not led through a link laid in its place', async () => {
    const elsewhere = join(folder, 'elsewhere');
    writeFileSync(elsewhere, 'cũ');
    symlinkSync(elsewhere, slip);
    await write(slip);
    expect(readFileSync(elsewhere, 'utf8')).toBe('cũ');
  });

  it('leaves nothing behind when the name cannot be taken', async () => {
    mkdirSync(slip);
    writeFileSync(join(slip, 'x'), '');
    await expect(write(slip)).rejects.toHaveProperty('syscall', 'rename');
    expect(readdirSync(folder)).toEqual(['phieu-cap.pdf']);
  });
});

describe('bytes that exist only once', () => {
  it('are not asked for where no file can be made', async () => {
    const asked: string[] = [];
    const produce = () => {
      asked.push('produced');
      return Promise.resolve(ONCE);
    };
    await expect(writeTakingRoom(join(folder, 'missing', 'x.pdf'), produce)).rejects.toHaveProperty(
      'code',
      'ENOENT',
    );
    expect(asked).toEqual([]);
  });

  it('that are refused leave the old file as it was', async () => {
    writeFileSync(slip, 'cũ');
    const refused = () => Promise.reject(new Error('không được lấy'));
    await expect(writeTakingRoom(slip, refused)).rejects.toThrow('không được lấy');
    expect(readFileSync(slip, 'utf8')).toBe('cũ');
    expect(readdirSync(folder)).toEqual(['phieu-cap.pdf']);
  });
});
