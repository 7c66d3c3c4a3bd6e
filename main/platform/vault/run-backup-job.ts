import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { appError } from '../../kernel/app-error.ts';
import type { BackupJob, FromThread, ResultOf } from './backup-jobs.ts';
import type { Tell } from './backup-work.ts';

/** Beside this file as source, beside the bundle of the office when built. */
const ENTRY = [
  new URL('./backup-thread.ts', import.meta.url),
  new URL('./backup-thread.mjs', import.meta.url),
];

/** Runs one job in a thread; a signal ends it at the next moment SQLite lets go. */
export function runBackupJob<J extends BackupJob>(
  job: J,
  tell: Tell = () => undefined,
  signal?: AbortSignal,
): Promise<ResultOf<J>> {
  return new Promise((resolve, reject) => {
    const entry = ENTRY.find((url) => existsSync(fileURLToPath(url)));
    if (entry === undefined) throw new Error('the backup thread is missing');
    const worker = new Worker(entry, { workerData: job, execArgv: [] });
    const stop = () => void worker.terminate();
    signal?.addEventListener('abort', stop, { once: true });
    worker.on('message', (message: FromThread) => {
      if (message.type === 'progress') tell(message.done, message.total);
      if (message.type === 'done') resolve(message.result as ResultOf<J>);
      if (message.type === 'refused') reject(appError(message.code, message.params));
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      signal?.removeEventListener('abort', stop);
      reject(appError('backup.stopped'));
    });
  });
}
