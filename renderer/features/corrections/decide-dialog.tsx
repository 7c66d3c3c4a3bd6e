import { Alert, Checkbox, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { asking, call, useQuery } from '../../bridge/index.ts';
import { formatDay, t } from '../../i18n/index.ts';
import { Dialog, ErrorNotice, FormActions, noticeDone, useSubmit } from '../../ui/index.ts';
import { columnLabel } from '../gradebook/index.ts';
import { ConsequenceTable } from './consequence-table.tsx';
import type { CorrectionDetail } from './correction-columns.tsx';
import { paperValue } from './paper-value.ts';

const SHORTEST_REASON = 5;

interface DecideDialogProps {
  readonly correction: CorrectionDetail;
  readonly onClose: () => void;
}

/** The whole or a part; what is agreed to stands in the minutes that the three sign. */
export function DecideDialog({ correction, onClose }: DecideDialogProps) {
  const { id, cellList, deadline, consequences } = correction;
  /** Position → why not. */
  const [refused, setRefused] = useState<ReadonlyMap<number, string>>(new Map());
  const [lateReason, setLateReason] = useState('');
  const [applyBy, setApplyBy] = useState<'program' | 'teacher'>('program');
  const foreseen = useQuery(
    'corrections.foresee',
    { id, refused: [...refused.keys()].sort((a, b) => a - b) },
    { keepPrevious: true },
  );
  const reasoned = [...refused.values()].every((reason) => reason.trim().length >= SHORTEST_REASON);
  const lateSaid = !deadline.late || lateReason.trim().length >= SHORTEST_REASON;
  const some = refused.size < cellList.length;
  const { tried, busy, error, onSubmit } = useSubmit(reasoned && lateSaid && some, async () => {
    await call('corrections.decide', {
      id,
      refused: [...refused].map(([position, reason]) => ({ position, reason })),
      lateReason,
      applyBy,
    });
    noticeDone(t('corrections.told.decide'));
    onClose();
  });
  const refuse = (position: number, reason: string | null): void => {
    const next = new Map(refused);
    if (reason === null) next.delete(position);
    else next.set(position, reason);
    setRefused(next);
  };
  return (
    <Dialog title={t('corrections.decide.title')} width={640} onClose={onClose}>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="sm">
          {cellList.map(({ position, name, col, kind, before, after }) => {
            const reason = refused.get(position);
            const change = `${paperValue(kind, before)} → ${paperValue(kind, after)}`;
            return (
              <div key={position}>
                <Checkbox
                  label={`${name} · ${columnLabel(col)}: ${change}`}
                  checked={reason === undefined}
                  onChange={(event) => {
                    refuse(position, event.currentTarget.checked ? null : '');
                  }}
                />
                {reason !== undefined && (
                  <TextInput
                    mt={4}
                    ml={28}
                    aria-label={t('corrections.decide.whyNot')}
                    placeholder={t('corrections.decide.whyNot')}
                    value={reason}
                    maxLength={300}
                    error={
                      tried && reason.trim().length < SHORTEST_REASON
                        ? t('corrections.form.reasonMissing')
                        : null
                    }
                    onChange={(event) => {
                      refuse(position, event.currentTarget.value);
                    }}
                  />
                )}
              </div>
            );
          })}
          {tried && !some && <Alert color="orange">{t('corrections.decide.nothing')}</Alert>}
          <ConsequenceTable consequences={foreseen.data?.consequences ?? consequences} />
          {deadline.late && deadline.lastDay !== null && (
            <Textarea
              label={t('corrections.decide.lateReason')}
              description={t('corrections.panel.late', { day: formatDay(deadline.lastDay) })}
              required
              autosize
              maxLength={300}
              value={lateReason}
              error={tried && !lateSaid ? t('corrections.form.reasonMissing') : null}
              onChange={(event) => {
                setLateReason(event.currentTarget.value);
              }}
            />
          )}
          <Radio.Group
            label={t('corrections.decide.applyBy')}
            value={applyBy}
            onChange={(value) => {
              setApplyBy(value === 'teacher' ? 'teacher' : 'program');
            }}
          >
            <Stack gap={4} mt={4}>
              <Radio value="program" label={t('corrections.decide.program')} />
              <Radio value="teacher" label={t('corrections.decide.teacher')} />
            </Stack>
          </Radio.Group>
          <Text size="xs" c="dimmed">
            {t('corrections.decide.next')}
          </Text>
          <ErrorNotice error={error ?? foreseen.error} />
          <FormActions onCancel={onClose} busy={busy} disabled={asking(foreseen)}>
            {t('corrections.decide.action')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
