import { Button, Code, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Component } from 'react';
import type { ReactNode } from 'react';
import { t } from '../i18n/index.ts';
import { EmptyState } from '../ui/index.ts';

interface State {
  readonly failed: Error | null;
}

/** One screen that breaks does not take the window with it. */
export class ScreenBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failed: null };

  static getDerivedStateFromError(failed: Error): State {
    return { failed };
  }

  override render(): ReactNode {
    const { failed } = this.state;
    if (failed === null) return this.props.children;
    return (
      <EmptyState icon={IconAlertTriangle} title={t('app.error.screen')} hint={t('app.error.screenHint')}>
        <Stack align="center" gap="xs">
          <Text size="xs" c="dimmed">
            <Code>{`${failed.name}: ${failed.message}`.slice(0, 200)}</Code>
          </Text>
          <Button
            onClick={() => {
              this.setState({ failed: null });
            }}
          >
            {t('app.retry')}
          </Button>
        </Stack>
      </EmptyState>
    );
  }
}
