import { open } from 'node:fs/promises';

const TAIL_BYTES = 128 * 1024;
const LINES = 200;

/** The newest lines of the log, oldest first; none when there is no log. */
export async function lastLogLines(file: string): Promise<string[]> {
  if (file === '') return [];
  const handle = await open(file, 'r').catch(() => null);
  if (handle === null) return [];
  try {
    const { size } = await handle.stat();
    const tail = Buffer.alloc(Math.min(size, TAIL_BYTES));
    const { bytesRead } = await handle.read(tail, 0, tail.byteLength, size - tail.byteLength);
    return tail.subarray(0, bytesRead).toString('utf8').split('\n').filter(Boolean).slice(-LINES);
  } finally {
    await handle.close();
  }
}
