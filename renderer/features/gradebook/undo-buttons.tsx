import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { t } from '../../i18n/index.ts';
import type { GridStore } from '../../ui/mark-grid/index.ts';

/** Takes back what was done in this sitting, one act at a time. */
export function UndoButtons({ store }: { readonly store: GridStore }) {
  // Not the whole view: that changes with every step through the cells.
  const undo = useSyncExternalStore(store.subscribeView, () => store.view().undo);
  const redo = useSyncExternalStore(store.subscribeView, () => store.view().redo);
  return (
    <>
      <Tooltip label={t('gradebook-screen.undo')}>
        <ActionIcon
          variant="default"
          size={32}
          aria-label={t('gradebook-screen.undo')}
          disabled={undo === 0}
          onClick={() => void store.undo()}
        >
          <IconArrowBackUp size={17} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('gradebook-screen.redo')}>
        <ActionIcon
          variant="default"
          size={32}
          aria-label={t('gradebook-screen.redo')}
          disabled={redo === 0}
          onClick={() => void store.redo()}
        >
          <IconArrowForwardUp size={17} />
        </ActionIcon>
      </Tooltip>
    </>
  );
}
