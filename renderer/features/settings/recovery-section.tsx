import { Button, Group, Stack, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { call, invalidateMethod } from '../../bridge/index.ts';
import type { SessionView } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { ErrorNotice, PasswordField, StateBadge, noticeDone } from '../../ui/index.ts';
import { RecoveryKitPanel } from '../vault/index.ts';
import { Section } from './section.tsx';

/** Shows whether the kit was proven, lets it be printed until then, and makes a new code when it was lost. */
export function RecoverySection({ session }: { readonly session: SessionView }) {
  const [renewing, setRenewing] = useState(false);
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const renew = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy || password === '') return;
    setBusy(true);
    setError(null);
    try {
      await call('vault.renewRecoveryCode', { password });
      setRenewing(false);
      setPassword('');
      invalidateMethod('session.current');
      noticeDone(t('settings.recovery.renewed'));
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  const { recoveryConfirmed } = session;
  return (
    <Section id="recovery" title={t('settings.recovery.title')} lead={t('settings.recovery.lead')}>
      <Group>
        <StateBadge
          tone={recoveryConfirmed ? 'good' : 'warning'}
          label={t(recoveryConfirmed ? 'settings.recovery.confirmed' : 'settings.recovery.unconfirmed')}
        />
      </Group>
      {!recoveryConfirmed && (
        <RecoveryKitPanel
          embedded
          onConfirmed={() => {
            invalidateMethod('session.current');
            invalidateMethod('home.overview');
            noticeDone(t('vault.kit.confirmed'));
          }}
        />
      )}
      {!renewing ? (
        <Group>
          <Button
            variant="default"
            leftSection={<IconRefresh size={16} />}
            onClick={() => {
              setRenewing(true);
            }}
          >
            {t('settings.recovery.renew')}
          </Button>
        </Group>
      ) : (
        <form onSubmit={(event) => void renew(event)} noValidate>
          <Stack gap="sm" maw={420}>
            <Text>{t('settings.recovery.consequence')}</Text>
            <PasswordField
              label={t('settings.recovery.password')}
              required
              autoFocus
              autoComplete="current-password"
              value={password}
              onChange={setPassword}
            />
            <ErrorNotice error={error} />
            <Group>
              <Button
                variant="default"
                onClick={() => {
                  setRenewing(false);
                  setPassword('');
                  setError(null);
                }}
              >
                {t('app.cancel')}
              </Button>
              <Button type="submit" loading={busy} disabled={password === ''}>
                {t('settings.recovery.renew')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Section>
  );
}
