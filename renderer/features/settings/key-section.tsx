import { Button, Group, List, Text } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { navigate } from '../../app/router.ts';
import { call, invalidateMethod, useQuery } from '../../bridge/index.ts';
import { formatInstant, t } from '../../i18n/index.ts';
import { ErrorNotice, Facts, ProgressPanel, StateBadge, noticeDone } from '../../ui/index.ts';
import { PasswordConfirm } from './password-confirm.tsx';
import { Section } from './section.tsx';

const JOB = 'key-rotation';

/** The key under everything: when it was last changed, who once held it, and one button to change it. */
export function KeySection() {
  const { data, error, refetch } = useQuery('vault.keyRotation', {});
  const [asking, setAsking] = useState(false);
  const [running, setRunning] = useState(false);
  const rotate = async (password: string): Promise<void> => {
    setRunning(true);
    try {
      await call('vault.rotateKey', { password, jobId: JOB });
    } finally {
      setRunning(false);
    }
    setAsking(false);
    for (const method of ['session.current', 'vault.osShare', 'vault.keyRotation', 'home.overview'] as const)
      invalidateMethod(method);
    noticeDone(t('settings.key.done'));
    // The new code is printed and typed back there.
    navigate('/settings', { section: 'recovery' });
  };
  return (
    <Section id="key" title={t('settings.key.title')} lead={t('settings.key.lead')}>
      {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <>
          {data.shutSince > 0 && (
            <Group>
              <StateBadge tone="warning" label={t('settings.key.shut', { n: data.shutSince })} />
            </Group>
          )}
          <Facts
            items={[
              [
                t('settings.key.rotatedAt'),
                data.rotatedAt === null ? t('settings.key.never') : formatInstant(data.rotatedAt),
              ],
              [
                t('settings.key.needPassword'),
                data.needPassword.length === 0
                  ? t('settings.key.nobody')
                  : data.needPassword.map(({ fullName, login }) => `${fullName} (${login})`).join(', '),
              ],
            ]}
          />
          {asking && (
            <List size="sm" spacing={4}>
              <List.Item>{t('settings.key.consequence.passwords')}</List.Item>
              <List.Item>{t('settings.key.consequence.kit')}</List.Item>
              <List.Item>{t('settings.key.consequence.copies')}</List.Item>
            </List>
          )}
        </>
      )}
      {running && <ProgressPanel jobId={JOB} label={t('settings.key.running')} total={3} />}
      {asking ? (
        <PasswordConfirm
          label={t('settings.key.password')}
          submit={t('settings.key.rotate')}
          act={rotate}
          onCancel={() => {
            setAsking(false);
          }}
        />
      ) : (
        <Group>
          <Button
            variant="default"
            leftSection={<IconKey size={16} />}
            onClick={() => {
              setAsking(true);
            }}
          >
            {t('settings.key.rotate')}
          </Button>
          <Text c="dimmed" size="sm">
            {t('settings.key.when')}
          </Text>
        </Group>
      )}
    </Section>
  );
}
