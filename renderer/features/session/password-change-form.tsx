import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { ErrorNotice, PasswordField, useSubmit } from '../../ui/index.ts';
import { NewPasswordFields } from './new-password-fields.tsx';

interface PasswordChangeFormProps {
  readonly login: string;
  readonly onDone: () => void;
  readonly children?: ReactNode;
}

export function PasswordChangeForm({ login, onDone, children }: PasswordChangeFormProps) {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [repeat, setRepeat] = useState('');
  const complete = current !== '' && next !== '' && repeat === next;
  const { tried, busy, error, onSubmit } = useSubmit(complete, async () => {
    await call('session.changePassword', { current, next });
    setCurrent('');
    setNext('');
    setRepeat('');
    onDone();
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="sm">
        <PasswordField
          label={t('auth.change.current')}
          required
          autoComplete="current-password"
          value={current}
          onChange={setCurrent}
          error={tried && current === '' ? t('auth.change.currentMissing') : null}
        />
        <NewPasswordFields
          login={login}
          password={next}
          repeat={repeat}
          onPassword={setNext}
          onRepeat={setRepeat}
          showMissing={tried}
        />
        <ErrorNotice error={error} />
        <Group justify="space-between">
          {children ?? <span />}
          <Button type="submit" loading={busy}>
            {t('auth.change.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
