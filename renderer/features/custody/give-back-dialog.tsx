import { SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
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
import type { AdminAccount } from './custody-columns.tsx';

const EMPTY = { name: '', title: '', body: '', reason: '' };

/** Minutes of giving the account back to the body above: who took it, and why. */
export function GiveBackDialog({
  account,
  onClose,
}: {
  readonly account: AdminAccount;
  readonly onClose: () => void;
}) {
  const [draft, setDraft] = useState(EMPTY);
  const close = useAskBeforeClose(
    Object.values(draft).some((text) => text !== ''),
    onClose,
  );
  const complete =
    draft.name.trim().length > 1 && draft.body.trim().length > 1 && draft.reason.trim().length > 2;
  const { tried, busy, error, onSubmit } = useSubmit(complete, async () => {
    const { reason, ...taker } = draft;
    await call('custody.giveBack', { accountId: account.id, taker, reason });
    noticeDone(t('custody.after'));
    onClose();
  });
  const text = (key: keyof typeof EMPTY, max: number, atLeast: number) => ({
    required: atLeast > 0,
    maxLength: max,
    value: draft[key],
    error: tried && draft[key].trim().length < atLeast ? t('custody.form.required') : null,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      const { value } = event.currentTarget;
      setDraft((old) => ({ ...old, [key]: value }));
    },
  });
  return (
    <Dialog title={t('custody.giveBack.title')} width={600} onClose={close}>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="sm">
          <Text size="sm">{t('custody.giveBack.lead')}</Text>
          <SimpleGrid cols={2} spacing="sm">
            <TextInput label={t('custody.giveBack.taker')} data-autofocus {...text('name', 80, 2)} />
            <TextInput label={t('custody.giveBack.takerTitle')} {...text('title', 120, 0)} />
          </SimpleGrid>
          <TextInput
            label={t('custody.giveBack.takerBody')}
            placeholder={t('custody.receive.bodyHint')}
            {...text('body', 160, 2)}
          />
          <TextInput label={t('custody.giveBack.reason')} {...text('reason', 300, 3)} />
          <ErrorNotice error={error} />
          <FormActions onCancel={close} busy={busy}>
            {t('custody.giveBack.submit')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
