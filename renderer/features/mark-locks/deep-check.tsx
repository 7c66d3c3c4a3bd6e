import { Alert, Group, Text } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { call } from '../../bridge/index.ts';
import { formatInstant, t } from '../../i18n/index.ts';
import { CommandButton } from '../../ui/index.ts';
import { LockFaults } from './lock-faults.tsx';

type Verified = OutputOf<'locks.verify'>;

/**
 * What the list alone does not ask at every look, for it takes longer: the signature of each minutes and the whole chain
 * of the log, as `so-truong grades verify` does.
 */
export function DeepCheck({ verified }: { readonly verified: Verified }) {
  const [deep, setDeep] = useState<Verified | null>(null);
  return (
    <>
      <Group gap="sm">
        <CommandButton
          variant="default"
          leftSection={<IconShieldCheck size={16} aria-hidden />}
          act={async () => {
            setDeep(await call('locks.verify', { id: null, deep: true }));
          }}
        >
          {t('mark-locks.deep.check')}
        </CommandButton>
        {deep === null && (
          <Text size="sm" c="dimmed">
            {t('mark-locks.deep.hint')}
          </Text>
        )}
      </Group>
      {deep !== null && <DeepResult deep={deep} />}
      <LockFaults verified={deep ?? verified} />
    </>
  );
}

function DeepResult({ deep: { checkedAt, logIntact, locks } }: { readonly deep: Verified }) {
  const unsound = locks.filter(({ faults }) => faults.length > 0).length;
  const params = { n: locks.length, at: formatInstant(checkedAt) };
  if (logIntact === true && unsound === 0)
    return (
      <Alert color="green" role="status" title={t('mark-locks.deep.sound', params)}>
        {t('mark-locks.deep.soundHint')}
      </Alert>
    );
  return (
    <Alert color="red" role="alert" title={t('mark-locks.deep.unsound', params)}>
      {logIntact === true ? t('mark-locks.deep.logSound') : t('mark-locks.deep.logBroken')}{' '}
      {t('mark-locks.deep.signatures', { sound: locks.length - unsound, n: locks.length })}
    </Alert>
  );
}
