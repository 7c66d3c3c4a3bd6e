import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

function run(command: string, args: readonly string[]): string | null {
  const { error, status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (error) return error.message;
  return status === 0 ? null : `${command} ${args.join(' ')}: ${stderr.trim()}`;
}

function must(problem: string | null): void {
  if (problem !== null) throw new Error(problem);
}

/** A small disk of its own over a folder. Lazily unmounted: a process may still hold a file on it. */
export function smallDisk(folder: string, megabytes: number): { readonly remove: () => void } {
  mkdirSync(folder, { recursive: true });
  must(run('mount', ['-t', 'tmpfs', '-o', `size=${String(megabytes)}m`, 'tmpfs', folder]));
  return { remove: () => must(run('umount', ['-l', folder])) };
}

/** A folder as on a write-protected stick, or one file in it; file modes alone do not stop root. */
export function writeProtected(path: string): { readonly remove: () => void } {
  must(run('mount', ['--bind', path, path]));
  must(run('mount', ['-o', 'remount,bind,ro', path]));
  return { remove: () => must(run('umount', ['-l', path])) };
}

/** Why this machine cannot show a full or a write-protected disk; null = it can. */
export function mountProblem(): string | null {
  if (process.platform !== 'linux') return `mounting a small disk needs Linux, this is ${process.platform}`;
  const folder = mkdtempSync(join(tmpdir(), 'so-truong-mount-'));
  try {
    smallDisk(folder, 1).remove();
    writeProtected(folder).remove();
    return null;
  } catch (error) {
    return (error as Error).message;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes until there is no room for another block. */
export function fillUp(path: string): void {
  for (const block of [1_048_576, 4_096]) {
    try {
      for (;;) writeFileSync(path, Buffer.alloc(block, 1), { flag: 'a' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }
}
