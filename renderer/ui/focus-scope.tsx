import { useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { tabbable } from 'tabbable';

const DIALOG = '[role="dialog"]';

/** Tab goes round inside the dialog; what opens over it (a list of choices) keeps its own keys. */
function goRound(dialog: HTMLElement, event: KeyboardEvent): void {
  const { activeElement } = document;
  if (event.key !== 'Tab' || event.defaultPrevented || !dialog.contains(activeElement)) return;
  const stops = tabbable(dialog);
  const [from, to] = event.shiftKey ? [stops.at(0), stops.at(-1)] : [stops.at(-1), stops.at(0)];
  if (to === undefined || (activeElement !== from && activeElement !== dialog)) return;
  event.preventDefault();
  to.focus();
}

/**
 * Inside a dialog or panel: the keys go to it in the moment in which it stands there, to `data-autofocus` or to its
 * first stop. Mantine's own trap waits for a timer and then focuses twice: whoever types on at once wrote into the
 * list behind, where a letter may be a command, and a quick Tab was taken back. Its users pass `trapFocus={false}`.
 */
export function FocusScope({ children }: { readonly children: ReactNode }) {
  const scope = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const dialog = scope.current?.closest<HTMLElement>(DIALOG);
    if (!dialog) return;
    if (!dialog.contains(document.activeElement)) {
      const first = dialog.querySelector<HTMLElement>('[data-autofocus]') ?? tabbable(dialog)[0] ?? dialog;
      first.focus({ preventScroll: true });
    }
    const onKeyDown = (event: KeyboardEvent): void => {
      goRound(dialog, event);
    };
    dialog.addEventListener('keydown', onKeyDown);
    return () => {
      dialog.removeEventListener('keydown', onKeyDown);
    };
  }, []);
  return (
    <div ref={scope} style={{ display: 'contents' }}>
      {children}
    </div>
  );
}
