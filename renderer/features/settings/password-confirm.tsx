import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../i18n/index.ts';
import { ErrorNotice, PasswordField, useSubmit } from '../../ui/index.ts';

interface PasswordConfirmProps {
  /** What will happen; said before the password is asked. */
  readonly consequence?: string;
  readonly label: string;
  readonly submit: string;
  readonly act: (password: string) => Promise<unknown>;
  readonly onCancel: () => void;
}

/** An act that needs the password of whoever sits here once more. */
export function PasswordConfirm({ consequence, label, submit, act, onCancel }: PasswordConfirmProps) {
  const [password, setPassword] = useState('');
  const { busy, error, onSubmit } = useSubmit(password !== '', async () => {
    await act(password);
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="sm" maw={420}>
        {consequence !== undefined && <Text>{consequence}</Text>}
        <PasswordField
          label={label}
          required
          autoFocus
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
        <ErrorNotice error={error} />
        <Group>
          <Button variant="default" onClick={onCancel}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" loading={busy} disabled={password === ''}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
