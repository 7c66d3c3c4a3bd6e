import { Alert, Button, Code, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { isBridgeError } from '../bridge/index.ts';
import { errorText, t } from '../i18n/index.ts';

interface ErrorNoticeProps {
  readonly error: unknown;
  /** Defaults to "Chưa thực hiện được". */
  readonly title?: string;
  readonly onRetry?: () => void;
  /** No code line, where the sentence says it all (a wrong password). */
  readonly brief?: boolean;
  readonly children?: ReactNode;
}

/** What happened, what to do, and a code that can be read out by phone. */
export function ErrorNotice({ error, title, onRetry, brief = false, children }: ErrorNoticeProps) {
  if (error === null || error === undefined) return null;
  return (
    <Alert
      color="red"
      role="alert"
      icon={<IconAlertTriangle size={18} />}
      title={title ?? t('app.error.title')}
      styles={{ message: { color: 'var(--mantine-color-text)' } }}
    >
      <Stack gap={6}>
        <Text size="sm">{errorText(error)}</Text>
        {children}
        {isBridgeError(error) && !brief && (
          <Text size="xs" c="dimmed">
            {t('app.error.code')}{' '}
            <Code>{error.traceId ? `${error.code} · ${error.traceId}` : error.code}</Code>
          </Text>
        )}
        {onRetry && (
          <Group>
            <Button size="xs" variant="default" onClick={onRetry}>
              {t('app.retry')}
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  );
}
