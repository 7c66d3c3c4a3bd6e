import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { t } from '../i18n/index.ts';
import type { KeyChoice } from './key-choice.ts';

/** What the token says of its PIN before anybody types it. */
export function PinWarning({ choice }: { readonly choice: KeyChoice }) {
  const state = choice.locked ? 'locked' : choice.tries;
  if (state === 'enough') return null;
  return (
    <Alert
      color={state === 'low' ? 'orange' : 'red'}
      role="alert"
      icon={<IconAlertTriangle size={16} />}
      p="xs"
      styles={{ message: { color: 'var(--mantine-color-text)' } }}
    >
      {t(`signing-window.tries.${state}`)}
    </Alert>
  );
}
