import type { ChildEvents, OwnProcess } from '../process/child-process.ts';
import {
  refusal,
  type FromReader,
  type ReaderJob,
  type ReaderLimits,
  type ReaderReply,
} from './reader-job.ts';

export type ReaderEvents = ChildEvents<FromReader>;
export type ReaderProcess = OwnProcess<unknown>;
/** Starts the process of a job: a Node child, or a utility process in the shell. */
export type StartReader = (job: ReaderJob, events: ReaderEvents) => ReaderProcess;

const WASM_PAGES_PER_MEGABYTE = 16;

/** Flags every kind of process takes. */
export function readerFlags({ heapMegabytes, moduleMegabytes }: ReaderLimits): string[] {
  const flags = [`--max-old-space-size=${String(heapMegabytes)}`];
  if (moduleMegabytes !== undefined)
    flags.push(`--wasm-max-mem-pages=${String(moduleMegabytes * WASM_PAGES_PER_MEGABYTE)}`);
  return flags;
}

/**
 * One foreign file in a process of its own. Its death, its silence and the end of whoever asked (`signal`) each become
 * a plain refusal; the process never outlives the answer.
 */
export function runReader(start: StartReader, job: ReaderJob, signal?: AbortSignal): Promise<ReaderReply> {
  const { reader, limits } = job;
  return new Promise((resolve) => {
    const died = (): void => {
      settle(refusal(`${reader}.reader-died`));
    };
    const late = (): void => {
      settle(refusal(`${reader}.time-limit`, { seconds: Math.ceil(limits.timeMs / 1000) }));
    };
    const settle = (reply: ReaderReply): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', died);
      resolve(reply);
      child.kill();
    };
    let timer = setTimeout(late, limits.timeMs);
    const child = start(job, {
      received: (message) => {
        if (message.type !== 'alive') {
          settle(message);
          return;
        }
        clearTimeout(timer);
        timer = setTimeout(late, limits.timeMs);
      },
      ended: died,
    });
    signal?.addEventListener('abort', died);
    if (signal?.aborted === true) died();
    else child.send(job.request);
  });
}
