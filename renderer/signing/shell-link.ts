import { useEffect, useRef, useSyncExternalStore } from 'react';
import type {
  SigningActInput,
  SigningActName,
  SigningActOutput,
  SigningEvent,
} from '../../preload/contract/signing-window.ts';
import { BridgeError } from '../bridge/index.ts';

type Listener = (event: SigningEvent) => void;
const listeners = new Set<Listener>();
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
    for (const listener of [...listeners]) listener(event);
  });
}

function subscribe(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Whether the window stood in front long enough; the shell decides again at every act. */
export function useSettled(): boolean {
  return useSyncExternalStore(subscribe, () => settled);
}

export function useShellEvent<T extends SigningEvent['type']>(
  type: T,
  listener: (event: Extract<SigningEvent, { type: T }>) => void,
): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(
    () =>
      subscribe((event) => {
        if (event.type === type) latest.current(event as Extract<SigningEvent, { type: T }>);
      }),
    [type],
  );
}
