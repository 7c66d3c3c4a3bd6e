import { IconAlertTriangle, IconClock, IconLock, IconLockOpen2 } from '@tabler/icons-react';
import type { ShutState } from '../../../preload/contract/vocabulary/mark-locks.ts';
import { t } from '../../i18n/index.ts';
import styles from './padlock-grid.module.css';

export interface PadlockCell {
  readonly state: ShutState;
  readonly waiting: boolean;
  readonly missing: number;
  /** Not what was signed: it may be sealed anew. */
  readonly differs: boolean;
}

/** "Đã khóa, chờ ký, khác với bản đã ký · thiếu 3 ô" */
export function padlockWords({ state, waiting, missing, differs }: PadlockCell): string {
  const shut = [
    t(`mark-locks.shut.${state}`),
    ...(waiting ? [t('mark-locks.waiting')] : []),
    ...(differs ? [t('mark-locks.differs')] : []),
  ].join(', ');
  return missing > 0 ? `${shut} · ${t('mark-locks.missing', { n: missing })}` : shut;
}

/**
 * Never colour alone: an open padlock, a shut one, a pale one for partly, a clock while the signature is missing, a triangle
 * where the content is not what was signed.
 */
export function Padlock({ cell }: { readonly cell: PadlockCell }) {
  const { state, waiting, missing, differs } = cell;
  return (
    <>
      {state === 'open' ? (
        <IconLockOpen2 size={15} stroke={1.4} aria-hidden opacity={0.75} />
      ) : (
        <IconLock size={15} aria-hidden stroke={state === 'partly' ? 1.3 : 2.2} />
      )}
      {state === 'partly' && <span aria-hidden className={styles['half']} />}
      {waiting && <IconClock size={12} aria-hidden />}
      {differs && <IconAlertTriangle size={13} aria-hidden />}
      {missing > 0 && <span aria-hidden>−{missing}</span>}
    </>
  );
}
