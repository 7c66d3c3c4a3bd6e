import { Checkbox, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { call } from '../../bridge/index.ts';
import { formatInstant, t, today } from '../../i18n/index.ts';
import { Dialog, ErrorNotice, FormActions, useAskBeforeClose, useSubmit } from '../../ui/index.ts';
import type { IncidentDetail } from './incident-view.ts';
import { MomentFields } from './moment-fields.tsx';
import { instantOf } from './moment.ts';
import { noticeRedrawn } from './notice-redrawn.ts';
import { StoryField } from './story-field.tsx';
import { STORY_LENGTH } from './use-report.ts';

const REASON_LENGTH = 3;

interface EditDialogProps {
  readonly incident: IncidentDetail;
  readonly onClose: () => void;
}

/** The story, when it was discovered, and whether personal data may be affected: that is only ever added. */
export function EditDialog({ incident, onClose }: EditDialogProps) {
  const { id, code, version } = incident;
  const [happened, setHappened] = useState(incident.happened);
  const [personalData, setPersonalData] = useState(incident.personalData);
  const discovery = useDiscovery(incident);
  const [reason, setReason] = useState('');
  const changed =
    happened !== incident.happened || personalData !== incident.personalData || discovery.changed;
  const close = useAskBeforeClose(changed || reason !== '', onClose);
  const complete =
    discovery.at !== null && happened.trim().length >= STORY_LENGTH && reason.trim().length >= REASON_LENGTH;
  const { tried, busy, error, onSubmit } = useSubmit(complete, async () => {
    const discoveredAt = discovery.at ?? incident.discoveredAt;
    const { redrawn } = await call('incidents.edit', {
      id,
      version,
      happened,
      personalData,
      discoveredAt,
      reason,
    });
    noticeRedrawn(redrawn);
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
          <MomentFields
            label={t('incidents.form.day')}
            day={discovery.day}
            time={discovery.time}
            error={discovery.at === null ? t('incidents.panel.editMoment') : null}
            onDay={discovery.setDay}
            onTime={discovery.setTime}
          />
          <Checkbox
            label={t('incidents.form.personalData')}
            description={incident.personalData ? t('incidents.panel.personalDataStays') : undefined}
            checked={personalData}
            disabled={incident.personalData}
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
          <FormActions onCancel={close} busy={busy}>
            {t('incidents.panel.save')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}

/** The time as it stands until somebody changes its day or minute; never after the report. */
function useDiscovery({ discoveredAt, reportedAt }: IncidentDetail) {
  const before = { day: today(new Date(discoveredAt)), time: formatInstant(discoveredAt).slice(-5) };
  const [day, setDay] = useState(before.day);
  const [time, setTime] = useState(before.time);
  const changed = day !== before.day || time !== before.time;
  const chosen = changed ? instantOf(day, time, new Date(reportedAt)) : discoveredAt;
  return { day, time, setDay, setTime, changed, at: chosen };
}
