import { Select, Stack, Text, TextInput } from '@mantine/core';
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
import type { AdminAccount } from './custody-columns.tsx';
import { peopleOptions } from './people-options.ts';

export type Move = 'hand-over' | 'change-holder' | 'return';

interface MoveDialogProps {
  readonly account: AdminAccount;
  readonly act: Move;
  readonly onClose: () => void;
}

/** The written hand-over inside the school. */
export function MoveDialog({ account, act, onClose }: MoveDialogProps) {
  const choices = useQuery('custody.choices', {});
  const toHead = act === 'return' || (act === 'change-holder' && account.state === 'with-head');
  const people = (toHead ? choices.data?.heads : choices.data?.officers) ?? [];
  const [chosen, setTo] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const to = chosen ?? (toHead ? (people[0]?.id ?? null) : null);
  const close = useAskBeforeClose(chosen !== null || reason !== '', onClose);
  const { tried, busy, error, onSubmit } = useSubmit(to !== null, async () => {
    await call('custody.move', { accountId: account.id, act, toStaffId: to ?? '', reason });
    noticeDone(t('custody.after'));
    onClose();
  });
  return (
    <Dialog title={t(`custody.button.${act}`)} width={520} onClose={close}>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="sm">
          <Text size="sm">{t(toHead ? 'custody.move.minutes-only' : 'custody.move.with-decision')}</Text>
          <Select
            label={t('custody.move.to')}
            required
            data-autofocus
            searchable
            limit={50}
            nothingFoundMessage={t('app.table.noMatch')}
            data={peopleOptions(people)}
            value={to}
            error={tried && to === null ? t('custody.form.required') : null}
            onChange={setTo}
          />
          <TextInput
            label={t('custody.move.reason')}
            description={t('custody.move.reasonHint')}
            maxLength={300}
            value={reason}
            onChange={(event) => {
              setReason(event.currentTarget.value);
            }}
          />
          <ErrorNotice error={error ?? choices.error} />
          <FormActions onCancel={close} busy={busy}>
            {t('custody.move.submit')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
