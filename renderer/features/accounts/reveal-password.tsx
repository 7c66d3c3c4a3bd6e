import { Alert, Button, Code, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { Dialog, askReason, noticeError, openDialog } from '../../ui/index.ts';
import type { Account } from './account-view.ts';

interface ShownOnceProps {
  readonly login: string;
  readonly password: string;
  readonly onClose: () => void;
}

/** Lives only in this dialog: nothing keeps the password after it is closed. */
function ShownOnce({ login, password, onClose }: ShownOnceProps) {
  return (
    <Dialog title={t('accounts.reveal.shownTitle')} onClose={onClose} closeOnClickOutside={false}>
      <Stack gap="sm">
        <Alert
          color="orange"
          icon={<IconAlertTriangle size={18} aria-hidden />}
          styles={{ message: { color: 'var(--mantine-color-text)' } }}
        >
          {t('accounts.reveal.shownText')}
        </Alert>
        <div>
          <Text size="xs" c="dimmed">
            {t('accounts.reveal.login')}
          </Text>
          <Code fz="lg">{login}</Code>
        </div>
        <div>
          <Text size="xs" c="dimmed">
            {t('accounts.reveal.password')}
          </Text>
          <Code fz="xl" fw={600} data-testid="revealed-password">
            {password}
          </Code>
        </div>
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('accounts.reveal.close')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

/** Warns, asks why, and shows the initial password exactly once. */
export async function revealPassword({ id, fullName }: Account): Promise<void> {
  const reason = await askReason({
    title: t('accounts.reveal.title', { name: fullName }),
    action: t('accounts.reveal.confirm'),
    label: t('accounts.reveal.reason'),
    consequences: [t('accounts.reveal.warning')],
    danger: true,
  });
  if (reason === null) return;
  try {
    const { login, password } = await call('accounts.reveal', { id, reason });
    await openDialog<null>((answer) => (
      <ShownOnce
        login={login}
        password={password}
        onClose={() => {
          answer(null);
        }}
      />
    ));
  } catch (error) {
    noticeError(error);
  }
}
