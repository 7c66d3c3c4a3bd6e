import { ActionIcon, Checkbox, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { t } from '../i18n/index.ts';
import { ErrorNotice } from '../ui/index.ts';
import { act } from './shell-link.ts';
import type { PaperToSign } from './signable.ts';
import styles from './signing.module.css';
import { usePlace } from './use-place.ts';

interface PaperStageProps {
  readonly paper: PaperToSign;
  readonly read: boolean;
  /** Something is being signed: the ticks stay as they are. */
  readonly locked: boolean;
  readonly onRead: (read: boolean) => void;
}

/** The place of the viewer, which the shell lays over it, with what the viewer itself does not say: was it read? */
export function PaperStage({ paper, read, locked, onRead }: PaperStageProps) {
  const [page, setPage] = useState(1);
  const [shown, setShown] = useState(false);
  /** What the person ticked while the shell has not answered: the box never springs back under the hand. */
  const [asked, setAsked] = useState<boolean | null>(null);
  const [error, setError] = useState<unknown>(null);
  const place = usePlace(error === null);
  const { paperId, pages } = paper;
  const show = async (next: number): Promise<void> => {
    setError(null);
    setPage(next);
    try {
      const answer = await act('show', { paperId, page: next });
      if (answer.shown) setShown(true);
    } catch (refusal) {
      setError(refusal);
    }
  };
  useEffect(() => {
    void show(1);
  }, [paperId]);
  const tick = async (wanted: boolean): Promise<void> => {
    if (asked !== null) return;
    setAsked(wanted);
    try {
      await act('tick', { paperId, read: wanted });
      onRead(wanted);
    } catch (refusal) {
      setError(refusal);
    } finally {
      setAsked(null);
    }
  };
  return (
    <section
      className={styles['stage']}
      aria-label={t('signing-window.paper.label', { symbol: paper.symbol })}
    >
      <div ref={place} className={styles['paper']}>
        <ErrorNotice error={error} onRetry={() => void show(page)} />
      </div>
      <div className={styles['below']}>
        <Group gap={6}>
          <ActionIcon
            aria-label={t('signing-window.paper.previous')}
            disabled={page <= 1}
            onClick={() => void show(page - 1)}
          >
            <IconChevronLeft size={18} />
          </ActionIcon>
          <Text aria-live="polite">{t('signing-window.paper.page', { page, n: Math.max(1, pages) })}</Text>
          <ActionIcon
            aria-label={t('signing-window.paper.next')}
            disabled={page >= pages}
            onClick={() => void show(page + 1)}
          >
            <IconChevronRight size={18} />
          </ActionIcon>
          <Text size="xs" c="dimmed">
            {t('signing-window.paper.keys')}
          </Text>
        </Group>
        <Checkbox
          size="sm"
          label={t('signing-window.paper.read')}
          checked={asked ?? read}
          disabled={!shown || locked}
          onChange={(event) => void tick(event.currentTarget.checked)}
        />
      </div>
    </section>
  );
}
