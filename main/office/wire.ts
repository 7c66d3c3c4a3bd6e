import type { BridgeEvent, Reply } from '../../preload/contract/reply.ts';
import type { ErrorParams } from '../kernel/app-error.ts';
import type { ReaderJob } from '../platform/reader/reader-job.ts';

/** Work that only the shell may start for the office. The shell passes bytes on and reads none of them. */
export type Ask =
  | { readonly kind: 'read'; readonly job: ReaderJob }
  | { readonly kind: 'protect' | 'unprotect'; readonly bytes: Uint8Array }
  /** By a key that the signing window has opened on a token; `handle` names it. */
  | {
      readonly kind: 'token';
      readonly handle: string;
      readonly toBeSigned: Uint8Array;
      readonly hash: 'sha256' | 'sha384' | 'sha512';
    };
export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: string; readonly params?: ErrorParams };

/** Shell → office, on the channel that the process is born with. A `page` message carries the page's port. */
export type ToOffice =
  | { readonly type: 'page' }
  | { readonly type: 'call'; readonly id: number; readonly method: string; readonly input: unknown }
  | { readonly type: 'answer'; readonly id: number; readonly answer: Answer }
  | { readonly type: 'close' };

/** Office → shell. */
export type FromOffice =
  | { readonly type: 'ready' }
  | { readonly type: 'reply'; readonly id: number; readonly reply: Reply<unknown> }
  | Extract<BridgeEvent, { readonly type: 'progress' }>
  | { readonly type: 'ask'; readonly id: number; readonly ask: Ask };

/** Page → office and back, on the page's own port. */
export interface PageCall {
  readonly id: number;
  readonly method: string;
  readonly input: unknown;
}
export type ToPage =
  { readonly id: number; readonly reply: Reply<unknown> } | { readonly event: BridgeEvent };
