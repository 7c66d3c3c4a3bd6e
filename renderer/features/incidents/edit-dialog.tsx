import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { Dialog, ErrorNotice, noticeDone, useAskBeforeClose, useSubmit } from '../../ui/index.ts';
import type { IncidentDetail } from './incident-view.ts';
import { StoryField } from './story-field.tsx';
import { STORY_LENGTH } from './use-report.ts';

const REASON_LENGTH = 3;

interface EditDialogProps {
  readonly incident: IncidentDetail;
  readonly onClose: () => void;
}

/** The story and whether personal data may be affected; never the time of discovery. */
export function EditDialog({ incident, onClose }: EditDialogProps) {
  const { id, code } = incident;
  const [happened, setHappened] = useState(incident.happened);
  const [personalData, setPersonalData] = useState(incident.personalData);
  const [reason, setReason] = useState('');
  const changed = happened !== incident.happened || personalData !== incident.personalData;
  const close = useAskBeforeClose(changed || reason !== '', onClose);
  const complete = happened.trim().length >= STORY_LENGTH && reason.trim().length >= REASON_LENGTH;
  const { tried, busy, error, onSubmit } = useSubmit(complete, async () => {
    await call('incidents.edit', { id, happened, personalData, reason });
    noticeDone(t('incidents.panel.saved'));
    onClose();
  });
  return (
    <Dialog title={t('incidents.panel.editTitle', { code })} onClose={close}>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="sm">
          <StoryField
            label={t('incidents.panel.happened')}
            value={happened}
            min={STORY_LENGTH}
            max={1_000}
            tried={tried}
            autofocus
            onChange={setHappened}
          />
          <Checkbox
            label={t('incidents.form.personalData')}
            checked={personalData}
            onChange={(event) => {
              setPersonalData(event.currentTarget.checked);
            }}
          />
          <TextInput
            label={t('incidents.panel.editReason')}
            required
            maxLength={300}
            value={reason}
            error={
              tried && reason.trim().length < REASON_LENGTH
                ? t('incidents.violation.tooShort', { n: REASON_LENGTH })
                : null
            }
            onChange={(event) => {
              setReason(event.currentTarget.value);
            }}
          />
          <ErrorNotice error={error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('incidents.panel.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
