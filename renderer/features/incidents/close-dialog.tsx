import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import {
  Dialog,
  ErrorNotice,
  FormActions,
  noticeDone,
  useAskBeforeClose,
  useSubmit,
} from '../../ui/index.ts';
import type { IncidentDetail } from './incident-view.ts';
import { StoryField } from './story-field.tsx';
import { STORY_LENGTH } from './use-report.ts';

interface CloseDialogProps {
  readonly incident: IncidentDetail;
  readonly onClose: () => void;
}

export function CloseDialog({ incident: { id, code, version }, onClose }: CloseDialogProps) {
  const [result, setResult] = useState('');
  const [lessons, setLessons] = useState('');
  const close = useAskBeforeClose(result !== '' || lessons !== '', onClose);
  const complete = [result, lessons].every((text) => text.trim().length >= STORY_LENGTH);
  const { tried, busy, error, onSubmit } = useSubmit(complete, async () => {
    await call('incidents.close', { id, version, result, lessons });
    noticeDone(t('incidents.panel.closed', { code }));
    onClose();
  });
  const bounds = { min: STORY_LENGTH, max: 1_000, tried };
  return (
    <Dialog title={t('incidents.panel.closeTitle', { code })} onClose={close}>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="sm">
          <Text size="sm">{t('incidents.panel.closeText')}</Text>
          <StoryField
            {...bounds}
            label={t('incidents.panel.result')}
            value={result}
            autofocus
            onChange={setResult}
          />
          <StoryField
            {...bounds}
            label={t('incidents.panel.lessons')}
            value={lessons}
            onChange={setLessons}
          />
          <ErrorNotice error={error} />
          <FormActions onCancel={close} busy={busy}>
            {t('incidents.panel.close')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
