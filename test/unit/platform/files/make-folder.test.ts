import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder } from '../../../../main/platform/files/make-folder.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'so-truong-make-folder-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('making a folder', () => {
  it('makes those above it as well, and is content when it is there', () => {
    const folder = join(root, 'năm học', '2026-2027');
    makeFolder(folder);
    makeFolder(folder);
    expect(statSync(folder).isDirectory()).toBe(true);
  });

  it.skipIf(process.platform === 'win32')('closes what it makes to others when asked', () => {
    makeFolder(join(root, 'a', 'b'), 0o700);
    expect(statSync(join(root, 'a', 'b')).mode & 0o777).toBe(0o700);
  });

  it('refuses a file in its place and a file above it', () => {
    const file = join(root, 'tệp');
    writeFileSync(file, '');
    expect(() => {
      makeFolder(file);
    }).toThrow(/EEXIST/u);
    expect(() => {
      makeFolder(join(file, 'b'));
    }).toThrow(/EEXIST/u);
  });

  it.skipIf(process.platform !== 'linux')(
    'returns from a place that takes no folder although it stands',
    () => {
      expect(() => {
        makeFolder('/proc/none/below');
      }).toThrow(/ENOENT/u);
    },
  );
});
