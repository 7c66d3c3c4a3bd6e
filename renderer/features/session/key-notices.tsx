import { Alert, List, Text } from '@mantine/core';
import { IconShieldExclamation } from '@tabler/icons-react';
import type { SessionView } from '../../bridge/index.ts';
import { formatInstant, t } from '../../i18n/index.ts';

/** Who set this password or made the recovery code; nobody can close it. */
export function KeyNotices({ session }: { readonly session: SessionView }) {
  if (session.keyNotices.length === 0) return null;
  return (
    <Alert
      color="orange"
      role="status"
      mb="md"
      icon={<IconShieldExclamation size={20} aria-hidden />}
      title={t('auth.keyNotice.title')}
      styles={{ message: { color: 'var(--mantine-color-text)' } }}
    >
      <List size="sm" mb={4}>
        {session.keyNotices.map(({ what, at, by }) => (
          <List.Item key={`${what}-${at}`}>
            {t(`auth.keyNotice.${what}`, { at: formatInstant(at), by })}
          </List.Item>
        ))}
      </List>
      <Text size="sm">{t('auth.keyNotice.advice')}</Text>
    </Alert>
  );
}
