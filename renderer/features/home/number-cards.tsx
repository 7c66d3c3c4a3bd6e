import { Text } from '@mantine/core';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { may, useSession } from '../../bridge/index.ts';
import type { Permission } from '../../../preload/contract/vocabulary/permissions.ts';
import { formatNumber, t } from '../../i18n/index.ts';
import styles from './home.module.css';

type Counts = OutputOf<'home.overview'>['counts'];
const CARDS: readonly (readonly [name: keyof Counts, path: string, permission: Permission])[] = [
  ['staff', '/people/staff', 'people.read'],
  ['students', '/people/students', 'people.read'],
  ['classes', '/people/classes', 'people.read'],
  ['accounts', '/accounts', 'accounts.read'],
  ['papersUnsigned', '/papers', 'papers.read'],
];

export function NumberCards({ counts }: { readonly counts: Counts }) {
  const session = useSession();
  return (
    <div className={styles['cards']}>
      {CARDS.filter(([, , permission]) => may(session, permission)).map(([name, path]) => (
        <a key={name} className={styles['card']} href={`#${path}`}>
          <Text c="dimmed">{t(`home.counts.${name}`)}</Text>
          <div className={styles['number']}>{formatNumber(counts[name])}</div>
        </a>
      ))}
    </div>
  );
}
