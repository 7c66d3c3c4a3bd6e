import { Button, Group } from '@mantine/core';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { CommandButton, askReason, confirmWithConsequences, noticeDone } from '../../ui/index.ts';
import type { CorrectionDetail } from './correction-columns.tsx';

interface StepButtonsProps {
  readonly correction: CorrectionDetail;
  readonly onForm: (form: 'edit' | 'decide') => void;
}

const SHORTEST_REASON = 5;

/** What the reader may do now, as the office allows it. */
export function StepButtons({ correction, onForm }: StepButtonsProps) {
  const { id, allowed } = correction;
  if (allowed.length === 0) return null;
  const may = (act: (typeof allowed)[number]): boolean => allowed.includes(act);
  return (
    <Group gap={6}>
      {may('submit') && (
        <CommandButton act={() => done('submit', call('corrections.submit', { id }))}>
          {t('corrections.act.submit')}
        </CommandButton>
      )}
      {may('confirm') && (
        <CommandButton act={() => agree('confirm', id)}>{t('corrections.act.confirm')}</CommandButton>
      )}
      {may('witness') && (
        <CommandButton act={() => agree('witness', id)}>{t('corrections.act.witness')}</CommandButton>
      )}
      {may('decide') && (
        <Button
          onClick={() => {
            onForm('decide');
          }}
        >
          {t('corrections.act.decide')}
        </Button>
      )}
      {may('edit') && (
        <Button
          variant="default"
          onClick={() => {
            onForm('edit');
          }}
        >
          {t('corrections.act.edit')}
        </Button>
      )}
      {may('return') && (
        <CommandButton variant="default" act={() => withReason('return', id)}>
          {t('corrections.act.return')}
        </CommandButton>
      )}
      {may('reject') && (
        <CommandButton variant="outline" color="red" act={() => withReason('reject', id)}>
          {t('corrections.act.reject')}
        </CommandButton>
      )}
      {may('cancel') && (
        <CommandButton variant="outline" color="red" act={() => withReason('cancel', id)}>
          {t('corrections.act.cancel')}
        </CommandButton>
      )}
    </Group>
  );
}

async function done(act: string, answer: Promise<unknown>): Promise<void> {
  await answer;
  noticeDone(t(`corrections.told.${act}`));
}

async function agree(act: 'confirm' | 'witness', id: string): Promise<void> {
  const sure = await confirmWithConsequences({
    title: t(`corrections.ask.${act}.title`),
    action: t(`corrections.act.${act}`),
    consequences: [t(`corrections.ask.${act}.meaning`), t(`corrections.ask.${act}.next`)],
  });
  if (sure) await done(act, call(`corrections.${act}`, { id, note: '' }));
}

async function withReason(act: 'return' | 'reject' | 'cancel', id: string): Promise<void> {
  const reason = await askReason({
    title: t(`corrections.ask.${act}.title`),
    action: t(`corrections.act.${act}`),
    consequences: [t(`corrections.ask.${act}.meaning`)],
    danger: act !== 'return',
    minLength: SHORTEST_REASON,
  });
  if (reason !== null) await done(act, call(`corrections.${act}`, { id, reason }));
}
