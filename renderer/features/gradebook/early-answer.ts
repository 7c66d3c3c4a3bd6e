import type { MethodName, OutputOf, RawInputOf } from '../../../preload/contract/index.ts';
import { call, isStale, onBridgeEvent } from '../../bridge/index.ts';

/** Milliseconds an answer may wait for the one who needs it; later it would be old. */
const FRESH = 1_000;

interface Early {
  readonly method: MethodName;
  readonly key: string;
  readonly at: number;
  readonly answer: Promise<unknown>;
}

let early: Early | null = null;
// What was changed meanwhile is not in it.
onBridgeEvent((event) => {
  if (event.type === 'changed' && early !== null && isStale(early.method, event.topics)) early = null;
});

const keyOf = (method: MethodName, input: string): string => `${method} ${input}`;

/** Asks what the next screen is going to ask: the button goes down, and the answer is under way before it is let go. */
export function askEarly<M extends MethodName>(method: M, input: RawInputOf<M>): void {
  const key = keyOf(method, JSON.stringify(input));
  if (early?.key === key && performance.now() - early.at < FRESH) return;
  const answer = call(method, input);
  // Whoever takes it hears of a refusal; if nobody does, nothing was asked for.
  answer.catch(() => undefined);
  early = { method, key, at: performance.now(), answer };
}

/** The answer that was asked early, once; undefined = it must be asked now. */
export function takeEarly<M extends MethodName>(method: M, input: string): Promise<OutputOf<M>> | undefined {
  const taken = early;
  if (taken?.key !== keyOf(method, input)) return undefined;
  early = null;
  return performance.now() - taken.at < FRESH ? (taken.answer as Promise<OutputOf<M>>) : undefined;
}
