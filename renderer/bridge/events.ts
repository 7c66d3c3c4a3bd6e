import type { BridgeEvent } from '../../preload/contract/reply.ts';
import { createEventHub } from './event-hub.ts';
import { invalidateTopics } from './query-client.ts';

const hub = createEventHub<BridgeEvent>();
let started = false;

/** One subscription to the preload for the whole page; cached answers are dropped before anybody hears of it. */
export function startBridgeEvents(): void {
  if (started) return;
  started = true;
  window.bridge.on((event) => {
    if (event.type === 'changed') invalidateTopics(event.topics);
    hub.tell(event);
  });
}

export const onBridgeEvent = hub.subscribe;
export const useBridgeEvent = hub.useEvent;
