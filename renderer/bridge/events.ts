import { useEffect, useRef } from 'react';
import type { BridgeEvent } from '../../preload/contract/reply.ts';
import { invalidateTopics } from './query-client.ts';

type Listener = (event: BridgeEvent) => void;
const listeners = new Set<Listener>();
let started = false;

/** One subscription to the preload for the whole page; cached answers are dropped before anybody hears of it. */
export function startBridgeEvents(): void {
  if (started) return;
  started = true;
  window.bridge.on((event) => {
    if (event.type === 'changed') invalidateTopics(event.topics);
    for (const listener of [...listeners]) listener(event);
  });
}

export function onBridgeEvent(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Calls `listener` for every event of the named type while the component is on screen. */
export function useBridgeEvent<T extends BridgeEvent['type']>(
  type: T,
  listener: (event: Extract<BridgeEvent, { type: T }>) => void,
): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(
    () =>
      onBridgeEvent((event) => {
        if (event.type === type) latest.current(event as Extract<BridgeEvent, { type: T }>);
      }),
    [type],
  );
}
