import { Alert, Text } from '@mantine/core';
import { IconClock, IconUrgent } from '@tabler/icons-react';
import { formatInstant, t } from '../../i18n/index.ts';
import type { IncidentDetail } from './incident-view.ts';
import { formerText, lateText, noticeKey, timeText } from './incident-view.ts';
import { useNow } from './use-now.ts';

const COLORS = {
  running: 'orange',
  overdue: 'red',
  'in-time': 'green',
  late: 'orange',
  excused: 'gray',
  'excused-late': 'orange',
} as const;

const NOTICE_MS = 72 * 3_600_000;
const deadlineOf = (discoveredAt: string): string =>
  new Date(Date.parse(discoveredAt) + NOTICE_MS).toISOString();

/** The 72 hours as one line one cannot overlook; nothing where they are not asked for. */
export function NoticeClock({ incident }: { readonly incident: IncidentDetail }) {
  const now = useNow();
  const { notice } = incident;
  const key = noticeKey(notice);
  if (key === 'not-needed' || notice.deadline === null) return null;
  // The list was read a while ago; the clock on screen has gone on.
  const state = key === 'running' && now > notice.deadline ? 'overdue' : key;
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
        {notice.recordedLateMs > 0 &&
          ` ${t('incidents.clock.recordedLate', { time: lateText(notice.recordedLateMs) })}`}
      </Text>
      {incident.discoveries.map(({ earlier, at }) => (
        <Text size="xs" key={at}>
          {t('incidents.clock.formerDeadline', { at: formatInstant(deadlineOf(earlier)) })}
        </Text>
      ))}
      {notice.former.map((former, index) => (
        <Text size="xs" key={index}>
          {t('incidents.clock.formerNotice', { said: formerText(former) })}
        </Text>
      ))}
    </Alert>
  );
}
