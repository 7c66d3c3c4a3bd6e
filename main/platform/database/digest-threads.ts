import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { DigestsFound, DigestThreadStart, FromDigestThread, RowsToDigest } from './digest-jobs.ts';

/** Beside this file as source, beside the bundle of the office when built. */
const ENTRY = [
  new URL('./digest-thread.ts', import.meta.url),
  new URL('./digest-thread.mjs', import.meta.url),
];
/** Deciphering a page costs far more than reading it from the disk, up to about this many at once. */
const MOST_THREADS = 4;

/**
 * Reads rows in as many threads as the machine has cores, each with a connection of its own. A change of the key and
 * closing end them first: a connection with the old key would call every page damaged.
 */
export class DigestThreads {
  readonly #file: string;
  readonly #running = new Map<Promise<boolean>, AbortController>();
  #held = false;
  /** Of whoever opened the database, who wipes it after closing. */
  key: Uint8Array;

  constructor(file: string, key: Uint8Array) {
    this.#file = file;
    this.key = key;
  }

  /** False = the signal or `without` came first. The last connection is gone when it returns. */
  async run(
    asked: readonly RowsToDigest[],
    tell: (found: DigestsFound) => void,
    signal: AbortSignal,
  ): Promise<boolean> {
    if (this.#held) return false;
    const ending = new AbortController();
    const all = AbortSignal.any([signal, ending.signal]);
    const run = digestInThreads({ file: this.#file, key: this.key }, asked, tell, all);
    this.#running.set(run, ending);
    try {
      return await run;
    } finally {
      this.#running.delete(run);
    }
  }

  /** Acts while no thread reads. */
  async without<T>(act: () => T): Promise<T> {
    this.#held = true;
    try {
      for (const ending of this.#running.values()) ending.abort();
      await Promise.allSettled(this.#running.keys());
      return act();
    } finally {
      this.#held = false;
    }
  }
}

async function digestInThreads(
  start: DigestThreadStart,
  asked: readonly RowsToDigest[],
  tell: (found: DigestsFound) => void,
  signal: AbortSignal,
): Promise<boolean> {
  const queue = [...asked];
  const count = Math.min(queue.length, availableParallelism(), MOST_THREADS);
  const threads = Array.from({ length: count }, () => {
    const worker = threadOf(start);
    return { worker, done: servedBy(worker, queue, tell) };
  });
  const stop = () => {
    for (const { worker } of threads) void worker.terminate();
  };
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    await Promise.all(threads.map(({ done }) => done));
    return !signal.aborted;
  } finally {
    signal.removeEventListener('abort', stop);
    await Promise.all(threads.map(({ worker }) => worker.terminate()));
  }
}

function threadOf({ file, key }: DigestThreadStart): Worker {
  const entry = ENTRY.find((url) => existsSync(fileURLToPath(url)));
  if (entry === undefined) throw new Error('the reading thread is missing');
  const own = Uint8Array.from(key);
  const workerData: DigestThreadStart = { file, key: own };
  // Moved, not copied: the thread wipes the only one there is.
  return new Worker(entry, { workerData, transferList: [own.buffer], execArgv: [] });
}

/** Hands out one piece after the other; ends when none is left or the thread is ended from outside. */
function servedBy(worker: Worker, queue: RowsToDigest[], tell: (found: DigestsFound) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: FromDigestThread) => {
      if (message.type === 'found') {
        tell(message.found);
        return;
      }
      const next = queue.shift();
      if (next) worker.postMessage(next);
      else resolve();
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      resolve();
    });
  });
}
