import { Alert, Group, Text } from '@mantine/core';
import { IconClockExclamation } from '@tabler/icons-react';
import { call, useQuery } from '../../bridge/index.ts';
import { formatInstant, t } from '../../i18n/index.ts';
import { CommandButton, askReason, noticeDone } from '../../ui/index.ts';

/** The machine says less than what is written: what stands still because of it, and the head's way out. */
export function ClockAlert() {
  const { data } = useQuery('audit.clock', {});
  if (data?.behind !== true) return null;
  const clock = formatInstant(data.clock);
  const confirm = async (): Promise<void> => {
    const reason = await askReason({
      title: t('audit.clock.ask'),
      action: t('audit.clock.button'),
      label: t('audit.clock.reason'),
      consequences: [t('audit.clock.from', { clock }), t('audit.clock.kept')],
      minLength: 5,
    });
    if (reason === null) return;
    await call('audit.confirmClock', { newest: data.newest, reason });
    noticeDone(t('audit.clock.done'));
  };
  return (
    <Alert color="orange" icon={<IconClockExclamation size={18} />} title={t('audit.clock.title')}>
      <Group justify="space-between" align="flex-end" wrap="nowrap" gap="md">
        <Text size="sm" c="var(--mantine-color-text)">
          {t('audit.clock.text', { clock, newest: formatInstant(data.newest) })}
        </Text>
        {data.mayConfirm && (
          <CommandButton act={confirm} style={{ flex: 'none' }}>
            {t('audit.clock.button')}
          </CommandButton>
        )}
      </Group>
    </Alert>
  );
}
