import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { formatNumber, t } from '../i18n/index.ts';
import { act, useShellEvent } from './shell-link.ts';

/** How far a batch is; stops between two papers, never inside one. */
export function BatchProgress({ total }: { readonly total: number }) {
  const [state, setState] = useState({ done: 0, total });
  const [stopping, setStopping] = useState(false);
  useShellEvent('progress', setState);
  const label = t('signing-window.progress.label');
  return (
    <Stack gap={6} role="status">
      <Group justify="space-between">
        <Text fw={500}>{label}</Text>
        <Text>{`${formatNumber(state.done)}/${formatNumber(state.total)}`}</Text>
      </Group>
      <Progress value={(state.done / Math.max(1, state.total)) * 100} aria-label={label} />
      {total > 1 && (
        <Group justify="space-between" wrap="nowrap">
          <Text size="xs" c="dimmed">
            {t('signing-window.progress.stopHint')}
          </Text>
          <Button
            size="xs"
            variant="default"
            loading={stopping}
            onClick={() => {
              setStopping(true);
              void act('stop', {}).catch(() => {
                setStopping(false);
              });
            }}
          >
            {t('app.cancelWork')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
