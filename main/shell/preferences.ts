import { join } from 'node:path';
import type { z } from 'zod';
import { preferences } from '../../preload/contract/shell.ts';
import { jsonFile } from './json-file.ts';

export type Preferences = z.output<typeof preferences>;
const DEFAULTS: Preferences = { language: 'vi', theme: 'light', zoom: 100 };
/** Steps of zoom in per cent. */
export const ZOOM_STEPS = [90, 100, 110, 125, 150, 175, 200] as const;

export interface PreferenceStore {
  current(): Preferences;
  change(next: Preferences): void;
  /** Runs at once and after each change. */
  follow(listener: (now: Preferences) => void): void;
}

/** The next step up or down from any zoom; stays at the ends. */
export function zoomStep(zoom: number, direction: 1 | -1): number {
  const steps = direction === 1 ? ZOOM_STEPS : [...ZOOM_STEPS].reverse();
  return steps.find((step) => (step - zoom) * direction > 0) ?? zoom;
}

export function openPreferences(userData: string): PreferenceStore {
  const file = jsonFile(join(userData, 'preferences.json'), preferences, DEFAULTS);
  const listeners: ((now: Preferences) => void)[] = [];
  let now = file.read();
  return {
    current: () => now,
    change(next) {
      now = next;
      file.write(next);
      for (const listener of listeners) listener(next);
    },
    follow(listener) {
      listeners.push(listener);
      listener(now);
    },
  };
}
