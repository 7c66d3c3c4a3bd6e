import { Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { Dialog, ErrorNotice, FormActions, useSubmit } from '../../ui/index.ts';

interface DrillDialogProps {
  readonly onClose: () => void;
  readonly onProven: () => void;
}

/** Once a year: the code typed from the sheet in the safe, so that it is known to be there and to work. */
export function DrillDialog({ onClose, onProven }: DrillDialogProps) {
  const [code, setCode] = useState('');
  const { busy, error, onSubmit } = useSubmit(code.trim() !== '', async () => {
    await call('vault.confirmRecoveryCode', { code: code.trim() });
    onProven();
  });
  return (
    <Dialog title={t('settings.drill.title')} onClose={onClose}>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="md">
          <Text>{t('settings.drill.lead')}</Text>
          <Textarea
            label={t('settings.drill.code')}
            description={t('auth.recover.codeHint')}
            required
            autosize
            minRows={2}
            spellCheck={false}
            data-autofocus
            styles={{ input: { fontFamily: 'monospace' } }}
            value={code}
            onChange={(event) => {
              setCode(event.currentTarget.value);
            }}
          />
          <ErrorNotice error={error} />
          <Text size="sm" c="dimmed">
            {t('settings.drill.lost')}
          </Text>
          <FormActions onCancel={onClose} busy={busy} disabled={code.trim() === ''}>
            {t('settings.drill.prove')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
