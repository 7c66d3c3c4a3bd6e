import { appError } from '../kernel/app-error.ts';
import type { ChildEvents, OwnProcess } from '../platform/process/child-process.ts';
import type { FromToken, ModuleFacts, TokenFailure, TokenRequest } from './protocol.ts';

/** Starts a token process: a Node child, or a utility process in the shell. */
export type StartToken = (events: ChildEvents<FromToken>) => OwnProcess<TokenRequest>;

/** One life of a token process: questions in a row, each with its own time, until the first one that goes wrong. */
export interface TokenTalk {
  ask(request: TokenRequest, limitMs: number, found?: (facts: ModuleFacts) => void): Promise<unknown>;
  /** Lets the module log out; a process that is busy or does not go is killed. Nothing waits for it afterwards. */
  end(): Promise<void>;
}

type TokenEnd = Exclude<FromToken, { type: 'found' }>;

const LEAVE_MS = 2_000;
const GONE: TokenFailure = { kind: 'device-error', params: { code: 'process-ended' } };

export function failToken({ kind, params }: TokenFailure): never {
  throw appError(`token.${kind}`, params);
}

export function talkTo(start: StartToken): TokenTalk {
  let gone = false;
  let over = false;
  let unanswered = 0;
  let turn: Promise<unknown> = Promise.resolve();
  let listener: ((message: FromToken) => void) | null = null;
  const exit = Promise.withResolvers<void>();
  const child = start({
    received: (message) => listener?.(message),
    ended: () => {
      gone = true;
      over = true;
      listener?.({ type: 'failed', failure: GONE });
      exit.resolve();
    },
  });
  const once = (
    request: TokenRequest,
    limitMs: number,
    found?: (facts: ModuleFacts) => void,
  ): Promise<TokenEnd> =>
    new Promise((resolve) => {
      const settle = (message: TokenEnd): void => {
        clearTimeout(timer);
        listener = null;
        over ||= message.type === 'failed';
        resolve(message);
      };
      const timer = setTimeout(() => {
        settle({ type: 'failed', failure: { kind: 'timeout', params: { seconds: limitMs / 1_000 } } });
        child.kill();
      }, limitMs);
      listener = (message) => {
        if (message.type === 'found') found?.(message.facts);
        else settle(message);
      };
      if (over) settle({ type: 'failed', failure: GONE });
      else child.send(request);
      // It has been copied on its way by now.
      if (request.kind === 'open') request.pin.fill(0);
    });
  return {
    ask(request, limitMs, found) {
      unanswered += 1;
      const mine = turn.then(async () => {
        const answer = await once(request, limitMs, found);
        unanswered -= 1;
        return answer.type === 'done' ? answer.value : failToken(answer.failure);
      });
      turn = mine.catch(() => undefined);
      return mine;
    },
    async end() {
      if (gone) return;
      over = true;
      if (unanswered > 0) child.kill();
      else child.send({ kind: 'close' });
      const timer = setTimeout(child.kill, LEAVE_MS);
      await exit.promise;
      clearTimeout(timer);
    },
  };
}
