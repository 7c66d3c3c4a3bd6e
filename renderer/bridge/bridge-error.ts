import type { ReplyError } from '../../preload/contract/reply.ts';

/** A refusal that came over the bridge. `errorText` (i18n) turns the code into a sentence. */
export class BridgeError extends Error {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly traceId: string;
  constructor(error: ReplyError) {
    super(error.code);
    this.name = 'BridgeError';
    this.code = error.code;
    this.params = error.params;
    this.traceId = error.traceId;
  }
}

export function isBridgeError(error: unknown): error is BridgeError {
  return error instanceof BridgeError;
}
