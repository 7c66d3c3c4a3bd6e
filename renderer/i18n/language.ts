import { useSyncExternalStore } from 'react';
import type { Language } from './catalogue.ts';

let current: Language = 'vi';
const listeners = new Set<() => void>();

export function language(): Language {
  return current;
}

export function setLanguage(next: Language): void {
  if (next === current) return;
  current = next;
  document.documentElement.lang = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Subscribes the component: it draws itself anew when the language is switched. */
export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, language);
}
