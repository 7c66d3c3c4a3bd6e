import { useSyncExternalStore } from 'react';
import { useMay } from '../bridge/index.ts';

export interface ViewedYear {
  readonly id: string;
  /** "2025-2026" */
  readonly name: string;
}

let viewed: ViewedYear | null = null;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Shows the lists of another year; null = of the current one again. */
export function viewYear(year: ViewedYear | null): void {
  viewed = year;
  for (const listener of [...listeners]) listener();
}

/** The year whose lists are looked at; null = the current one. */
export function useViewedYear(): ViewedYear | null {
  return useSyncExternalStore(subscribe, () => viewed);
}

/** What the lists that have a year ask the office for. */
export function useYearInput(): { readonly yearId?: string } {
  const year = useViewedYear();
  return year === null ? {} : { yearId: year.id };
}

/** Lists of another year are only looked at. */
export function useMayEditYear(): boolean {
  const current = useViewedYear() === null;
  return useMay('people.manage') && current;
}
