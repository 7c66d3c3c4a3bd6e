import { IconClock, IconLock, IconLockOpen2 } from '@tabler/icons-react';
import type { ShutState } from '../../../preload/contract/vocabulary/mark-locks.ts';
import { t } from '../../i18n/index.ts';
import styles from './padlock-grid.module.css';

export interface PadlockCell {
  readonly state: ShutState;
  readonly waiting: boolean;
  readonly missing: number;
}

/** "Đã khóa, chờ ký · thiếu 3 ô" */
export function padlockWords({ state, waiting, missing }: PadlockCell): string {
  const shut = waiting
    ? `${t(`mark-locks.shut.${state}`)}, ${t('mark-locks.waiting')}`
    : t(`mark-locks.shut.${state}`);
  return missing > 0 ? `${shut} · ${t('mark-locks.missing', { n: missing })}` : shut;
}

/** Never colour alone: an open padlock, a shut one, a pale one for partly, a clock while the signature is missing. */
export function Padlock({ cell }: { readonly cell: PadlockCell }) {
  const { state, waiting, missing } = cell;
  return (
    <>
      {state === 'open' ? (
        <IconLockOpen2 size={15} stroke={1.4} aria-hidden opacity={0.75} />
      ) : (
        <IconLock size={15} aria-hidden stroke={state === 'partly' ? 1.3 : 2.2} />
      )}
      {state === 'partly' && <span aria-hidden className={styles['half']} />}
      {waiting && <IconClock size={12} aria-hidden />}
      {missing > 0 && <span aria-hidden>−{missing}</span>}
    </>
  );
}
