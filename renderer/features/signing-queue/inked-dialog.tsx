import { Checkbox, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { call } from '../../bridge/index.ts';
import { t, today } from '../../i18n/index.ts';
import {
  DayField,
  Dialog,
  ErrorNotice,
  FormActions,
  noticeDone,
  useAskBeforeClose,
  useSubmit,
} from '../../ui/index.ts';
import { isSigned, stepLabel } from './queued-paper.ts';
import type { QueuedPaper } from './queued-paper.ts';

/** Places that were signed by pen; the scanned page lies with the paper already. */
export function InkedDialog({
  paper,
  onClose,
}: {
  readonly paper: QueuedPaper;
  readonly onClose: () => void;
}) {
  const open = paper.steps.filter((step) => !isSigned(step));
  const [fields, setFields] = useState<string[]>([]);
  const [day, setDay] = useState(() => today());
  const close = useAskBeforeClose(fields.length > 0, onClose);
  const { tried, busy, error, onSubmit } = useSubmit(fields.length > 0 && day !== '', async () => {
    await call('signing.markInked', { paperId: paper.paperId, fields, signedOn: day });
    noticeDone(t('signing-queue.done.inked', { symbol: paper.symbol }));
    onClose();
  });
  return (
    <Dialog title={t('signing-queue.inked.title', { symbol: paper.symbol })} onClose={close}>
      <form noValidate onSubmit={onSubmit}>
        <Stack gap="sm">
          <Text size="sm">{t('signing-queue.inked.text')}</Text>
          <Checkbox.Group
            label={t('signing-queue.inked.places')}
            required
            value={fields}
            error={tried && fields.length === 0 ? t('signing-queue.inked.missing') : null}
            onChange={setFields}
          >
            <Stack gap={6} mt={4} mb={4}>
              {open.map((step) => (
                <Checkbox key={step.field} value={step.field} label={stepLabel(step)} />
              ))}
            </Stack>
          </Checkbox.Group>
          <DayField
            label={t('signing-queue.inked.day')}
            required
            value={day}
            error={tried && day === '' ? t('signing-queue.inked.noDay') : null}
            onChange={setDay}
          />
          <ErrorNotice error={error} />
          <FormActions onCancel={close} busy={busy}>
            {t('signing-queue.inked.action')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
