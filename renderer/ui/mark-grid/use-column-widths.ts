import { useCallback, useMemo } from 'react';
import { useSetting } from '../../bridge/index.ts';
import { readWidths, storeWidths } from './column-widths.ts';
import type { ColumnWidths } from './column-widths.ts';

export type SetWidth = (key: string, pixels: number | null) => void;

/** The widths this person has given to columns, in every book where they occur. */
export function useColumnWidths(): readonly [ColumnWidths, SetWidth] {
  const [stored, store] = useSetting('gradebook.widths', '');
  const widths = useMemo(() => readWidths(stored), [stored]);
  const set = useCallback<SetWidth>(
    (key, pixels) => {
      store(storeWidths(widths, key, pixels));
    },
    [store, widths],
  );
  return [widths, set];
}
