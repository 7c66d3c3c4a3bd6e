import { Alert, Text } from '@mantine/core';
import { IconClock, IconUrgent } from '@tabler/icons-react';
import { formatInstant, t } from '../../i18n/index.ts';
import type { Incident } from './incident-view.ts';
import { timeText } from './incident-view.ts';
import { useNow } from './use-now.ts';

const COLORS = {
  running: 'orange',
  overdue: 'red',
  'in-time': 'green',
  late: 'orange',
  excused: 'gray',
} as const;

/** The 72 hours as one line one cannot overlook; nothing where they are not asked for. */
export function NoticeClock({ incident }: { readonly incident: Incident }) {
  const now = useNow();
  const { notice } = incident;
  if (notice.state === 'not-needed' || notice.deadline === null) return null;
  // The list was read a while ago; the clock on screen has gone on.
  const state = notice.state === 'running' && now > notice.deadline ? 'overdue' : notice.state;
  const Icon = state === 'overdue' ? IconUrgent : IconClock;
  return (
    <Alert
      color={COLORS[state]}
      icon={<Icon size={20} aria-hidden />}
      title={t(`incidents.clock.${state}`, { time: timeText(notice, now) })}
      styles={{
        message: { color: 'var(--mantine-color-text)' },
        title: { color: 'var(--mantine-color-text)' },
      }}
      role="status"
    >
      <Text size="xs">
        {t('incidents.clock.deadline', { at: formatInstant(notice.deadline) })}
        {notice.notifiedAt !== null &&
          ` ${t('incidents.clock.notifiedAt', { at: formatInstant(notice.notifiedAt) })}`}
      </Text>
    </Alert>
  );
}
