import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../kernel/app-error.ts';
import { asFileError } from './file-error.ts';
import type { BackupJob, FromThread } from './backup-jobs.ts';
import { carryBackup, checkCopy, makeBackup, unpackBackup, verifyBackup, type Tell } from './backup-work.ts';

/** One job in a thread of its own: copying and reading a large vault must not stop the office. */
const STEP = 0.01;
let told = -1;
const send = (message: FromThread) => parentPort?.postMessage(message);
const tell: Tell = (done, total) => {
  const share = total > 0 ? done / total : 1;
  if (share - told < STEP && share < 1) return;
  told = share;
  send({ type: 'progress', done: Math.round(share * 100), total: 100 });
};

function run(job: BackupJob): unknown {
  switch (job.type) {
    case 'make':
      return makeBackup(job, tell);
    case 'verify':
      return verifyBackup(job, tell);
    case 'unpack':
      return unpackBackup(job, tell);
    case 'check':
      return checkCopy(job);
    case 'carry':
      return carryBackup(job, tell);
  }
}

try {
  send({ type: 'done', result: run(workerData as BackupJob) });
} catch (thrown) {
  const error = asFileError(thrown);
  if (!(error instanceof AppError)) throw thrown;
  send({ type: 'refused', code: error.code, params: error.params });
}
