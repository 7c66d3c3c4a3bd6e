import { useSyncExternalStore } from 'react';
import { call, onBridgeEvent } from '../bridge/index.ts';
import { setLanguage } from '../i18n/index.ts';
import { noticeError } from '../ui/index.ts';
import type { OutputOf } from '../../preload/contract/index.ts';

export type Preferences = OutputOf<'shell.setPreferences'>;

/** Per cent; the shell zooms the window. */
export const ZOOM_STEPS = [90, 100, 110, 125, 150, 175, 200] as const;

let current: Preferences = { language: 'vi', theme: 'light', zoom: 100 };
const listeners = new Set<() => void>();

function accept(next: Preferences): void {
  current = next;
  setLanguage(next.language);
  for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, () => current);
}

/** Shown at once, kept by the shell. */
export function changePreferences(change: Partial<Preferences>): void {
  accept({ ...current, ...change });
  call('shell.setPreferences', current).catch(noticeError);
}

/** One step of the fixed factors up or down; 0 = back to 100 %. */
export function stepZoom(direction: 1 | -1 | 0): void {
  const next =
    direction === 0
      ? 100
      : direction === 1
        ? ZOOM_STEPS.find((step) => step > current.zoom)
        : ZOOM_STEPS.findLast((step) => step < current.zoom);
  if (next !== undefined) changePreferences({ zoom: next });
}

/** Reads what the shell keeps and listens for changes made elsewhere (menu, another window). */
export async function startPreferences(): Promise<void> {
  onBridgeEvent((event) => {
    if (event.type === 'preferences')
      accept({ language: event.language, theme: event.theme, zoom: event.zoom });
  });
  const info = await call('shell.info', {});
  accept(info.preferences);
}
