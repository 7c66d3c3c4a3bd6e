import { useCallback, useEffect, useRef, useState } from 'react';
import type { GridStore } from './grid-store.ts';
import type { CellRef } from './grid-types.ts';

/** Milliseconds the mouse or the keys must rest before the reason shows by itself. */
const REST = 500;

const isSame = (a: CellRef, b: CellRef): boolean => a.row === b.row && a.col === b.col;

export interface LockHint {
  readonly hint: (CellRef & { readonly text: string }) | null;
  readonly showWhy: (at: CellRef) => void;
  readonly forgetWhy: () => void;
  /** The mouse came to rest on a cell, or left. */
  readonly rest: (at: CellRef | null) => void;
}

/** Why a cell is shut: at the first key, at F1, and when keys or mouse rest on it. */
export function useLockHint(store: GridStore, why: (at: CellRef) => Promise<string>): LockHint {
  const [hint, setHint] = useState<LockHint['hint']>(null);
  const asked = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hover = useRef<ReturnType<typeof setTimeout>>(undefined);
  const forgetWhy = useCallback(() => {
    asked.current += 1;
    clearTimeout(timer.current);
    clearTimeout(hover.current);
    setHint(null);
  }, []);
  const showWhy = useCallback(
    (at: CellRef) => {
      asked.current += 1;
      const turn = asked.current;
      void why(at).then((text) => {
        if (turn === asked.current && text !== '') setHint({ ...at, text });
      });
    },
    [why],
  );
  const rest = useCallback(
    (at: CellRef | null) => {
      clearTimeout(hover.current);
      if (at !== null && store.cell(at)?.locked) hover.current = setTimeout(showWhy, REST, at);
      // What was asked about the chosen cell stays, wherever the mouse wanders.
      else setHint((old) => (old !== null && isSame(old, store.view().active) ? old : null));
    },
    [store, showWhy],
  );
  useEffect(() => {
    let at: CellRef | null = null;
    // Heard, not drawn: going through the cells must not draw the whole grid anew.
    const onMove = (): void => {
      const { active } = store.view();
      if (active === at) return;
      at = active;
      clearTimeout(timer.current);
      setHint((old) => (old === null || isSame(old, active) ? old : null));
      if (store.cell(active)?.locked) timer.current = setTimeout(showWhy, REST, active);
    };
    onMove();
    const stop = store.subscribeView(onMove);
    return () => {
      stop();
      clearTimeout(timer.current);
      clearTimeout(hover.current);
    };
  }, [store, showWhy]);
  return { hint, showWhy, forgetWhy, rest };
}
