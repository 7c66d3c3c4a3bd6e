import { Alert, List } from '@mantine/core';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { t } from '../../i18n/index.ts';

/** What of the locks is no longer as it was signed and logged, act by act; nothing where all is well. */
export function LockFaults({ verified: { locks, guards } }: { readonly verified: OutputOf<'locks.verify'> }) {
  const broken = locks.filter(({ faults }) => faults.length > 0);
  if (broken.length === 0 && guards.length === 0) return null;
  return (
    <Alert color="red" role="alert" title={t('mark-locks.verify.faults')}>
      <List size="sm">
        {guards.length > 0 && (
          <List.Item>{t('mark-locks.verify.guards', { names: guards.join(', ') })}</List.Item>
        )}
        {broken.flatMap(({ id, paper, faults }) =>
          faults.map((fault) => (
            <List.Item key={`${id} ${fault}`}>
              {`${paper || t('mark-locks.verify.gone')}: ${t(`mark-locks.fault.${fault}`)}`}
            </List.Item>
          )),
        )}
      </List>
    </Alert>
  );
}
