import { Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { InputOf } from '../../../preload/contract/index.ts';
import { call, useMay } from '../../bridge/index.ts';
import { formatInstant, t, today } from '../../i18n/index.ts';
import { Dialog, ErrorNotice, FormActions, openDialog, useSubmit } from '../../ui/index.ts';
import { MomentFields } from './moment-fields.tsx';
import { instantOf } from './moment.ts';

interface StepQuestion {
  readonly id: string;
  readonly step: InputOf<'incidents.step'>['steps'][number];
  readonly name: string;
  readonly discoveredAt: string;
}

function StepDialog({
  id,
  step,
  name,
  discoveredAt,
  onClose,
}: StepQuestion & { readonly onClose: () => void }) {
  const [day, setDay] = useState(() => today());
  const [time, setTime] = useState(() => formatInstant(new Date().toISOString()).slice(-5));
  const [note, setNote] = useState('');
  const mayExcuse = useMay('incidents.excuse');
  const chosen = instantOf(day, time, new Date());
  // The minute of the discovery itself counts as after it.
  const at =
    chosen !== null && chosen < discoveredAt && sameMinute(chosen, discoveredAt) ? discoveredAt : chosen;
  const { busy, error, onSubmit } = useSubmit(at !== null && at >= discoveredAt, async () => {
    await call('incidents.step', { id, steps: [step], act: 'done', at, note });
    onClose();
  });
  return (
    <Dialog title={t('incidents.panel.stepTitle', { step: name })} onClose={onClose}>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="sm">
          <MomentFields
            label={t('incidents.panel.stepAt')}
            day={day}
            time={time}
            error={at === null || at < discoveredAt ? t('incidents.errors.incidents.step-time') : null}
            onDay={setDay}
            onTime={setTime}
          />
          <TextInput
            label={t('incidents.panel.stepNote')}
            maxLength={300}
            description={
              step === 'notify-authority' && !mayExcuse ? t('incidents.panel.noticeCheck') : undefined
            }
            data-autofocus
            value={note}
            onChange={(event) => {
              setNote(event.currentTarget.value);
            }}
          />
          <ErrorNotice error={error} />
          <FormActions onCancel={onClose} busy={busy}>
            {t('incidents.panel.save')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}

const sameMinute = (a: string, b: string): boolean => a.slice(0, 16) === b.slice(0, 16);

/** Asks when it was done, and does it. */
export function askStepMoment(question: StepQuestion): Promise<null> {
  return openDialog<null>((answer) => (
    <StepDialog
      {...question}
      onClose={() => {
        answer(null);
      }}
    />
  ));
}
