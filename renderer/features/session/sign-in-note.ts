import { useSyncExternalStore } from 'react';

let note: string | null = null;
const listeners = new Set<() => void>();

/** A word that must be read before the next sign-in; null = nothing to say. Gone once somebody has entered. */
export function sayAtSignIn(text: string | null): void {
  note = text;
  for (const listener of listeners) listener();
}

export function useSignInNote(): string | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    () => note,
  );
}
