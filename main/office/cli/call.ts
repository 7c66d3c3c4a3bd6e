import type { OfficeMethodName, OutputOf, RawInputOf } from '../../../preload/contract/index.ts';
import type { ReplyError } from '../../../preload/contract/reply.ts';
import { AppError } from '../../kernel/app-error.ts';
import type { Office } from '../office.ts';

/** The dispatch as a typed function that throws refusals. */
export type Call = <M extends OfficeMethodName>(method: M, input: RawInputOf<M>) => Promise<OutputOf<M>>;

/** A refusal that came through the dispatch, with the trace it left there. */
export class RefusedError extends AppError {
  readonly traceId: string;
  constructor({ code, params, traceId }: ReplyError) {
    super(code, params);
    this.traceId = traceId;
  }
}

export function callOf(office: Office): Call {
  return async (method, input) => {
    const reply = await office.dispatch(method, input);
    if (!reply.ok) throw new RefusedError(reply.error);
    return reply.value as never;
  };
}
