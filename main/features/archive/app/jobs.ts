import { appError } from '../../../kernel/app-error.ts';

/** Long work that is under way, by job id. */
export class Jobs {
  readonly #stopped = new Map<string, boolean>();

  /** @throws archive.job-running */
  async run<T>(jobId: string, work: (isStopped: () => boolean) => Promise<T>): Promise<T> {
    if (this.#stopped.has(jobId)) throw appError('archive.job-running');
    this.#stopped.set(jobId, false);
    try {
      return await work(() => this.#stopped.get(jobId) === true);
    } finally {
      this.#stopped.delete(jobId);
    }
  }
  /** Stopping what is not there or has just ended is no error. */
  stop(jobId: string): void {
    if (this.#stopped.has(jobId)) this.#stopped.set(jobId, true);
  }
}

/** Lets stopping and other requests through. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
