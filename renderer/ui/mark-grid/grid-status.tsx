import { IconAlertTriangle, IconCircleCheck, IconLoader } from '@tabler/icons-react';
import { memo, useSyncExternalStore } from 'react';
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
  const { active, range, waiting, failed } = useSyncExternalStore(store.subscribeView, store.view);
  const column = store.columns[active.col];
  const value = showCell(column?.kind ?? 'computed', store.cell(active)?.value ?? null);
  const many = sizeOf(range);
  const place = `${String(active.row + 1)}. ${store.row(active.row)?.name ?? ''} · ${column?.title ?? ''}${value === '' ? '' : `: ${value}`}`;
  return (
    <div className={styles['status']}>
      <span className={styles['place']} title={reason ?? place}>
        <strong>{place}</strong>
        {many > 1 && ` · ${t('mark-grid.selected', { n: many })}`}
        {reason !== null && ` · ${reason}`}
      </span>
      {children}
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
    </div>
  );
});
