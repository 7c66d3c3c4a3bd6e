import { useQuery } from '../../bridge/index.ts';
import { formatNumber } from '../../i18n/index.ts';
import styles from './app-shell.module.css';

/** More than this is said as "99+". */
const MOST_SHOWN = 99;

/** Papers that wait for the signature of whoever is signed in; the bell has asked for it already. */
export function useWaitingPapers(): number {
  const { data = [] } = useQuery('notices.list', {});
  return data.find(({ key }) => key === 'signing-mine')?.count ?? 0;
}

/** Drawn, not written: the link keeps its name, and its description says the number in words. */
export function WaitingCount({ count }: { readonly count: number }) {
  const shown = count > MOST_SHOWN ? `${String(MOST_SHOWN)}+` : formatNumber(count);
  return <span className={styles['count']} data-count={shown} aria-hidden />;
}
