import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { fold, matchesFolded, t } from '../../i18n/index.ts';
import type { GridStore } from './grid-store.ts';
import type { CellRef } from './grid-types.ts';
import { showCell } from './show-cell.ts';

interface GridFindProps {
  readonly store: GridStore;
  readonly go: (to: CellRef) => void;
  readonly back: () => void;
}

/** Students by name and cells by what stands in them, in reading order. */
function findAll(store: GridStore, text: string): CellRef[] {
  const wanted = fold(text.trim());
  if (wanted === '') return [];
  const found: CellRef[] = [];
  for (let row = 0; row < store.size; row += 1) {
    const view = store.row(row);
    if (view === undefined) continue;
    if (matchesFolded(view.name, text)) found.push({ row, col: store.view().active.col });
    view.cells.forEach((cell, col) => {
      const shown = cell.typed ?? showCell(store.columns[col]?.kind ?? 'computed', cell.value);
      const hit =
        typeof cell.value === 'string' && cell.value.length > 4
          ? fold(shown).includes(wanted)
          : fold(shown) === wanted;
      if (hit) found.push({ row, col });
    });
  }
  return found;
}

/** Ctrl+F: Enter goes on to the next, Shift+Enter back, Esc to the cells. */
export function GridFind({ store, go, back }: GridFindProps) {
  const [text, setText] = useState('');
  const [at, setAt] = useState<{ readonly n: number; readonly of: number } | null>(null);
  const step = (by: number): void => {
    const found = findAll(store, text);
    const n =
      at === null ? (by > 0 ? 0 : found.length - 1) : (at.n + by + found.length) % Math.max(1, found.length);
    const to = found[n];
    setAt({ n, of: found.length });
    if (to !== undefined) go(to);
  };
  return (
    <TextInput
      data-shortcut="find"
      size="xs"
      w={210}
      aria-label={t('mark-grid.find')}
      placeholder={t('mark-grid.find')}
      leftSection={<IconSearch size={13} aria-hidden />}
      rightSectionWidth={52}
      rightSection={
        at !== null && (
          <span aria-live="polite">{at.of === 0 ? '0' : `${String(at.n + 1)}/${String(at.of)}`}</span>
        )
      }
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        setAt(null);
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
        else if (event.key === 'Escape') back();
        else return;
        event.preventDefault();
      }}
    />
  );
}
