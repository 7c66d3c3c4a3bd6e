import { Select, Stack, Text, Textarea } from '@mantine/core';
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
import { isSigned, stepLabel } from './queued-paper.ts';
import type { QueuedPaper } from './queued-paper.ts';

/** The contract's own bound. */
const SHORTEST = 3;

/** Back to somebody who has signed: that signature and all after it no longer count. */
export function ReturnDialog({
  paper,
  onClose,
}: {
  readonly paper: QueuedPaper;
  readonly onClose: () => void;
}) {
  const signed = paper.steps.filter(isSigned);
  const [toField, setToField] = useState(signed.at(-1)?.field ?? null);
  const [reason, setReason] = useState('');
  const short = reason.trim().length < SHORTEST;
  const close = useAskBeforeClose(reason !== '', onClose);
  const { tried, busy, error, onSubmit } = useSubmit(toField !== null && !short, async () => {
    const { paperId, sha256 } = paper;
    await call('signing.return', { paperId, sha256, toField: toField ?? '', reason: reason.trim() });
    noticeDone(t('signing-queue.done.returned', { symbol: paper.symbol }));
    onClose();
  });
  return (
    <Dialog title={t('signing-queue.return.title', { symbol: paper.symbol })} onClose={close}>
      <form noValidate onSubmit={onSubmit}>
        <Stack gap="sm">
          <Text size="sm">{t('signing-queue.return.text')}</Text>
          <Select
            label={t('signing-queue.return.to')}
            required
            allowDeselect={false}
            data={signed.map((step) => ({ value: step.field, label: stepLabel(step) }))}
            value={toField}
            onChange={setToField}
          />
          <Textarea
            label={t('signing-queue.return.reason')}
            data-autofocus
            required
            autosize
            minRows={3}
            maxLength={300}
            value={reason}
            error={tried && short ? t('app.reason.tooShort', { n: SHORTEST }) : null}
            onChange={(event) => {
              setReason(event.currentTarget.value);
            }}
          />
          <ErrorNotice error={error} />
          <FormActions onCancel={close} busy={busy}>
            {t('signing-queue.return.action')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
