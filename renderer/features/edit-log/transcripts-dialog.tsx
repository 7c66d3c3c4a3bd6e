import { Button, Group, MultiSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { call, useQuery } from '../../bridge/index.ts';
import { formatDay, t } from '../../i18n/index.ts';
import {
  DayField,
  Dialog,
  ErrorNotice,
  Facts,
  noticeDone,
  useAskBeforeClose,
  useSubmit,
} from '../../ui/index.ts';

const SHORTEST_REASON = 5;

/** Whose transcripts are issued: from then on a correction needs the procedure of cancelling and issuing again. */
export function TranscriptsDialog({ onClose }: { readonly onClose: () => void }) {
  const { data = [], error: failed, refetch } = useQuery('editLog.transcripts', {});
  const [classIds, setClassIds] = useState<string[]>([]);
  const [day, setDay] = useState('');
  const [reason, setReason] = useState('');
  const close = useAskBeforeClose(classIds.length > 0 || day !== '' || reason !== '', onClose);
  const reasoned = reason.trim().length >= SHORTEST_REASON;
  const { tried, busy, error, onSubmit } = useSubmit(classIds.length > 0 && reasoned, async () => {
    await call('editLog.setTranscripts', { classIds, day: day === '' ? null : day, reason });
    noticeDone(t('edit-log.transcripts.saved'));
    onClose();
  });
  const issued = data.flatMap(({ className, issued: last }) => (last ? [{ className, ...last }] : []));
  return (
    <Dialog title={t('edit-log.transcripts.title')} width={560} onClose={close}>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="sm">
          <Text size="sm">{t('edit-log.transcripts.hint')}</Text>
          {issued.length > 0 ? (
            <Facts
              items={issued.map((each) => [
                each.className,
                t('edit-log.transcripts.issued', { ...each, day: formatDay(each.day) }),
              ])}
            />
          ) : (
            <Text size="sm" c="dimmed">
              {t('edit-log.transcripts.none')}
            </Text>
          )}
          <MultiSelect
            label={t('edit-log.transcripts.classes')}
            required
            searchable
            data={data.map(({ classId, className }) => ({ value: classId, label: className }))}
            value={classIds}
            error={tried && classIds.length === 0 ? t('edit-log.transcripts.classesMissing') : null}
            onChange={setClassIds}
          />
          <DayField
            label={t('edit-log.transcripts.day')}
            description={t('edit-log.transcripts.dayHint')}
            value={day}
            onChange={setDay}
          />
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
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('edit-log.calendar.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
