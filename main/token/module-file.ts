import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import type { ModuleFileState } from './protocol.ts';

const HEAD_BYTES = 4096;
const ELF_MACHINES: Readonly<Record<string, number>> = { x64: 0x3e, arm64: 0xb7, ia32: 0x03 };
const PE_MACHINES: Readonly<Record<string, number>> = { x64: 0x8664, arm64: 0xaa64, ia32: 0x014c };
const MACH_O = [0xfeedfacf, 0xcafebabe, 0xcffaedfe];

/**
 * Looks at a module before the system's loader may run its code: a bare name would be searched for in folders of
 * somebody else's choice, and a 32-bit driver beside the 64-bit one is the usual mistake.
 */
export function moduleFileState(
  path: string,
  platform: NodeJS.Platform = process.platform,
  machine: string = process.arch,
): ModuleFileState {
  if (!isAbsolute(path)) return 'relative';
  const head = readHead(path);
  if (typeof head === 'string') return head;
  if (platform === 'win32') return portableExecutable(head, machine);
  if (platform === 'darwin')
    return head.length >= 4 && MACH_O.includes(head.readUInt32BE(0)) ? 'library' : 'not-a-library';
  return elf(head, machine);
}

function readHead(path: string): Buffer | 'missing' | 'not-a-file' {
  try {
    if (!statSync(path).isFile()) return 'not-a-file';
    const file = openSync(path, 'r');
    try {
      const head = Buffer.alloc(HEAD_BYTES);
      return head.subarray(0, readSync(file, head, 0, HEAD_BYTES, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    return 'missing';
  }
}

function elf(head: Buffer, machine: string): ModuleFileState {
  const SHARED_OBJECT = 3;
  if (head.length < 20 || head.readUInt32BE(0) !== 0x7f454c46) return 'not-a-library';
  if (head.readUInt16LE(18) !== ELF_MACHINES[machine]) return 'other-machine';
  return head.readUInt16LE(16) === SHARED_OBJECT ? 'library' : 'not-a-library';
}

function portableExecutable(head: Buffer, machine: string): ModuleFileState {
  const DLL = 0x2000;
  if (head.length < 64 || head.toString('latin1', 0, 2) !== 'MZ') return 'not-a-library';
  const at = head.readUInt32LE(0x3c);
  if (at + 24 > head.length || head.toString('latin1', at, at + 4) !== 'PE\0\0') return 'not-a-library';
  if (head.readUInt16LE(at + 4) !== PE_MACHINES[machine]) return 'other-machine';
  return (head.readUInt16LE(at + 22) & DLL) === 0 ? 'not-a-library' : 'library';
}
