import { Button, Group, Text } from '@mantine/core';
import { IconRefresh, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { call, invalidateMethod, useQuery } from '../../bridge/index.ts';
import type { SessionView } from '../../bridge/index.ts';
import { formatInstant, t } from '../../i18n/index.ts';
import { StateBadge, noticeDone } from '../../ui/index.ts';
import { RecoveryKitPanel } from '../vault/index.ts';
import { DrillDialog } from './drill-dialog.tsx';
import { PasswordConfirm } from './password-confirm.tsx';
import { Section } from './section.tsx';

/** Shows whether the kit was proven, lets it be printed until then, and makes a new code when it was lost. */
export function RecoverySection({ session }: { readonly session: SessionView }) {
  const [renewing, setRenewing] = useState(false);
  const [drilling, setDrilling] = useState(false);
  const { data: proof } = useQuery('vault.keyRotation', {});
  const renew = async (password: string): Promise<void> => {
    await call('vault.renewRecoveryCode', { password });
    setRenewing(false);
    invalidateMethod('session.current');
    invalidateMethod('vault.osShare');
    noticeDone(t('settings.recovery.renewed'));
  };
  const { recoveryConfirmed } = session;
  return (
    <Section id="recovery" title={t('settings.recovery.title')} lead={t('settings.recovery.lead')}>
      <Group>
        <StateBadge
          tone={recoveryConfirmed ? 'good' : 'warning'}
          label={t(recoveryConfirmed ? 'settings.recovery.confirmed' : 'settings.recovery.unconfirmed')}
        />
        {proof?.provenAt != null && (
          <Text c="dimmed">{t('settings.drill.provenAt', { when: formatInstant(proof.provenAt) })}</Text>
        )}
      </Group>
      {!recoveryConfirmed && (
        <RecoveryKitPanel
          embedded
          onConfirmed={() => {
            invalidateMethod('session.current');
            invalidateMethod('vault.osShare');
            invalidateMethod('home.overview');
            noticeDone(t('vault.kit.confirmed'));
          }}
        />
      )}
      {!renewing ? (
        <Group>
          {recoveryConfirmed && (
            <Button
              leftSection={<IconShieldCheck size={16} />}
              onClick={() => {
                setDrilling(true);
              }}
            >
              {t('settings.drill.start')}
            </Button>
          )}
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
        <PasswordConfirm
          consequence={t('settings.recovery.consequence')}
          label={t('settings.recovery.password')}
          submit={t('settings.recovery.renew')}
          act={renew}
          onCancel={() => {
            setRenewing(false);
          }}
        />
      )}
      {drilling && (
        <DrillDialog
          onClose={() => {
            setDrilling(false);
          }}
          onProven={() => {
            setDrilling(false);
            invalidateMethod('vault.keyRotation');
            invalidateMethod('home.overview');
            noticeDone(t('settings.drill.proven'));
          }}
        />
      )}
    </Section>
  );
}
