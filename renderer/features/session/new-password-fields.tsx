import { List, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { t } from '../../i18n/index.ts';
import { PasswordField } from '../../ui/index.ts';
import { problemText, usePasswordProblems } from './use-password-problems.ts';

interface NewPasswordFieldsProps {
  readonly login: string;
  readonly password: string;
  readonly repeat: string;
  readonly onPassword: (value: string) => void;
  readonly onRepeat: (value: string) => void;
  /** Told whenever the pair becomes acceptable or not. */
  readonly showMissing?: boolean;
  readonly label?: string;
}

/** A new password typed twice, with the rules answered while typing. */
export function NewPasswordFields(props: NewPasswordFieldsProps) {
  const { login, password, repeat } = props;
  const problems = usePasswordProblems(login, password);
  const differs = repeat !== '' && repeat !== password;
  const missing = props.showMissing === true;
  return (
    <Stack gap="xs">
      <PasswordField
        label={props.label ?? t('auth.newPassword.label')}
        required
        autoComplete="new-password"
        value={password}
        onChange={props.onPassword}
        error={missing && password === '' ? t('auth.newPassword.missing') : null}
      />
      <div aria-live="polite">
        {problems === null ? (
          <Text size="xs" c="dimmed">
            {t('auth.newPassword.rule')}
          </Text>
        ) : problems.length === 0 ? (
          <Text size="xs" c="var(--mantine-color-green-light-color)">
            <IconCircleCheck size={13} aria-hidden /> {t('auth.newPassword.good')}
          </Text>
        ) : (
          <List size="xs" icon={<IconCircleX size={13} color="var(--mantine-color-error)" />}>
            {problems.map((code) => (
              <List.Item key={code}>{problemText(code)}</List.Item>
            ))}
          </List>
        )}
      </div>
      <PasswordField
        label={t('auth.newPassword.repeat')}
        required
        autoComplete="new-password"
        value={repeat}
        onChange={props.onRepeat}
        error={
          differs
            ? t('auth.newPassword.differs')
            : missing && repeat === '' && password !== ''
              ? t('auth.newPassword.missingRepeat')
              : null
        }
      />
    </Stack>
  );
}
