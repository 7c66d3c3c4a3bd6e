import { Text, UnstyledButton } from '@mantine/core';
import { IconCircleCheckFilled, IconCircleDashed, IconLock } from '@tabler/icons-react';
import { t } from '../i18n/index.ts';
import { isSignable } from './signable.ts';
import type { PaperToSign } from './signable.ts';
import styles from './signing.module.css';

interface PaperListProps {
  readonly papers: readonly PaperToSign[];
  readonly read: ReadonlySet<string>;
  readonly chosen: string;
  readonly onChoose: (paperId: string) => void;
}

function Mark({ paper, read }: { readonly paper: PaperToSign; readonly read: boolean }) {
  if (!isSignable(paper)) return <IconLock size={18} aria-label={t('signing-window.list.notNow')} />;
  return read ? (
    <IconCircleCheckFilled
      size={18}
      color="var(--mantine-color-green-light-color)"
      aria-label={t('signing-window.list.read')}
    />
  ) : (
    <IconCircleDashed size={18} aria-label={t('signing-window.list.unread')} />
  );
}

/** The papers of a batch; what was not read is not signed. */
export function PaperList({ papers, read, chosen, onChoose }: PaperListProps) {
  const done = papers.filter(({ paperId }) => read.has(paperId)).length;
  return (
    <nav className={styles['list']} aria-label={t('signing-window.list.title')}>
      <Text fw={600} p="10px 12px 4px">
        {t('signing-window.list.count', { done, n: papers.length })}
      </Text>
      <ul className={styles['rows']}>
        {papers.map((paper) => (
          <li key={paper.paperId}>
            <UnstyledButton
              className={styles['row'] ?? ''}
              aria-current={paper.paperId === chosen}
              onClick={() => {
                onChoose(paper.paperId);
              }}
            >
              <Mark paper={paper} read={read.has(paper.paperId)} />
              <span>
                <Text span fw={500}>
                  {paper.symbol}
                </Text>
                <br />
                <Text span size="xs" c="dimmed">
                  {paper.person === '' ? paper.title : paper.person}
                </Text>
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </nav>
  );
}
