import { Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { VIOLATION_GROUPS } from '../../../preload/contract/vocabulary/incidents.ts';
import { useQuery } from '../../bridge/index.ts';
import { t, today } from '../../i18n/index.ts';
import { DayField, Dialog, ErrorNotice, FormActions, useAskBeforeClose } from '../../ui/index.ts';
import { whoText } from './incident-view.ts';
import type { Incident, Violation } from './incident-view.ts';
import { StoryField } from './story-field.tsx';
import { LENGTHS, useViolation } from './use-violation.ts';

interface ViolationDialogProps {
  /** The entry to put right; null = a new one. */
  readonly corrects: Violation | null;
  readonly withdraw: boolean;
  readonly incidents: readonly Incident[];
  readonly onClose: () => void;
}

export function ViolationDialog({ corrects, withdraw, incidents, onClose }: ViolationDialogProps) {
  const staff = useQuery('staff.list', {});
  const { draft, change, dirty, submit } = useViolation({ corrects, withdraw, incidents, onDone: onClose });
  const { tried } = submit;
  const close = useAskBeforeClose(dirty, onClose);
  const label = (key: string): string => t(`incidents.violation.${key}`);
  const code = corrects?.code ?? '';
  const missing = (value: string | null): string | null => (tried && value === null ? label('choose') : null);
  return (
    <Dialog
      title={
        corrects === null
          ? label('record')
          : t(`incidents.violation.${withdraw ? 'withdrawTitle' : 'correctTitle'}`, { code })
      }
      onClose={close}
      width={600}
    >
      <form onSubmit={submit.onSubmit} noValidate>
        <Stack gap="sm">
          {withdraw && <Text size="sm">{t('incidents.violation.withdrawText', { code })}</Text>}
          {corrects !== null && (
            <TextInput
              label={label('reason')}
              required
              maxLength={300}
              data-autofocus
              value={draft.reason}
              error={
                tried && draft.reason.trim().length < LENGTHS.reason
                  ? t('incidents.violation.tooShort', { n: LENGTHS.reason })
                  : null
              }
              onChange={(event) => {
                change({ reason: event.currentTarget.value });
              }}
            />
          )}
          {!withdraw && (
            <>
              <Group grow align="flex-start" gap="sm">
                <Select
                  label={label('person')}
                  required
                  searchable
                  limit={50}
                  data={(staff.data ?? []).map(({ id, fullName, department }) => ({
                    value: id,
                    label: department === '' ? fullName : `${fullName} – ${department}`,
                  }))}
                  value={draft.staffId}
                  error={missing(draft.staffId)}
                  nothingFoundMessage={t('app.table.noMatch')}
                  onChange={(staffId) => {
                    change({ staffId });
                  }}
                />
                <DayField
                  label={label('happenedOn')}
                  required
                  value={draft.happenedOn}
                  error={draft.happenedOn > today() ? label('badDay') : null}
                  onChange={(happenedOn) => {
                    change({ happenedOn });
                  }}
                />
              </Group>
              <Select
                label={label('group')}
                required
                allowDeselect={false}
                description={draft.group === null ? null : t(`incidents.violation.groupTexts.${draft.group}`)}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                data={VIOLATION_GROUPS.map((group) => ({
                  value: group,
                  label: t(`incidents.violation.groups.${group}`),
                }))}
                value={draft.group}
                error={missing(draft.group)}
                onChange={(group) => {
                  change({ group: VIOLATION_GROUPS.find((known) => known === group) ?? null });
                }}
              />
              <StoryField
                label={label('description')}
                value={draft.description}
                min={LENGTHS.description}
                max={1_000}
                tried={tried}
                onChange={(description) => {
                  change({ description });
                }}
              />
              <StoryField
                label={label('handling')}
                value={draft.handling}
                min={LENGTHS.handling}
                max={500}
                tried={tried}
                onChange={(handling) => {
                  change({ handling });
                }}
              />
              <Group grow align="flex-start" gap="sm">
                <TextInput
                  label={label('paperRef')}
                  placeholder={label('paperHint')}
                  maxLength={120}
                  value={draft.paperRef}
                  onChange={(event) => {
                    change({ paperRef: event.currentTarget.value });
                  }}
                />
                <Select
                  label={label('incident')}
                  placeholder={label('noIncident')}
                  clearable
                  data={incidents.map((incident) => ({
                    value: incident.id,
                    label: `${incident.code} – ${whoText(incident)}`,
                  }))}
                  value={draft.incidentId}
                  onChange={(incidentId) => {
                    change({ incidentId });
                  }}
                />
              </Group>
            </>
          )}
          <ErrorNotice error={submit.error} />
          <FormActions onCancel={close} busy={submit.busy}>
            {label(corrects === null ? 'record' : withdraw ? 'withdraw' : 'correct')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
