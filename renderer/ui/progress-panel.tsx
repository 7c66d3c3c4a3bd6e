import { Button, Group, Paper, Progress, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useBridgeEvent } from '../bridge/index.ts';
import { formatNumber, t } from '../i18n/index.ts';
import { noticeError } from './notices.ts';

interface ProgressPanelProps {
  /** The job whose `progress` events are shown. */
  readonly jobId: string;
  /** What is happening: "Đang lập biên bản bàn giao". */
  readonly label: string;
  /** Known before the first event; 0 = unknown. */
  readonly total?: number;
  readonly onCancel?: () => Promise<unknown>;
  /** What a cancel means, said beforehand. */
  readonly cancelHint?: string;
}

export function ProgressPanel({ jobId, label, total = 0, onCancel, cancelHint }: ProgressPanelProps) {
  const [state, setState] = useState({ done: 0, total });
  const [cancelling, setCancelling] = useState(false);
  useBridgeEvent('progress', (event) => {
    if (event.jobId === jobId) setState({ done: event.done, total: event.total });
  });
  const share = state.total > 0 ? (state.done / state.total) * 100 : 100;
  return (
    <Paper withBorder p="md" role="status">
      <Stack gap={8}>
        <Group justify="space-between">
          <Text fw={500}>{label}</Text>
          <Text>
            {state.total > 0 ? `${formatNumber(state.done)}/${formatNumber(state.total)}` : t('app.working')}
          </Text>
        </Group>
        <Progress value={share} animated={state.total === 0} aria-label={label} />
        {onCancel && (
          <Group justify="space-between">
            <Text size="xs" c="dimmed">
              {cancelHint ?? ''}
            </Text>
            <Button
              size="xs"
              variant="default"
              loading={cancelling}
              onClick={() => {
                setCancelling(true);
                // Refused, the work goes on and can be asked to stop again.
                onCancel().catch((error: unknown) => {
                  setCancelling(false);
                  noticeError(error);
                });
              }}
            >
              {t('app.cancelWork')}
            </Button>
          </Group>
        )}
      </Stack>
    </Paper>
  );
}
