import type { ReactNode } from 'react';
import styles from './facts.module.css';

/** Label and value pairs of a detail panel; empty values show a dash. */
export function Facts({
  items,
}: {
  readonly items: readonly (readonly [label: string, value: ReactNode])[];
}) {
  return (
    <dl className={styles['facts']}>
      {items.map(([label, value]) => (
        <div key={label} className={styles['pair']}>
          <dt>{label}</dt>
          <dd>{value === '' || value === null || value === undefined ? '—' : value}</dd>
        </div>
      ))}
    </dl>
  );
}
