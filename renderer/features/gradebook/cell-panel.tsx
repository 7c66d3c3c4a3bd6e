import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { useMay, useQuery } from '../../bridge/index.ts';
import { errorText, formatInstant, t } from '../../i18n/index.ts';
import { showCell } from '../../ui/mark-grid/index.ts';
import type { CellRef, GridColumn, GridStore } from '../../ui/mark-grid/index.ts';
import { askCorrection } from './ask-correction.ts';
import type { BookView } from './book-types.ts';
import styles from './gradebook.module.css';

/** Milliseconds on a cell before its story is read. */
const REST = 250;

interface CellPanelProps {
  readonly view: BookView;
  readonly store: GridStore;
}

/** The chosen cell once the hands rest on it: going through the cells draws the panel not once. */
function useRestingCell(store: GridStore): CellRef {
  const [at, setAt] = useState(() => store.view().active);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const rest = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        setAt(store.view().active);
      }, REST);
    };
    const stop = store.subscribeView(rest);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [store]);
  return at;
}

/** «Ô này»: what stands there, why it is shut and how to go on, and everything that ever happened to it. */
export function CellPanel({ view, store }: CellPanelProps) {
  const { row, col } = useRestingCell(store);
  const column = store.columns[col];
  const student = store.row(row);
  const readable = column !== undefined && column.kind !== 'computed' && student !== undefined;
  const { classId, subjectId, semester } = view;
  const mayAsk = useMay('corrections.request') && view.readOnly === null;
  const story = useQuery(
    'gradebook.cell',
    { classId, subjectId, semester, studentId: student?.id ?? '', col: column?.key ?? '' },
    { enabled: readable, keepPrevious: true },
  );
  return (
    <aside className={styles['panel']} aria-label={t('gradebook-screen.panel.title')} tabIndex={0}>
      <Title order={2} size="h5">
        {t('gradebook-screen.panel.title')}
      </Title>
      <Text fw={600}>{student?.name}</Text>
      <Text c="dimmed">{column?.title}</Text>
      {column?.kind === 'computed' && <Text mt="xs">{t('gradebook-screen.panel.computed')}</Text>}
      {readable && story.data && (
        <Story
          column={column}
          story={story.data}
          {...(mayAsk
            ? {
                onRequest: () => {
                  askCorrection(view, student.id, column.key);
                },
              }
            : {})}
        />
      )}
    </aside>
  );
}

interface StoryProps {
  readonly column: GridColumn;
  readonly story: OutputOf<'gradebook.cell'>;
  /** Where the own locked mark may be corrected: opens the request. */
  readonly onRequest?: () => void;
}

function Story({ column, story, onRequest }: StoryProps) {
  const shown = (value: OutputOf<'gradebook.cell'>['value']): string => {
    const text = showCell(column.kind, value);
    return text === '' ? t('gradebook-screen.panel.blank') : text;
  };
  // Signed minutes wait for exactly this teacher: nothing more is to be asked for.
  const opened = story.locked?.code === 'gradebook.opened-for';
  return (
    <Stack gap="xs" mt="xs">
      <Text size="xl" fw={700}>
        {shown(story.value)}
      </Text>
      {story.locked !== null && (
        <Alert
          color="orange"
          p="xs"
          icon={opened ? <IconLockOpen size={16} aria-hidden /> : <IconLock size={16} aria-hidden />}
          title={t(`gradebook-screen.panel.${opened ? 'opened' : 'locked'}`)}
        >
          {errorText(story.locked)}
          {onRequest && !opened && (
            <Button size="compact-sm" variant="default" mt={6} display="block" onClick={onRequest}>
              {t('gradebook-screen.panel.request')}
            </Button>
          )}
        </Alert>
      )}
      <Title order={3} size="h6">
        {t('gradebook-screen.panel.story')}
      </Title>
      {story.events.length === 0 && <Text c="dimmed">{t('gradebook-screen.panel.noStory')}</Text>}
      {story.events.map((event, index) => (
        // Events are never taken away or put between others.
        <div key={story.events.length - index} className={styles['event']}>
          <Group justify="space-between" gap={4}>
            <Text fw={600}>
              {shown(event.before)} → {shown(event.after)}
            </Text>
            <Text size="xs" c="dimmed">
              {formatInstant(event.at, true)}
            </Text>
          </Group>
          <Text size="xs">
            {event.person} ({event.login}) · {t(`gradebook-screen.how.${event.how}`)}
            {event.followsUp && ` · ${t('gradebook-screen.panel.followsUp')}`}
          </Text>
          {event.reason !== '' && (
            <Text size="xs">{t('gradebook-screen.panel.reason', { reason: event.reason })}</Text>
          )}
          {event.minutes !== '' && (
            <Text size="xs">{t('gradebook-screen.panel.minutes', { minutes: event.minutes })}</Text>
          )}
        </div>
      ))}
    </Stack>
  );
}
