import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Reply } from '../../preload/contract/reply.ts';
import { isAppError } from '../kernel/app-error.ts';
import type { ErrorParams } from '../kernel/app-error.ts';
import type { Log } from '../platform/log/index.ts';

export interface Answerable {
  readonly name: string;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  run(input: unknown): unknown;
}

export function refusal(code: string, params: ErrorParams = {}, traceId = ''): Reply<never> {
  return { ok: false, error: { code, params, traceId } };
}

/** Same order of checks as the office's dispatch: input → use case → output. Errors travel as data. */
export async function answerCall(call: Answerable, rawInput: unknown, log: Log): Promise<Reply<unknown>> {
  const input = call.input.safeParse(rawInput);
  if (!input.success) return refusal('input.invalid', { field: input.error.issues[0]?.path.join('.') ?? '' });
  try {
    return { ok: true, value: call.output.parse(await call.run(input.data)) };
  } catch (error) {
    if (isAppError(error)) return refusal(error.code, error.params);
    const traceId = randomUUID().slice(0, 8);
    log.error('shell.unexpected', error, { traceId, method: call.name });
    return refusal('unexpected', {}, traceId);
  }
}
