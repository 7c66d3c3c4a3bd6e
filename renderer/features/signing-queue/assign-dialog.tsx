import { Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { call, useQuery } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import {
  Dialog,
  ErrorNotice,
  FormActions,
  noticeDone,
  useAskBeforeClose,
  useSubmit,
} from '../../ui/index.ts';
import { stepLabel } from './queued-paper.ts';
import type { QueuedPaper, Step } from './queued-paper.ts';

interface AssignDialogProps {
  readonly paper: QueuedPaper;
  readonly step: Step;
  readonly onClose: () => void;
}

/** Who is meant where two share a name, or where the name is written by hand. */
export function AssignDialog({ paper, step, onClose }: AssignDialogProps) {
  const staff = useQuery('staff.list', {});
  const [staffId, setStaffId] = useState<string | null>(null);
  const close = useAskBeforeClose(staffId !== null, onClose);
  const { tried, busy, error, onSubmit } = useSubmit(staffId !== null, async () => {
    await call('signing.assign', { paperId: paper.paperId, field: step.field, staffId: staffId ?? '' });
    noticeDone(t('signing-queue.done.assigned', { symbol: paper.symbol }));
    onClose();
  });
  // The paper prints a name: the office takes only somebody of that name.
  const people = (staff.data ?? [])
    .filter(({ fullName }) => step.name === '' || fullName.normalize('NFC') === step.name.normalize('NFC'))
    .map(({ id, fullName, code, department }) => ({
      value: id,
      label: [fullName, code, department].filter((part) => part !== '').join(' – '),
    }));
  return (
    <Dialog title={t('signing-queue.assign.title', { symbol: paper.symbol })} onClose={close}>
      <form noValidate onSubmit={onSubmit}>
        <Stack gap="sm">
          <Text size="sm">{t('signing-queue.assign.text', { place: stepLabel(step) })}</Text>
          <Select
            label={t('signing-queue.assign.person')}
            data-autofocus
            required
            searchable
            limit={50}
            nothingFoundMessage={t('app.table.noMatch')}
            data={people}
            value={staffId}
            error={tried && staffId === null ? t('signing-queue.assign.missing') : null}
            onChange={setStaffId}
          />
          <ErrorNotice error={error ?? staff.error} />
          <FormActions onCancel={close} busy={busy}>
            {t('signing-queue.assign.action')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
