import { Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { call, useQuery } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import {
  DayField,
  Dialog,
  ErrorNotice,
  FormActions,
  ScanField,
  noticeDone,
  useAskBeforeClose,
  useSubmit,
} from '../../ui/index.ts';
import type { DroppedFile } from '../../ui/index.ts';
import type { AdminAccount } from './custody-columns.tsx';
import { headOptions, peopleOptions } from './people-options.ts';

const EMPTY = { name: '', title: '', body: '', letterNumber: '', letterDay: '' };

/** Minutes of receipt from the commune: who gave it, with which letter. */
export function ReceiveDialog({
  account,
  onClose,
}: {
  readonly account: AdminAccount;
  readonly onClose: () => void;
}) {
  const choices = useQuery('custody.choices', {});
  const [draft, setDraft] = useState(EMPTY);
  const [chosenHead, setHead] = useState<string | null>(null);
  const [receiver, setReceiver] = useState<string | null>(null);
  const [scan, setScan] = useState<DroppedFile | null>(null);
  const heads = choices.data?.heads ?? [];
  const head = chosenHead ?? heads[0]?.id ?? null;
  const set = (part: Partial<typeof draft>): void => {
    setDraft((old) => ({ ...old, ...part }));
  };
  const dirty = Object.values(draft).some((text) => text !== '') || scan !== null;
  const close = useAskBeforeClose(dirty, onClose);
  const complete = draft.name.trim().length > 1 && draft.body.trim().length > 1 && head !== null;
  const { tried, busy, error, onSubmit } = useSubmit(complete, async () => {
    const { name, title, body, letterNumber, letterDay } = draft;
    await call('custody.receive', {
      accountId: account.id,
      giver: { name, title, body },
      letterNumber,
      letterDay: letterDay === '' ? null : letterDay,
      scan: scan && { fileName: scan.name, bytes: scan.bytes },
      headId: head ?? '',
      receiverId: receiver,
    });
    noticeDone(t('custody.after'));
    onClose();
  });
  const text = (key: 'name' | 'title' | 'body' | 'letterNumber', max: number, required: boolean) => ({
    required,
    maxLength: max,
    value: draft[key],
    error: required && tried && draft[key].trim().length < 2 ? t('custody.form.required') : null,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      set({ [key]: event.currentTarget.value });
    },
  });
  return (
    <Dialog title={t('custody.receive.title')} width={640} onClose={close}>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="sm">
          <SimpleGrid cols={2} spacing="sm">
            <TextInput label={t('custody.receive.giver')} data-autofocus {...text('name', 80, true)} />
            <TextInput label={t('custody.receive.giverTitle')} {...text('title', 120, false)} />
          </SimpleGrid>
          <TextInput
            label={t('custody.receive.giverBody')}
            placeholder={t('custody.receive.bodyHint')}
            {...text('body', 160, true)}
          />
          <SimpleGrid cols={2} spacing="sm">
            <Select
              label={t('custody.receive.head')}
              required
              data={headOptions(heads)}
              value={head}
              error={tried && head === null ? t('custody.noStaff') : null}
              onChange={setHead}
            />
            <Select
              label={t('custody.receive.receiver')}
              placeholder={t('custody.receive.receiverHint')}
              data={peopleOptions(choices.data?.officers ?? [])}
              searchable
              clearable
              limit={50}
              nothingFoundMessage={t('app.table.noMatch')}
              value={receiver}
              onChange={setReceiver}
            />
            <TextInput label={t('custody.receive.letterNumber')} {...text('letterNumber', 60, false)} />
            <DayField
              label={t('custody.receive.letterDay')}
              value={draft.letterDay}
              onChange={(letterDay) => {
                set({ letterDay });
              }}
            />
          </SimpleGrid>
          <ScanField
            label={t('custody.receive.scan')}
            hint={t('custody.receive.scanHint')}
            file={scan}
            onFile={setScan}
          />
          <ErrorNotice error={error ?? choices.error} />
          <FormActions onCancel={close} busy={busy}>
            {t('custody.receive.submit')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
