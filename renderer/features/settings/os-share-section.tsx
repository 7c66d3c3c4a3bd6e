import { Button, Group, Stack, Text } from '@mantine/core';
import { IconDeviceDesktopOff, IconDeviceDesktopPin } from '@tabler/icons-react';
import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { call, useQuery } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { ErrorNotice, Facts, StateBadge, noticeDone } from '../../ui/index.ts';
import { PasswordConfirm } from './password-confirm.tsx';
import { Section } from './section.tsx';

type OsShare = OutputOf<'vault.osShare'>;

/** Who is still to follow the switch at their next sign-in; `null`: nobody. */
function waiting({ on, signIns }: OsShare): string | null {
  if (on)
    return signIns.some(({ binding }) => binding === 'unbound') ? t('settings.osShare.waitingOn') : null;
  return signIns.some(({ binding }) => binding === 'here') ? t('settings.osShare.waitingOff') : null;
}

/** Why the switch cannot be turned on now; `null`: it can. */
function hindrance({ available, recoveryConfirmed }: OsShare): string | null {
  if (!available) return t('settings.osShare.unavailable');
  return recoveryConfirmed ? null : t('settings.osShare.unconfirmed');
}

/** Whether passwords open the data only on this computer: the switch, and whose password does so already. */
export function OsShareSection() {
  const { data, error, refetch } = useQuery('vault.osShare', {});
  const [turning, setTurning] = useState(false);
  return (
    <Section id="os-share" title={t('settings.osShare.title')} lead={t('settings.osShare.lead')}>
      <Text>{t('settings.osShare.meaning')}</Text>
      {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <Stack gap="sm">
          <Group>
            <StateBadge
              tone={data.on ? 'good' : 'neutral'}
              label={t(data.on ? 'settings.osShare.on' : 'settings.osShare.off')}
            />
          </Group>
          {(data.on || data.signIns.some(({ binding }) => binding !== 'unbound')) && (
            <Facts
              items={data.signIns.map(({ fullName, login, binding }) => [
                `${fullName} (${login})`,
                t(`settings.osShare.binding.${binding}`),
              ])}
            />
          )}
          {waiting(data) !== null && <Text c="dimmed">{waiting(data)}</Text>}
          {data.signIns.some(({ binding }) => binding === 'elsewhere') && (
            <Text c="dimmed">{t('settings.osShare.elsewhere')}</Text>
          )}
          {!data.on && hindrance(data) !== null && <Text>{hindrance(data)}</Text>}
          {turning ? (
            <PasswordConfirm
              label={t('settings.osShare.password')}
              submit={t(data.on ? 'settings.osShare.turnOff' : 'settings.osShare.turnOn')}
              act={async (password) => {
                await call('vault.setOsShare', { on: !data.on, password });
                setTurning(false);
                await refetch();
                noticeDone(t(data.on ? 'settings.osShare.turnedOff' : 'settings.osShare.turnedOn'));
              }}
              onCancel={() => {
                setTurning(false);
              }}
            />
          ) : (
            <Group>
              <Button
                variant="default"
                leftSection={
                  data.on ? <IconDeviceDesktopOff size={16} /> : <IconDeviceDesktopPin size={16} />
                }
                disabled={!data.on && hindrance(data) !== null}
                onClick={() => {
                  setTurning(true);
                }}
              >
                {t(data.on ? 'settings.osShare.turnOff' : 'settings.osShare.turnOn')}
              </Button>
            </Group>
          )}
        </Stack>
      )}
    </Section>
  );
}
