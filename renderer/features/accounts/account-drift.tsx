import { Alert, List, Stack, Text } from '@mantine/core';
import { useMay, useQuery } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { CommandButton, ErrorNotice } from '../../ui/index.ts';
import { rightText, type RightView } from './right-text.ts';
import { writeMinutes } from './write-minutes.ts';

/** What one person's rights have more and less than the minutes, one click from the minutes that say so. */
export function AccountDrift({ accountId }: { readonly accountId: string }) {
  const { data, error, refetch } = useQuery('drift.list', {});
  const mayManage = useMay('accounts.manage');
  const drift = data?.find((row) => row.accountId === accountId);
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!drift || drift.added.length + drift.removed.length === 0) return null;
  const { added, removed, minutes, waiting } = drift;
  return (
    <Alert
      color="orange"
      title={t('accounts.panel.driftTitle', { minutes })}
      styles={{ message: { color: 'var(--mantine-color-text)' } }}
    >
      <Stack gap="xs" align="flex-start">
        <List size="sm">
          {line('accounts.panel.driftAdded', added)}
          {line('accounts.panel.driftRemoved', removed)}
        </List>
        {waiting === '' ? (
          mayManage && (
            <CommandButton act={() => writeMinutes([accountId])}>
              {t('accounts.panel.writeMinutes')}
            </CommandButton>
          )
        ) : (
          <Text size="sm">{t('accounts.panel.driftWaiting', { paper: waiting })}</Text>
        )}
      </Stack>
    </Alert>
  );
}

function line(key: string, rights: readonly RightView[]) {
  if (rights.length === 0) return null;
  return <List.Item>{t(key, { rights: rights.map(rightText).join('; ') })}</List.Item>;
}
