import type { MethodName, OutputOf, RawInputOf } from '../../preload/contract/index.ts';
import { BridgeError } from './bridge-error.ts';

/** Asks the office or the shell once; throws `BridgeError` when it refuses. */
export async function call<M extends MethodName>(method: M, input: RawInputOf<M>): Promise<OutputOf<M>> {
  const reply = await window.bridge.invoke(method, input);
  if (!reply.ok) throw new BridgeError(reply.error);
  return reply.value as OutputOf<M>;
}
