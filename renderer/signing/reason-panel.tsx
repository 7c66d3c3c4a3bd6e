import { Button, Radio, Stack, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { t } from '../i18n/index.ts';
import { ErrorNotice, useSubmit } from '../ui/index.ts';
import { act, useSettled } from './shell-link.ts';
import type { PaperToSign } from './signable.ts';
import styles from './signing.module.css';

export type GivingBack = 'return' | 'reject';
const SHORTEST_REASON = 3;

interface ReasonPanelProps {
  readonly paper: PaperToSign;
  readonly kind: GivingBack;
  /** No other paper is left in this window. */
  readonly last: boolean;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** Not signed, and why: back to somebody who has signed, or back to the office. */
export function ReasonPanel({ paper, kind, last, onCancel, onDone }: ReasonPanelProps) {
  const earlier = paper.steps.filter(({ state }) => state === 'signed');
  const [toField, setToField] = useState(earlier.at(-1)?.field ?? '');
  const [reason, setReason] = useState('');
  const settled = useSettled();
  const { paperId, symbol } = paper;
  const short = reason.trim().length < SHORTEST_REASON;
  const form = useSubmit(!short && settled, async () => {
    if (kind === 'return') await act('return', { paperId, toField, reason });
    else await act('reject', { paperId, reason });
    if (last) await act('close', {});
    else onDone();
  });
  return (
    <form className={styles['form']} onSubmit={form.onSubmit}>
      <div className={styles['scroll']}>
        <Title order={1} size="h4">
          {t(`signing-window.${kind}.title`, { symbol })}
        </Title>
        <Text>{t(`signing-window.${kind}.means`)}</Text>
        {kind === 'return' && (
          <Radio.Group label={t('signing-window.return.to')} value={toField} onChange={setToField}>
            <Stack gap={6} mt={6}>
              {earlier.map(({ field, name, role }) => (
                <Radio key={field} value={field} label={name} description={role.split('\n').join(' – ')} />
              ))}
            </Stack>
          </Radio.Group>
        )}
        <Textarea
          label={t('app.reason.label')}
          placeholder={t('app.reason.placeholder')}
          required
          autoFocus
          autosize
          minRows={3}
          maxLength={300}
          value={reason}
          error={form.tried && short ? t('app.reason.tooShort', { n: SHORTEST_REASON }) : null}
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
        />
        <ErrorNotice error={form.error} brief />
      </div>
      <div className={styles['acts']}>
        <Button type="submit" color="red" loading={form.busy}>
          {t(`signing-window.${kind}.action`)}
        </Button>
        <Button variant="default" disabled={form.busy} onClick={onCancel}>
          {t('app.back')}
        </Button>
      </div>
    </form>
  );
}
