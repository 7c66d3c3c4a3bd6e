import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { movedIndex, rangeKeys, toggled } from './selection.ts';

interface RowKeysInput {
  readonly keys: readonly string[];
  readonly selected: ReadonlySet<string>;
  /** null = rows cannot be selected. */
  readonly onSelect: ((next: ReadonlySet<string>) => void) | null;
  readonly onOpen: ((index: number) => void) | null;
  readonly scrollTo: (index: number) => void;
  /** Rows in one screenful. */
  readonly page: () => number;
}

export interface RowKeys {
  readonly active: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onRowClick: (
    index: number,
    modifiers: { readonly shift: boolean; readonly toggle: boolean },
  ) => void;
}

/** Arrows move, Shift extends, Space toggles, Ctrl+A takes all, Enter opens. */
export function useRowKeys({ keys, selected, onSelect, onOpen, scrollTo, page }: RowKeysInput): RowKeys {
  const [active, setActive] = useState(0);
  const [anchor, setAnchor] = useState(0);
  const at = Math.min(active, Math.max(0, keys.length - 1));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || keys.length === 0) return;
    const key = keys[at];
    const next = event.altKey ? null : movedIndex(event.key, at, keys.length, page());
    if (next !== null) {
      if (event.shiftKey && onSelect) onSelect(new Set([...selected, ...rangeKeys(keys, anchor, next)]));
      else setAnchor(next);
      setActive(next);
      scrollTo(next);
    } else if (event.key === ' ' && onSelect && key !== undefined) {
      setAnchor(at);
      onSelect(toggled(selected, key));
    } else if (event.key.toLowerCase() === 'a' && event.ctrlKey && onSelect) {
      onSelect(new Set([...selected, ...keys]));
    } else if (event.key === 'Enter' && onOpen) {
      onOpen(at);
    } else return;
    event.preventDefault();
  };
  return {
    active: at,
    onKeyDown,
    onRowClick: (index, { shift, toggle }) => {
      setActive(index);
      const key = keys[index];
      if (onSelect && key !== undefined && (shift || toggle)) {
        onSelect(shift ? new Set([...selected, ...rangeKeys(keys, anchor, index)]) : toggled(selected, key));
      }
      if (!shift) setAnchor(index);
      if (!shift && !toggle && onOpen) onOpen(index);
    },
  };
}
