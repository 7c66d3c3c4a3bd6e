import { statSync } from 'node:fs';
import { appError } from '../../kernel/app-error.ts';

const fileAt = (path: string) => statSync(path, { bigint: true, throwIfNoEntry: false });

/** The list somebody hands in is never written over, by whatever name or link it is called. */
export function assertOtherFile(path: string, source: string): void {
  const [found, kept] = [fileAt(path), fileAt(source)];
  if (found && kept && found.dev === kept.dev && found.ino === kept.ino)
    throw appError('cli.out-is-source', { file: path });
}

/** For what cannot be made a second time: another vault's kit may stand there. */
export function assertNewFile(path: string): void {
  if (fileAt(path)?.isFile()) throw appError('cli.out-exists', { file: path });
}
