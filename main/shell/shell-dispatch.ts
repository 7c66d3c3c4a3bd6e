import { isMethodName, methodOf } from '../../preload/contract/index.ts';
import type { ShellMethodName } from '../../preload/contract/index.ts';
import type { Reply } from '../../preload/contract/reply.ts';
import type { Log } from '../platform/log/index.ts';
import { answerCall, refusal } from './answer-call.ts';
import type { ShellHandlers } from './shell-handlers.ts';

function isShellMethod(name: unknown): name is ShellMethodName {
  return typeof name === 'string' && isMethodName(name) && methodOf(name).host === 'shell';
}

/** What the ordinary page may ask of the shell: the methods of the registry that name it as their host. */
export function createShellDispatch(handlers: ShellHandlers, log: Log) {
  return async (name: unknown, rawInput: unknown): Promise<Reply<unknown>> => {
    if (!isShellMethod(name)) return refusal('method.unknown');
    const { input, output } = methodOf(name);
    const run = handlers[name] as (input: unknown) => unknown;
    return answerCall({ name, input, output, run }, rawInput, log);
  };
}
