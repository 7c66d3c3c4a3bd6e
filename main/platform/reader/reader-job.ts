import { appError, type ErrorParams } from '../../kernel/app-error.ts';

/** Which reader a foreign file is for; also the first word of the codes it is refused with. */
export type ReaderName = 'excel' | 'scan' | 'merge' | 'signature';

export interface ReaderLimits {
  /** Of the JavaScript heap. */
  readonly heapMegabytes: number;
  /** Of a WebAssembly module's memory, which is no part of that heap. */
  readonly moduleMegabytes?: number;
  /** Longest time without a sign of life. */
  readonly timeMs: number;
}

/** One foreign file for a process of its own. */
export interface ReaderJob {
  readonly reader: ReaderName;
  /** What the reader's own entry understands. */
  readonly request: unknown;
  readonly limits: ReaderLimits;
}

export type ReaderReply =
  | { readonly type: 'read'; readonly value: unknown }
  | { readonly type: 'refused'; readonly code: string; readonly params: ErrorParams };
/** Reader → parent. A sign of life after a part of the file starts the clock anew; then one reply, then the process ends. */
export type FromReader = { readonly type: 'alive' } | ReaderReply;

/** Runs a job to its end, whatever the file does. */
export type RunJob = (job: ReaderJob) => Promise<ReaderReply>;

export function refusal(code: string, params: ErrorParams = {}): ReaderReply {
  return { type: 'refused', code, params };
}

export function valueOf(reply: ReaderReply): unknown {
  if (reply.type === 'read') return reply.value;
  throw appError(reply.code, reply.params);
}
