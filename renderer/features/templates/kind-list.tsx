import { NavLink } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { t } from '../../i18n/index.ts';
import styles from './templates.module.css';
import { hasDraft } from './use-draft.ts';

type Entry = OutputOf<'templates.list'>[number];

interface KindListProps {
  readonly entries: readonly Entry[];
  readonly chosen: Entry['kind'];
  readonly onChoose: (kind: Entry['kind']) => void;
}

function stateOf({ kind, changed, version }: Entry): string {
  if (hasDraft(kind)) return t('templates.state.unsaved');
  return changed ? t('templates.state.changed', { version }) : t('templates.state.own');
}

export function KindList({ entries, chosen, onChoose }: KindListProps) {
  return (
    <nav className={styles['kinds']} aria-label={t('templates.kinds')}>
      {entries.map((entry) => (
        <NavLink
          key={entry.kind}
          component="button"
          type="button"
          py={3}
          className={styles['kind'] ?? ''}
          px={8}
          active={entry.kind === chosen}
          aria-current={entry.kind === chosen}
          label={t(`papers.kindShort.${entry.kind}`)}
          title={t(`papers.kind.${entry.kind}`)}
          description={stateOf(entry)}
          rightSection={hasDraft(entry.kind) ? <IconPencil size={14} aria-hidden /> : null}
          onClick={() => {
            onChoose(entry.kind);
          }}
        />
      ))}
    </nav>
  );
}
