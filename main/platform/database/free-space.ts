import { statfs } from 'node:fs/promises';
import { appError } from '../../kernel/app-error.ts';

const MEBIBYTE = 1024 * 1024;
/** What the system and other programs need to go on working. */
const RESERVE = 16 * MEBIBYTE;

/**
 * Before a long write: better one refusal now than a full disk half-way. `bytes` is what the file will grow by; the log
 * holds it a second time until the checkpoint.
 * @throws vault.no-room
 */
export async function requireFreeSpace(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const [free, need] = [bavail * bsize, 2 * bytes + RESERVE];
  if (free < need)
    throw appError('vault.no-room', { free: Math.floor(free / MEBIBYTE), need: Math.ceil(need / MEBIBYTE) });
}
