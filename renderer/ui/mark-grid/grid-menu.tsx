import { Menu, Text } from '@mantine/core';
import {
  IconArrowAutofitWidth,
  IconArrowBarToDown,
  IconClipboard,
  IconCopy,
  IconEraser,
  IconLock,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../i18n/index.ts';
import type { CellRef } from './grid-types.ts';

/** Something the screen around the grid offers for a cell. */
export interface CellAct {
  readonly key: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly run: () => void;
}

/** Where the menu was asked for: over a cell, or over the header of a column. */
export interface MenuPlace {
  readonly at: CellRef | null;
  readonly col: number;
  /** Pixels in the window. */
  readonly x: number;
  readonly y: number;
}

export type GridMenuAct =
  'copy' | 'paste' | 'fillDown' | 'clear' | 'why' | 'fit' | 'wider' | 'narrower' | 'reset';

interface GridMenuProps {
  readonly place: MenuPlace;
  /** Of the column. */
  readonly column: string;
  /** Only what can be done there. */
  readonly may: ReadonlySet<GridMenuAct>;
  readonly more: readonly CellAct[];
  readonly run: (act: GridMenuAct) => void;
  readonly onClose: () => void;
}

const KEYS: Partial<Readonly<Record<GridMenuAct, string>>> = {
  copy: 'Ctrl+C',
  paste: 'Ctrl+V',
  fillDown: 'Ctrl+D',
  clear: 'Delete',
  why: 'F1',
};
const CELL_ACTS = ['copy', 'paste', 'fillDown', 'clear', 'why'] as const;
const COLUMN_ACTS = ['fit', 'wider', 'narrower', 'reset'] as const;
const ICONS: Partial<Readonly<Record<GridMenuAct, ReactNode>>> = {
  copy: <IconCopy size={16} aria-hidden />,
  paste: <IconClipboard size={16} aria-hidden />,
  fillDown: <IconArrowBarToDown size={16} aria-hidden />,
  clear: <IconEraser size={16} aria-hidden />,
  why: <IconLock size={16} aria-hidden />,
  fit: <IconArrowAutofitWidth size={16} aria-hidden />,
};

/** What can be done with a cell and its column, by right click, Shift+F10 or the menu key. */
export function GridMenu({ place, column, may, more, run, onClose }: GridMenuProps) {
  const cellActs = place.at === null ? [] : CELL_ACTS.filter((act) => may.has(act));
  const columnActs = COLUMN_ACTS.filter((act) => may.has(act));
  const item = (act: GridMenuAct, first: boolean) => (
    <Menu.Item
      key={act}
      data-autofocus={first ? true : undefined}
      leftSection={ICONS[act] ?? <span style={{ width: 16 }} />}
      rightSection={
        KEYS[act] !== undefined && (
          <Text size="xs" c="dimmed">
            {KEYS[act]}
          </Text>
        )
      }
      onClick={() => {
        run(act);
      }}
    >
      {t(`mark-grid.menu.${act}`)}
    </Menu.Item>
  );
  return (
    <Menu
      opened
      onClose={onClose}
      position="bottom-start"
      width={270}
      returnFocus={false}
      // Its placeholder is no part a menu may have; the first item takes the focus.
      withInitialFocusPlaceholder={false}
      offset={2}
    >
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          aria-label={t('mark-grid.menu.label')}
          style={{ position: 'fixed', left: place.x, top: place.y, width: 1, height: 1, opacity: 0 }}
        />
      </Menu.Target>
      <Menu.Dropdown>
        {cellActs.map((act, index) => item(act, index === 0))}
        {more.map(({ key, label, icon, run: go }) => (
          <Menu.Item key={key} leftSection={icon} onClick={go}>
            {label}
          </Menu.Item>
        ))}
        {place.at !== null && <Menu.Divider />}
        <Menu.Label>{t('mark-grid.menu.column', { column })}</Menu.Label>
        {columnActs.map((act, index) => item(act, place.at === null && index === 0))}
      </Menu.Dropdown>
    </Menu>
  );
}
