import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import type { Readable } from 'node:stream';

/** Compiled once for hundreds of offices. Node keeps what it compiled at an orderly end only; the scripts ask for it. */
const COMPILED = process.env['NODE_COMPILE_CACHE'] ?? join(tmpdir(), 'so-truong-fault-compiled');

/** Starts a script of this folder: an office in a process of its own, which can be killed. */
export function startOffice(
  script: string,
  args: readonly string[],
): ChildProcessByStdio<null, Readable, Readable> {
  return spawn(process.execPath, [join(import.meta.dirname, script), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILED },
  });
}
