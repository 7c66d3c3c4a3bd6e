import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { knownModules } from '../../../main/token/known-modules.ts';
import { moduleFileState } from '../../../main/token/module-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'so-truong-module-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(bytes: Buffer): string {
  const path = join(folder, 'module');
  writeFileSync(path, bytes);
  return path;
}
function elf(machine: number, type: number): string {
  const head = Buffer.alloc(64);
  head.write('\x7fELF', 'latin1');
  head.writeUInt16LE(type, 16);
  head.writeUInt16LE(machine, 18);
  return file(head);
}
function dll(machine: number, flags: number): string {
  const head = Buffer.alloc(256);
  head.write('MZ', 'latin1');
  head.writeUInt32LE(0x80, 0x3c);
  head.write('PE\0\0', 0x80, 'latin1');
  head.writeUInt16LE(machine, 0x84);
  head.writeUInt16LE(flags, 0x96);
  return file(head);
}

describe('a module file', () => {
  it('of this machine is a library', () => {
    expect(moduleFileState(elf(0x3e, 3), 'linux', 'x64')).toBe('library');
    expect(moduleFileState(dll(0x8664, 0x2022), 'win32', 'x64')).toBe('library');
  });

  it('for another machine is told from one for this machine', () => {
    expect(moduleFileState(elf(0x03, 3), 'linux', 'x64')).toBe('other-machine');
    expect(moduleFileState(dll(0x014c, 0x2102), 'win32', 'x64')).toBe('other-machine');
  });

  it('that is a program, or anything else, is no library', () => {
    expect(moduleFileState(elf(0x3e, 2), 'linux', 'x64')).toBe('not-a-library');
    expect(moduleFileState(dll(0x8664, 0x22), 'win32', 'x64')).toBe('not-a-library');
    expect(moduleFileState(file(Buffer.from('MZ')), 'win32', 'x64')).toBe('not-a-library');
    expect(moduleFileState(file(Buffer.alloc(0)), 'darwin', 'arm64')).toBe('not-a-library');
  });

  it('whose header points outside the file is no library', () => {
    const head = Buffer.alloc(64);
    head.write('MZ', 'latin1');
    head.writeUInt32LE(0xffffffff, 0x3c);
    expect(moduleFileState(file(head), 'win32', 'x64')).toBe('not-a-library');
  });
});

describe('known modules', () => {
  it('are proposed only where they are installed', () => {
    expect(knownModules('win32', folder)).toEqual([]);
    expect(knownModules('aix')).toEqual([]);
    for (const { path } of knownModules()) expect(moduleFileState(path)).toBe('library');
  });
});
