import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { GridStore } from './grid-store.ts';

/** `data-active` on an element while the chosen cell is in its row or column; the move itself draws nothing anew. */
export function useActiveMark(
  store: GridStore,
  axis: 'row' | 'col',
  index: number,
): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    let marked = false;
    const mark = (): void => {
      const active = store.view().active[axis] === index;
      if (active === marked) return;
      marked = active;
      element.current?.toggleAttribute('data-active', active);
    };
    mark();
    const stop = store.subscribeView(mark);
    const marks = element.current;
    return () => {
      stop();
      marks?.removeAttribute('data-active');
    };
  }, [store, axis, index]);
  return element;
}
