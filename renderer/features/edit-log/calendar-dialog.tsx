import { SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { call, useQuery } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import {
  DayField,
  Dialog,
  ErrorNotice,
  FormActions,
  noticeDone,
  useAskBeforeClose,
  useSubmit,
} from '../../ui/index.ts';

type Days = OutputOf<'editLog.calendar'>;

/** Days that rules of marks ask for: semester exams and the monthly professional meetings. */
export function CalendarDialog({ onClose }: { readonly onClose: () => void }) {
  const { data, error, refetch } = useQuery('editLog.calendar', {});
  return data ? (
    <CalendarForm first={data} onClose={onClose} />
  ) : (
    <Dialog title={t('edit-log.calendar.title')} onClose={onClose}>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
    </Dialog>
  );
}

function CalendarForm({ first, onClose }: { readonly first: Days; readonly onClose: () => void }) {
  const [days, setDays] = useState(first);
  const changed = days.filter(({ day }, at) => day !== first[at]?.day);
  const close = useAskBeforeClose(changed.length > 0, onClose);
  const { busy, error, onSubmit } = useSubmit(true, async () => {
    await call('editLog.setDays', { days: changed });
    noticeDone(t('edit-log.calendar.saved'));
    onClose();
  });
  const field = ({ kind, period, day }: Days[number]) => (
    <DayField
      key={period}
      label={
        kind === 'semester-exam'
          ? t('edit-log.calendar.exam', { n: period === '1' ? 'I' : 'II' })
          : t('edit-log.calendar.meeting', {
              month: `${String(Number(period.slice(5)))}/${period.slice(0, 4)}`,
            })
      }
      value={day ?? ''}
      onChange={(value) => {
        setDays((old) =>
          old.map((each) =>
            each.kind === kind && each.period === period
              ? { ...each, day: value === '' ? null : value }
              : each,
          ),
        );
      }}
    />
  );
  return (
    <Dialog title={t('edit-log.calendar.title')} width={560} onClose={close}>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="sm">
          <Text size="sm">{t('edit-log.calendar.examHint')}</Text>
          <SimpleGrid cols={2} spacing="sm">
            {days.filter(({ kind }) => kind === 'semester-exam').map(field)}
          </SimpleGrid>
          <Text size="sm">{t('edit-log.calendar.meetings')}</Text>
          <SimpleGrid cols={2} spacing="sm" verticalSpacing={6}>
            {days.filter(({ kind }) => kind === 'meeting').map(field)}
          </SimpleGrid>
          <ErrorNotice error={error} />
          <FormActions onCancel={close} busy={busy} disabled={changed.length === 0}>
            {t('edit-log.calendar.save')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
