import { randomUUID } from 'node:crypto';
import { isMethodName, methodOf } from '../../preload/contract/index.ts';
import type { ShellMethodName } from '../../preload/contract/index.ts';
import type { Reply } from '../../preload/contract/reply.ts';
import { isAppError } from '../kernel/app-error.ts';
import type { ErrorParams } from '../kernel/app-error.ts';
import type { Log } from '../platform/log/index.ts';
import type { ShellHandlers } from './shell-handlers.ts';

function isShellMethod(name: unknown): name is ShellMethodName {
  return typeof name === 'string' && isMethodName(name) && methodOf(name).host === 'shell';
}

/** Same order of checks as the office's dispatch: known method → input → use case → output. Errors travel as data. */
export function createShellDispatch(handlers: ShellHandlers, log: Log) {
  const refuse = (code: string, params: ErrorParams = {}, traceId = ''): Reply<never> => ({
    ok: false,
    error: { code, params, traceId },
  });
  return async (name: unknown, rawInput: unknown): Promise<Reply<unknown>> => {
    if (!isShellMethod(name)) return refuse('method.unknown');
    const method = methodOf(name);
    const input = method.input.safeParse(rawInput);
    if (!input.success)
      return refuse('input.invalid', { field: input.error.issues[0]?.path.join('.') ?? '' });
    try {
      const handler = handlers[name] as (input: unknown) => unknown;
      return { ok: true, value: method.output.parse(await handler(input.data)) };
    } catch (error) {
      if (isAppError(error)) return refuse(error.code, error.params);
      const traceId = randomUUID().slice(0, 8);
      log.error('shell.unexpected', error, { traceId, method: name });
      return refuse('unexpected', {}, traceId);
    }
  };
}
