import { LOGIN_PATTERN } from '../../../preload/contract/vocabulary/login.ts';
import { Stack, Text, TextInput } from '@mantine/core';
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
import { NewPasswordFields } from '../session/index.ts';
import { UserFields, userComplete } from './user-fields.tsx';
import type { UserDraft } from './user-fields.tsx';

export function NewUserDialog({ onClose }: { readonly onClose: () => void }) {
  const [draft, setDraft] = useState<UserDraft>({ fullName: '', staffId: null, roles: [] });
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [repeat, setRepeat] = useState('');
  const typed =
    [draft.fullName, login, password, repeat].some((text) => text !== '') || draft.roles.length > 0;
  const close = useAskBeforeClose(typed, onClose);
  const complete = userComplete(draft) && LOGIN_PATTERN.test(login) && password !== '' && repeat === password;
  const { tried, busy, error, onSubmit } = useSubmit(complete, async () => {
    await call('users.create', { ...draft, roles: [...draft.roles], login, password });
    noticeDone(t('users.created', { name: draft.fullName }));
    onClose();
  });
  return (
    <Dialog title={t('users.create')} onClose={close} width={520}>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="sm">
          <UserFields
            draft={draft}
            showMissing={tried}
            onChange={(part) => {
              setDraft((old) => ({ ...old, ...part }));
            }}
          />
          <TextInput
            label={t('users.login')}
            description={t('vault.wizard.person.loginHint')}
            required
            spellCheck={false}
            autoComplete="off"
            maxLength={64}
            value={login}
            error={tried && !LOGIN_PATTERN.test(login) ? t('vault.wizard.problem.login') : null}
            onChange={(event) => {
              setLogin(event.currentTarget.value.toLowerCase().trim());
            }}
          />
          <NewPasswordFields
            label={t('users.firstPassword')}
            login={login}
            password={password}
            repeat={repeat}
            onPassword={setPassword}
            onRepeat={setRepeat}
            showMissing={tried}
          />
          <Text size="xs" c="dimmed">
            {t('users.mustChangeHint')}
          </Text>
          <ErrorNotice error={error} />
          <FormActions onCancel={close} busy={busy}>
            {t('users.create')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
