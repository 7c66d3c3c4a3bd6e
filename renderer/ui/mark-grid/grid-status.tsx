import { IconAlertTriangle, IconCircleCheck, IconLoader } from '@tabler/icons-react';
import { memo, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../i18n/index.ts';
import { sizeOf } from './cell-range.ts';
import type { GridStore } from './grid-store.ts';
import styles from './mark-grid.module.css';
import { showCell } from './show-cell.ts';

interface GridStatusProps {
  readonly store: GridStore;
  /** Why the chosen cell is shut, once it was asked. */
  readonly reason: string | null;
  readonly children: ReactNode;
}

/** Where the hands are (column and student), and whether everything is saved. */
export const GridStatus = memo(function GridStatus({ store, reason, children }: GridStatusProps) {
  const many = useSyncExternalStore(store.subscribeView, () => sizeOf(store.view().range));
  return (
    <div className={styles['status']}>
      <span className={styles['place']} title={reason ?? undefined}>
        <Place store={store} />
        {many > 1 && ` · ${t('mark-grid.selected', { n: many })}`}
        {reason !== null && ` · ${reason}`}
      </span>
      {children}
      <Saving store={store} />
    </div>
  );
});

function placeText(store: GridStore): string {
  const { active } = store.view();
  const column = store.columns[active.col];
  const value = showCell(column?.kind ?? 'computed', store.cell(active)?.value ?? null);
  const at = `${String(active.row + 1)}. ${store.row(active.row)?.name ?? ''} · ${column?.title ?? ''}`;
  return value === '' ? at : `${at}: ${value}`;
}

/** Milliseconds without a move: header and names show at once where the hands are, the words follow when they rest. */
const REST = 90;

/** Written straight into the page: it changes with every arrow key. */
const Place = memo(function Place({ store }: { readonly store: GridStore }) {
  const element = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const write = (): void => {
      const place = placeText(store);
      if (element.current === null || element.current.textContent === place) return;
      element.current.textContent = place;
      element.current.title = place;
    };
    write();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = store.subscribeView(() => {
      clearTimeout(timer);
      timer = setTimeout(write, REST);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [store]);
  return <strong ref={element} />;
});

const Saving = memo(function Saving({ store }: { readonly store: GridStore }) {
  const waiting = useSyncExternalStore(store.subscribeView, () => store.view().waiting);
  const failed = useSyncExternalStore(store.subscribeView, () => store.view().failed);
  return (
    <span className={styles['saved']} role="status" data-testid="save-state">
      {failed > 0 ? (
        <>
          <IconAlertTriangle size={15} aria-hidden color="var(--mantine-color-error)" />
          {t('mark-grid.failed', { n: failed })}
        </>
      ) : waiting > 0 ? (
        <>
          <IconLoader size={15} aria-hidden />
          {t('mark-grid.waiting', { n: waiting })}
        </>
      ) : (
        <>
          <IconCircleCheck size={15} aria-hidden color="var(--mantine-color-green-filled)" />
          {t('mark-grid.saved')}
        </>
      )}
    </span>
  );
});
