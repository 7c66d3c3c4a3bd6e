import { useCallback, useSyncExternalStore } from 'react';
import type { GridStore, RowView } from './grid-store.ts';

/** One row of the grid; what happens in the others is not heard. */
export function useRow(store: GridStore, index: number): RowView | undefined {
  const subscribe = useCallback(
    (listener: () => void) => store.subscribeRow(index, listener),
    [store, index],
  );
  return useSyncExternalStore(subscribe, () => store.row(index));
}
