import { Alert, List } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { errorText, t } from '../../i18n/index.ts';

interface WarningListProps {
  readonly warnings: OutputOf<'staff.save'>['warnings'];
}

/** What the checks of identity found: a warning never stops saving. */
export function WarningList({ warnings }: WarningListProps) {
  if (warnings.length === 0) return null;
  return (
    <Alert
      color="orange"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={t('people.form.warningsTitle')}
      styles={{ message: { color: 'var(--mantine-color-text)' } }}
    >
      <List size="sm" spacing={2}>
        {warnings.map((warning) => (
          <List.Item key={warning.code}>{errorText(warning)}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
