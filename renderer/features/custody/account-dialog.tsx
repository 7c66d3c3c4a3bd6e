import { Stack, TextInput, Textarea } from '@mantine/core';
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

interface AccountDialogProps {
  /** Null = a new one. */
  readonly account: AdminAccount | null;
  /** Id of what was saved, or null. */
  readonly onClose: (saved: string | null) => void;
}

/** Login, system, scope, guides; never a password. */
export function AccountDialog({ account, onClose }: AccountDialogProps) {
  const [first] = useState(() => ({
    login: account?.login ?? '',
    system: account?.system ?? t('custody.form.systemDefault'),
    scope: account?.scope ?? t('custody.form.scopeDefault'),
    guides: account?.guides ?? '',
  }));
  const [draft, setDraft] = useState(first);
  const set = (part: Partial<typeof draft>): void => {
    setDraft((old) => ({ ...old, ...part }));
  };
  const dirty = JSON.stringify(draft) !== JSON.stringify(first);
  const close = useAskBeforeClose(dirty, () => {
    onClose(null);
  });
  const complete =
    draft.login.trim() !== '' && draft.system.trim().length > 1 && draft.scope.trim().length > 1;
  const { tried, busy, error, onSubmit } = useSubmit(complete, async () => {
    const { id } = await call('custody.save', { id: account?.id ?? null, ...draft });
    noticeDone(t('custody.form.saved', { login: draft.login.trim() }));
    onClose(id);
  });
  const missing = (text: string): string | null =>
    tried && text.trim().length < 2 ? t('custody.form.required') : null;
  return (
    <Dialog title={t('custody.form.title')} width={560} onClose={close}>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="sm">
          <TextInput
            label={t('custody.columns.login')}
            description={t('custody.form.loginHint')}
            required
            data-autofocus
            spellCheck={false}
            autoComplete="off"
            maxLength={80}
            value={draft.login}
            error={tried && draft.login.trim() === '' ? t('custody.form.required') : null}
            onChange={(event) => {
              set({ login: event.currentTarget.value });
            }}
          />
          <TextInput
            label={t('custody.form.system')}
            required
            maxLength={160}
            value={draft.system}
            error={missing(draft.system)}
            onChange={(event) => {
              set({ system: event.currentTarget.value });
            }}
          />
          <Textarea
            label={t('custody.columns.scope')}
            required
            autosize
            minRows={2}
            maxLength={300}
            value={draft.scope}
            error={missing(draft.scope)}
            onChange={(event) => {
              set({ scope: event.currentTarget.value });
            }}
          />
          <TextInput
            label={t('custody.columns.guides')}
            description={t('custody.form.guidesHint')}
            maxLength={300}
            value={draft.guides}
            onChange={(event) => {
              set({ guides: event.currentTarget.value });
            }}
          />
          <ErrorNotice error={error} />
          <FormActions onCancel={close} busy={busy}>
            {t('custody.form.save')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
