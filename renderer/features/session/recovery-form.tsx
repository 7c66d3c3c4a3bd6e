import { Button, Group, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { ErrorNotice, noticeDone, useSubmit } from '../../ui/index.ts';
import { FrontDoor } from './front-door.tsx';
import { lastLogin, rememberLogin } from './last-login.ts';
import { NewPasswordFields } from './new-password-fields.tsx';
import { SaidAtSignIn } from './said-at-sign-in.tsx';
import { sayAtSignIn } from './sign-in-note.ts';

interface RecoveryFormProps {
  /** Already typed when the vault was restored with it; '' = not yet. */
  readonly code: string;
  readonly onCancel: () => void;
  readonly onDone: () => Promise<void>;
}

/** The code of the printed kit opens the vault and gives one sign-in a new password. */
export function RecoveryForm({ code: typed, onCancel, onDone }: RecoveryFormProps) {
  const [login, setLogin] = useState(lastLogin);
  const [code, setCode] = useState(typed);
  const [password, setPassword] = useState('');
  const [repeat, setRepeat] = useState('');
  const name = login.trim().toLowerCase();
  const complete = name !== '' && code.trim() !== '' && password !== '' && repeat === password;
  const { tried, busy, error, onSubmit } = useSubmit(complete, async () => {
    await call('vault.recover', { login: name, code: code.trim(), newPassword: password });
    rememberLogin(name);
    noticeDone(t('auth.recover.done'));
    await onDone();
    sayAtSignIn(null);
  });
  return (
    <FrontDoor width={480}>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="md">
          <div>
            <Title order={1} size="h3">
              {t('auth.recover.title')}
            </Title>
            <Text c="dimmed">{t('auth.recover.lead')}</Text>
          </div>
          <SaidAtSignIn />
          <TextInput
            label={t('auth.login')}
            description={t('auth.recover.loginHint')}
            required
            spellCheck={false}
            autoFocus
            value={login}
            error={tried && login.trim() === '' ? t('auth.loginMissing') : null}
            onChange={(event) => {
              setLogin(event.currentTarget.value);
            }}
          />
          <Textarea
            label={t('auth.recover.code')}
            description={t('auth.recover.codeHint')}
            required
            autosize
            minRows={2}
            spellCheck={false}
            styles={{ input: { fontFamily: 'monospace' } }}
            value={code}
            error={tried && code.trim() === '' ? t('auth.recover.codeMissing') : null}
            onChange={(event) => {
              setCode(event.currentTarget.value);
            }}
          />
          <NewPasswordFields
            login={login.trim().toLowerCase()}
            password={password}
            repeat={repeat}
            onPassword={setPassword}
            onRepeat={setRepeat}
            showMissing={tried}
          />
          <ErrorNotice error={error} />
          <Group justify="space-between">
            <Button variant="default" onClick={onCancel}>
              {t('auth.recover.back')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('auth.recover.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </FrontDoor>
  );
}
