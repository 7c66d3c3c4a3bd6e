import { Badge, Group, Text, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconClock, IconUrgent } from '@tabler/icons-react';
import { formatDay, formatInstant, t } from '../../i18n/index.ts';
import type { Notice } from './by-age.ts';
import styles from './notices.module.css';

const LOOKS = {
  danger: { icon: IconUrgent, color: 'var(--mantine-color-error)' },
  warning: { icon: IconAlertTriangle, color: 'var(--mantine-color-orange-light-color)' },
  info: { icon: IconClock, color: 'var(--mantine-color-anchor)' },
} as const;

/** One line is one button to the place where it is done. */
export function NoticeLine({ notice, onOpen }: { readonly notice: Notice; readonly onOpen: () => void }) {
  const { icon: Icon, color } = LOOKS[notice.severity];
  const when = [
    notice.since === null ? '' : formatInstant(notice.since),
    notice.due === undefined ? '' : t('notices.due', { day: formatDay(notice.due) }),
  ].filter(Boolean);
  return (
    <li>
      <UnstyledButton className={styles['line'] ?? ''} onClick={onOpen}>
        <Icon size={20} color={color} aria-label={t(`home.severity.${notice.severity}`)} />
        <div style={{ flex: 1, minWidth: 0 }}>
          <Group gap={6} wrap="nowrap" justify="space-between" align="flex-start">
            <Text fw={notice.unread ? 600 : 400}>
              {t(`home.tasks.${notice.key}.title`, { n: notice.count })}
            </Text>
            {notice.unread && (
              <Badge size="sm" variant="light" tt="none" flex="none">
                {t('notices.unread')}
              </Badge>
            )}
          </Group>
          <Text size="xs" c="dimmed">
            {t(`home.tasks.${notice.key}.hint`, { n: notice.count })}
          </Text>
          {when.length > 0 && (
            <Text size="xs" c="dimmed">
              {when.join(' · ')}
            </Text>
          )}
        </div>
      </UnstyledButton>
    </li>
  );
}
