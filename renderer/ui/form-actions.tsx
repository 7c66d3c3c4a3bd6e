import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../i18n/index.ts';

interface FormActionsProps {
  readonly onCancel: () => void;
  /** The act is under way. */
  readonly busy: boolean;
  readonly disabled?: boolean;
  /** It cannot be taken back. */
  readonly danger?: boolean;
  /** What pressing the button does. */
  readonly children: ReactNode;
}

/** The end of a form: leave it, or do what it is for. */
export function FormActions({
  onCancel,
  busy,
  disabled = false,
  danger = false,
  children,
}: FormActionsProps) {
  return (
    <Group justify="flex-end" gap="xs">
      <Button variant="default" onClick={onCancel}>
        {t('app.cancel')}
      </Button>
      <Button type="submit" loading={busy} disabled={disabled} {...(danger ? { color: 'red.9' } : {})}>
        {children}
      </Button>
    </Group>
  );
}
