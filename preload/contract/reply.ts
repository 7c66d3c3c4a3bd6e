import type { Topic } from './vocabulary/topics.ts';

/** Errors travel as data; `traceId` finds the unexpected ones in the log. */
export interface ReplyError {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly traceId: string;
}
export type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ReplyError };

/** What the office or the shell tells every window without being asked. */
export type BridgeEvent =
  | { readonly type: 'changed'; readonly topics: readonly Topic[] }
  | { readonly type: 'progress'; readonly jobId: string; readonly done: number; readonly total: number }
  | { readonly type: 'locked'; readonly why: 'idle' | 'suspend' | 'screen' | 'asked' }
  | { readonly type: 'office-died' }
  | { readonly type: 'office-ready' }
  | {
      readonly type: 'preferences';
      readonly language: 'vi' | 'en';
      readonly theme: 'light' | 'dark' | 'system';
      readonly zoom: number;
    };

/** The only thing the page gets from the preload: `window.bridge`. */
export interface Bridge {
  invoke(method: string, input: unknown): Promise<Reply<unknown>>;
  on(listener: (event: BridgeEvent) => void): () => void;
}
