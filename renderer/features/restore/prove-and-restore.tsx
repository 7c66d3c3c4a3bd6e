import { Button, Checkbox, Group, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { call } from '../../bridge/index.ts';
import { formatInstant, t } from '../../i18n/index.ts';
import { lastLogin } from '../session/last-login.ts';
import { sayAtSignIn } from '../session/sign-in-note.ts';
import { ErrorNotice, PasswordField, ProgressPanel, useSubmit } from '../../ui/index.ts';

interface ProveAndRestoreProps {
  readonly source: string;
  readonly copy: OutputOf<'restore.inspect'>;
  readonly onBack: () => void;
  /** Another vault lies here now. */
  readonly onRestored: (code: string | null) => Promise<unknown>;
}

/** The password or the recovery code of the time when the copy was made; another school's vault needs one more word. */
export function ProveAndRestore({ source, copy, onBack, onRestored }: ProveAndRestoreProps) {
  const [type, setType] = useState<'password' | 'code'>('password');
  const [login, setLogin] = useState(lastLogin);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [replaceOther, setReplaceOther] = useState(false);
  const other = copy.here === 'other';
  const proven = type === 'password' ? login.trim() !== '' && password !== '' : code.trim() !== '';
  const { busy, error, tried, onSubmit } = useSubmit(proven && (!other || replaceOther), async () => {
    const { replaced } = await call('restore.run', {
      ref: source,
      proof:
        type === 'password'
          ? { type, login: login.trim().toLowerCase(), password }
          : { type, code: code.trim() },
      replaceOther,
    });
    sayAtSignIn(
      replaced === '' ? t('backups.restored.done') : t('backups.restored.aside', { folder: replaced }),
    );
    await onRestored(type === 'code' ? code.trim() : null);
  });
  const missing = (text: string) => (tried && text.trim() === '' ? t('backups.restore.missing') : null);
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <Text>{t('backups.restore.proof', { at: formatInstant(copy.madeAt) })}</Text>
        <SegmentedControl
          value={type}
          aria-label={t('backups.restore.proofKind')}
          data={[
            { value: 'password', label: t('backups.restore.withPassword') },
            { value: 'code', label: t('backups.restore.withCode') },
          ]}
          onChange={(next) => {
            setType(next === 'code' ? 'code' : 'password');
          }}
        />
        {type === 'password' ? (
          <>
            <TextInput
              label={t('auth.login')}
              name="login"
              required
              spellCheck={false}
              autoFocus={login === ''}
              value={login}
              error={missing(login)}
              onChange={(event) => {
                setLogin(event.currentTarget.value);
              }}
            />
            <PasswordField
              label={t('auth.password')}
              name="password"
              required
              autoFocus={login !== ''}
              autoComplete="off"
              value={password}
              error={missing(password)}
              onChange={setPassword}
            />
          </>
        ) : (
          <Textarea
            label={t('auth.recover.code')}
            description={t('auth.recover.codeHint')}
            required
            autosize
            minRows={2}
            autoFocus
            spellCheck={false}
            styles={{ input: { fontFamily: 'monospace' } }}
            value={code}
            error={missing(code)}
            onChange={(event) => {
              setCode(event.currentTarget.value);
            }}
          />
        )}
        {other && (
          <Checkbox
            label={t('backups.restore.replaceOther', { here: copy.hereName, there: copy.schoolName })}
            checked={replaceOther}
            error={tried && !replaceOther ? t('backups.restore.tick') : null}
            onChange={(event) => {
              setReplaceOther(event.currentTarget.checked);
            }}
          />
        )}
        <ErrorNotice error={error} />
        {busy && <ProgressPanel jobId="restore" label={t('backups.restore.working')} />}
        <Group justify="space-between">
          <Button variant="default" onClick={onBack} disabled={busy}>
            {t('app.back')}
          </Button>
          <Button
            type="submit"
            loading={busy}
            color={copy.here === 'nothing' ? 'blue' : 'red.9'}
            leftSection={<IconHistory size={16} />}
          >
            {t(copy.here === 'nothing' ? 'backups.restore.open' : 'backups.restore.run')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
