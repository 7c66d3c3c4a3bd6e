import { Fragment, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';

interface OpenDialog {
  readonly id: number;
  readonly node: ReactNode;
}

let dialogs: readonly OpenDialog[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function show(next: readonly OpenDialog[]): void {
  dialogs = next;
  for (const listener of listeners) listener();
}

/** Puts a dialog on screen and waits for its answer. `render` gets the function that answers and closes. */
export function openDialog<T>(render: (answer: (value: T) => void) => ReactNode): Promise<T> {
  return new Promise((resolve) => {
    const id = nextId++;
    const answer = (value: T): void => {
      show(dialogs.filter((dialog) => dialog.id !== id));
      resolve(value);
    };
    show([...dialogs, { id, node: render(answer) }]);
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function DialogHost() {
  const open = useSyncExternalStore(subscribe, () => dialogs);
  return open.map(({ id, node }) => <Fragment key={id}>{node}</Fragment>);
}

/** Another user signed in: nothing of the previous one stays on screen. Their questions stay unanswered. */
export function closeAllDialogs(): void {
  show([]);
}
