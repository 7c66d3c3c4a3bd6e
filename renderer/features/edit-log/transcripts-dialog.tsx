import { MultiSelect, Radio, ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { call, useQuery } from '../../bridge/index.ts';
import { compareText, formatDay, t } from '../../i18n/index.ts';
import {
  DayField,
  Dialog,
  ErrorNotice,
  Facts,
  FormActions,
  noticeDone,
  useAskBeforeClose,
  useSubmit,
} from '../../ui/index.ts';

type Rows = OutputOf<'editLog.transcripts'>;
const SHORTEST_REASON = 5;

/** Whose transcripts are issued: from then on a correction needs the procedure of cancelling and issuing again. */
export function TranscriptsDialog({ onClose }: { readonly onClose: () => void }) {
  const { data, error: failed, refetch } = useQuery('editLog.transcripts', {});
  const classes = (data ?? []).toSorted((a, b) => compareText(a.className, b.className));
  /** Taking back is an act of its own: a day left out must not become one. */
  const [act, setAct] = useState<'issue' | 'take-back'>('issue');
  const [classIds, setClassIds] = useState<string[]>([]);
  const [day, setDay] = useState('');
  const [reason, setReason] = useState('');
  const close = useAskBeforeClose(classIds.length > 0 || day !== '' || reason !== '', onClose);
  const reasoned = reason.trim().length >= SHORTEST_REASON;
  const dated = act === 'take-back' || day !== '';
  const { tried, busy, error, onSubmit } = useSubmit(classIds.length > 0 && dated && reasoned, async () => {
    await call('editLog.setTranscripts', { classIds, day: act === 'issue' ? day : null, reason });
    noticeDone(t(`edit-log.transcripts.saved.${act}`, { n: classIds.length }));
    onClose();
  });
  const issued = classes.filter((row) => row.issued !== null);
  return (
    <Dialog title={t('edit-log.transcripts.title')} width={560} onClose={close}>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="sm">
          <Text size="sm">{t('edit-log.transcripts.hint')}</Text>
          <IssuedList rows={issued} />
          {issued.length > 0 && (
            <Radio.Group
              label={t('edit-log.transcripts.act')}
              value={act}
              onChange={(value) => {
                setAct(value === 'issue' ? 'issue' : 'take-back');
                setClassIds([]);
              }}
            >
              <Stack gap={4} mt={4}>
                <Radio value="issue" label={t('edit-log.transcripts.acts.issue')} />
                <Radio value="take-back" label={t('edit-log.transcripts.acts.take-back')} />
              </Stack>
            </Radio.Group>
          )}
          <MultiSelect
            label={t('edit-log.transcripts.classes')}
            required
            searchable
            data={(act === 'issue' ? classes : issued).map(({ classId, className }) => ({
              value: classId,
              label: className,
            }))}
            nothingFoundMessage={t('edit-log.transcripts.noClass')}
            value={classIds}
            error={tried && classIds.length === 0 ? t('edit-log.transcripts.classesMissing') : null}
            onChange={setClassIds}
          />
          {act === 'issue' && (
            <DayField
              label={t('edit-log.transcripts.day')}
              required
              value={day}
              error={tried && !dated ? t('edit-log.transcripts.dayMissing') : null}
              onChange={setDay}
            />
          )}
          <TextInput
            label={t('edit-log.transcripts.reason')}
            required
            maxLength={300}
            value={reason}
            error={tried && !reasoned ? t('edit-log.panel.short') : null}
            onChange={(event) => {
              setReason(event.currentTarget.value);
            }}
          />
          <ErrorNotice
            error={error ?? failed}
            {...(failed === null ? {} : { onRetry: () => void refetch() })}
          />
          <FormActions onCancel={close} busy={busy}>
            {t('edit-log.calendar.save')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}

function IssuedList({ rows }: { readonly rows: Rows }) {
  if (rows.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('edit-log.transcripts.none')}
      </Text>
    );
  }
  const label = t('edit-log.transcripts.list', { n: rows.length });
  return (
    <section aria-label={label}>
      <Text fw={600} size="sm" mb={4}>
        {label}
      </Text>
      <ScrollArea.Autosize mah={180} viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': label }}>
        <Facts
          items={rows.flatMap(({ className, issued }) =>
            issued === null
              ? []
              : [
                  [
                    className,
                    t('edit-log.transcripts.issued', { ...issued, day: formatDay(issued.day) }),
                  ] as const,
                ],
          )}
        />
      </ScrollArea.Autosize>
    </section>
  );
}
