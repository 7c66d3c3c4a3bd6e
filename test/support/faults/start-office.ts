import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { inject } from 'vitest';

/** Starts a script of this folder, bundled: an office in a process of its own, which can be killed. */
export function startOffice(
  script: string,
  args: readonly string[],
): ChildProcessByStdio<null, Readable, Readable> {
  const bundled = inject('bundledChildren');
  return spawn(process.execPath, [join(bundled, script.replace(/\.ts$/u, '.mjs')), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // Compiled once for hundreds of offices. Node keeps what it compiled at an orderly end only; the scripts ask for it.
    env: { ...process.env, NODE_COMPILE_CACHE: join(bundled, 'compiled') },
  });
}
