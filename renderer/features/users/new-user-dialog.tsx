import { LOGIN_PATTERN } from '../../../preload/contract/vocabulary/login.ts';
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { Dialog, ErrorNotice, noticeDone } from '../../ui/index.ts';
import { NewPasswordFields } from '../session/index.ts';
import { UserFields, userComplete } from './user-fields.tsx';
import type { UserDraft } from './user-fields.tsx';

export function NewUserDialog({ onClose }: { readonly onClose: () => void }) {
  const [draft, setDraft] = useState<UserDraft>({ fullName: '', staffId: null, roles: [] });
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [repeat, setRepeat] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (busy || !userComplete(draft) || !LOGIN_PATTERN.test(login) || password === '' || repeat !== password)
      return;
    setBusy(true);
    setError(null);
    try {
      await call('users.create', { ...draft, roles: [...draft.roles], login, password });
      noticeDone(t('users.created', { name: draft.fullName }));
      onClose();
    } catch (refusal) {
      setError(refusal);
      setBusy(false);
    }
  };
  return (
    <Dialog title={t('users.create')} onClose={onClose} width={520}>
      <form onSubmit={(event) => void submit(event)} noValidate>
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
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('users.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
