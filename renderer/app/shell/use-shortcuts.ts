import { useEffect, useRef } from 'react';
import { call, queryClient } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { noticeError, noticeInfo } from '../../ui/index.ts';
import { navigate } from '../router.ts';
import type { Route } from '../route.ts';
import { moveRegion } from './regions.ts';

export interface ShortcutActs {
  readonly openSearch: () => void;
  readonly openHelp: () => void;
  readonly openShortcuts: () => void;
  readonly lock: () => void;
  readonly toggleSidebar: () => void;
  readonly routes: readonly Route[];
}

function marked(name: string): HTMLElement | null {
  return (
    document.querySelector<HTMLElement>(`[role="dialog"] [data-shortcut="${name}"]`) ??
    document.querySelector<HTMLElement>(`[data-shortcut="${name}"]`)
  );
}

function print(): void {
  const button = marked('print');
  if (button !== null) button.click();
  else call('shell.printPage', {}).catch(noticeError);
}

/** Saves what is being edited. A question or a form with a verb of its own ("Thu hồi") is never confirmed by this key. */
function save(): void {
  const front = [...document.querySelectorAll('[role="dialog"]')].at(-1);
  const button = (front ?? document).querySelector<HTMLButtonElement>(
    '[data-shortcut="save"]:not(:disabled)',
  );
  if (button !== null) button.click();
  else
    noticeInfo(t(front?.querySelector('form [type="submit"]') ? 'app.notSavedYet' : 'app.everythingSaved'));
}

/** True = the key was ours. Zoom keys belong to the shell's menu. */
function act(event: KeyboardEvent, acts: ShortcutActs): boolean {
  const key = event.key.toLowerCase();
  if (event.key === 'F6') {
    moveRegion(event.shiftKey ? -1 : 1);
    return true;
  }
  if (event.key === 'F1') {
    (event.ctrlKey ? acts.openShortcuts : acts.openHelp)();
    return true;
  }
  if (event.key === 'F5') {
    void queryClient.invalidateQueries();
    return true;
  }
  if (event.key === 'F3' || (event.ctrlKey && key === 'f')) {
    const field = marked('find');
    field?.focus();
    return field !== null;
  }
  if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
    window.history.go(event.key === 'ArrowLeft' ? -1 : 1);
    return true;
  }
  if (!event.ctrlKey || event.altKey || event.shiftKey) return false;
  switch (key) {
    case 'k':
      acts.openSearch();
      return true;
    case 'l':
      acts.lock();
      return true;
    case '/':
      acts.openShortcuts();
      return true;
    case 's':
      save();
      return true;
    case 'p':
      print();
      return true;
    case 'b':
      acts.toggleSidebar();
      return true;
    default: {
      const route = /^[1-9]$/u.test(key) ? acts.routes[Number(key) - 1] : undefined;
      if (route !== undefined) navigate(route.path);
      return route !== undefined;
    }
  }
}

/** The keys of the whole window; silent while the screens are covered by the lock. */
export function useShortcuts(acts: ShortcutActs, enabled: boolean): void {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    if (!enabled) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.isComposing || event.keyCode === 229) return;
      if (act(event, latest.current)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [enabled]);
}
