import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconUserOff } from '@tabler/icons-react';
import { navigate } from '../../app/router.ts';
import { useMay, useQuery } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { CommandButton } from '../../ui/index.ts';
import { custodians, endable } from './leaver.ts';
import { revokeLeavers } from './revoke-leavers.ts';

const SHOWN_NAMES = 5;

/** Shown where people may just have left: who is gone and still holds anything, one click from the end of it. */
export function LeaverNotice() {
  const may = useMay('accounts.manage');
  const { data } = useQuery('leavers.list', {}, { enabled: may });
  const leavers = data ?? [];
  const holders = endable(leavers);
  const keepers = custodians(leavers);
  if (!may || leavers.length === 0) return null;
  const names = leavers.slice(0, SHOWN_NAMES).map(({ fullName }) => fullName);
  const rest = leavers.length - names.length;
  return (
    <Alert
      color="red"
      role="status"
      icon={<IconUserOff size={20} aria-hidden />}
      title={t('drift.leavers.noticeTitle', { n: leavers.length })}
      styles={{ message: { color: 'var(--mantine-color-text)' } }}
    >
      <Stack gap="sm">
        <Text size="sm">
          {rest > 0 ? t('drift.leavers.andMore', { names: names.join(', '), n: rest }) : names.join(', ')}
        </Text>
        {keepers.length > 0 && (
          <Text size="sm">{t('drift.leavers.custodyLeft', { names: keepers.join(', ') })}</Text>
        )}
        <Group gap="xs">
          {holders.length > 0 && (
            <CommandButton color="red.9" act={() => revokeLeavers(holders)}>
              {t('drift.leavers.revokeAll', { count: holders.length })}
            </CommandButton>
          )}
          <Button
            variant="default"
            onClick={() => {
              navigate('/accounts/drift', { tab: 'leavers' });
            }}
          >
            {t('drift.leavers.look')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
