import { useSyncExternalStore } from 'react';
import type {
  SigningActInput,
  SigningActName,
  SigningActOutput,
  SigningEvent,
} from '../../preload/contract/signing-window.ts';
import { BridgeError, createEventHub } from '../bridge/index.ts';

const hub = createEventHub<SigningEvent>();
let settled = false;

/** Asks the shell once; throws `BridgeError` when it refuses. */
export async function act<A extends SigningActName>(
  name: A,
  input: SigningActInput<A>,
): Promise<SigningActOutput<A>> {
  const reply = await window.signing.act(name, input);
  if (!reply.ok) throw new BridgeError(reply.error);
  return reply.value as SigningActOutput<A>;
}

/** Before the first paint, so that no event is missed. */
export function listenToShell(): void {
  window.signing.on((event) => {
    if (event.type === 'settled') settled = event.settled;
    hub.tell(event);
  });
}

/** Whether the window stood in front long enough; the shell decides again at every act. */
export function useSettled(): boolean {
  return useSyncExternalStore(hub.subscribe, () => settled);
}

export const useShellEvent = hub.useEvent;
