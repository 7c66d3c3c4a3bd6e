import { useEffect, useRef } from 'react';

/** What one window hears from its shell: told once, passed on to whoever is on screen. */
export interface EventHub<E extends { readonly type: string }> {
  tell(this: void, event: E): void;
  subscribe(this: void, listener: (event: E) => void): () => void;
  /** Calls `listener` for every event of the named type while the component is on screen. */
  useEvent<T extends E['type']>(
    this: void,
    type: T,
    listener: (event: Extract<E, { type: T }>) => void,
  ): void;
}

export function createEventHub<E extends { readonly type: string }>(): EventHub<E> {
  const listeners = new Set<(event: E) => void>();
  const subscribe = (listener: (event: E) => void): (() => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };
  return {
    tell(event) {
      for (const listener of [...listeners]) listener(event);
    },
    subscribe,
    useEvent<T extends E['type']>(type: T, listener: (event: Extract<E, { type: T }>) => void): void {
      const latest = useRef(listener);
      useEffect(() => {
        latest.current = listener;
      });
      useEffect(
        () =>
          subscribe((event) => {
            if (event.type === type) latest.current(event as Extract<E, { type: T }>);
          }),
        [type],
      );
    },
  };
}
