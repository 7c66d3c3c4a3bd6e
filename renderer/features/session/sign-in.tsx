import { Alert, Anchor, Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconAlertTriangle, IconHourglass, IconInfoCircle, IconLock } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { call, isBridgeError } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { ErrorNotice, PasswordField, useSubmit } from '../../ui/index.ts';
import { FrontDoor } from './front-door.tsx';
import { lastLogin, rememberLogin } from './last-login.ts';
import { SaidAtSignIn } from './said-at-sign-in.tsx';
import { sayAtSignIn, useSignInNote } from './sign-in-note.ts';
import { useCountdown } from './use-countdown.ts';

interface SignInProps {
  readonly status: OutputOf<'vault.status'>;
  /** Why the screens below are covered; null = the program has just started. */
  readonly why: 'idle' | 'suspend' | 'screen' | 'asked' | 'died' | null;
  readonly lastLogin: string;
  readonly onRefused: (error: unknown) => void;
  readonly onEntered: () => Promise<void>;
  readonly onRecover: () => void;
}

/** Mistakes everybody makes need no code to read out; how long to wait is counted down below them. */
function hasCode(error: unknown, code: string): boolean {
  return isBridgeError(error) && error.code === code;
}

export function SignIn({ status, why, lastLogin: held, onRefused, onEntered, onRecover }: SignInProps) {
  const [login, setLogin] = useState(() => held || lastLogin());
  const [password, setPassword] = useState('');
  const [startsAtPassword] = useState(login !== '');
  const toldAt = useMemo(() => Date.now(), [status]);
  const wait = useCountdown(status.waitSeconds, toldAt);
  const note = useSignInNote();
  const form = useRef<HTMLFormElement>(null);

  const complete = wait === 0 && login.trim() !== '' && password !== '';
  const { busy, error, onSubmit } = useSubmit(complete, async () => {
    try {
      const name = login.trim().toLowerCase();
      await call('vault.unlock', { login: name, password });
      rememberLogin(name);
      await onEntered();
      sayAtSignIn(null);
    } catch (refusal) {
      setPassword('');
      onRefused(refusal);
      form.current?.querySelector<HTMLInputElement>('input[name="password"]')?.focus();
      throw refusal;
    }
  });
  return (
    <FrontDoor>
      <form ref={form} onSubmit={onSubmit} noValidate>
        <Stack gap="md">
          <div>
            <Title order={1} size="h3">
              {status.schoolName || t('app.name')}
            </Title>
            <Text c="dimmed">{t(why === null ? 'auth.signIn.lead' : 'auth.unlock.lead')}</Text>
          </div>
          <SaidAtSignIn />
          {why !== null && note === null && (
            <Alert
              color={why === 'died' ? 'orange' : 'blue'}
              icon={why === 'died' ? <IconAlertTriangle size={18} /> : <IconLock size={18} />}
              role="status"
            >
              {t(`auth.unlock.why.${why}`)}
            </Alert>
          )}
          {status.missingActs > 0 && (
            <Alert color="red" icon={<IconAlertTriangle size={18} />} role="alert">
              {t('auth.missingActs', { n: status.missingActs })}
            </Alert>
          )}
          <TextInput
            label={t('auth.login')}
            name="login"
            required
            autoComplete="username"
            autoFocus={!startsAtPassword}
            spellCheck={false}
            value={login}
            onChange={(event) => {
              setLogin(event.currentTarget.value);
            }}
          />
          <PasswordField
            label={t('auth.password')}
            name="password"
            required
            autoComplete="current-password"
            autoFocus={startsAtPassword}
            value={password}
            onChange={setPassword}
          />
          {hasCode(error, 'vault.wrong-password') ? (
            <Alert
              color="red"
              role="alert"
              icon={<IconAlertTriangle size={18} />}
              title={t('auth.signIn.refused')}
              styles={{ message: { color: 'var(--mantine-color-text)' } }}
            >
              {t('auth.signIn.wrong')}
            </Alert>
          ) : (
            !hasCode(error, 'vault.wait') && (
              <ErrorNotice
                error={error}
                title={t('auth.signIn.refused')}
                brief={hasCode(error, 'user.disabled')}
              />
            )
          )}
          {wait > 0 && (
            <Alert color="orange" icon={<IconHourglass size={18} />} role="timer">
              {t('auth.signIn.wait', { n: wait })}
            </Alert>
          )}
          <Button type="submit" loading={busy} disabled={!complete} fullWidth>
            {t(why === null ? 'auth.signIn.submit' : 'auth.unlock.submit')}
          </Button>
          <Anchor component="button" type="button" onClick={onRecover} ta="center" underline="always">
            {t('auth.signIn.forgotten')}
          </Anchor>
          <Text size="xs" c="dimmed" ta="center" style={{ overflowWrap: 'anywhere' }}>
            <IconInfoCircle size={12} aria-hidden /> {t('auth.folder', { folder: status.folder })}
          </Text>
        </Stack>
      </form>
    </FrontDoor>
  );
}
