import { useEffect, useId, useSyncExternalStore } from 'react';

/** Open dialogs and panels, the newest last. */
let layers: readonly string[] = [];
const listeners = new Set<() => void>();

function change(next: readonly string[]): void {
  layers = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Whether this dialog or panel lies on top: Esc closes that one only. */
export function useTopLayer(): boolean {
  const id = useId();
  useEffect(() => {
    change([...layers, id]);
    return () => {
      change(layers.filter((layer) => layer !== id));
    };
  }, [id]);
  return useSyncExternalStore(subscribe, () => layers.at(-1)) === id;
}
