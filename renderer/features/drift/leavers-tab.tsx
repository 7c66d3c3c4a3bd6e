import { Button, Group } from '@mantine/core';
import { useMemo, useState } from 'react';
import { navigate } from '../../app/router.ts';
import { call, useMay, useQuery } from '../../bridge/index.ts';
import { t, useLanguage } from '../../i18n/index.ts';
import {
  CommandButton,
  DataTable,
  EmptyState,
  ErrorNotice,
  StateBadge,
  askReason,
  noticeDone,
  without,
} from '../../ui/index.ts';
import type { Column } from '../../ui/index.ts';
import { rightText } from '../accounts/index.ts';
import { custodians, endable, revokeLeavers, type Leaver } from '../leavers/index.ts';
import { personColumns } from './person-columns.ts';

const NONE: Leaver[] = [];
const BY_NAME = { key: 'fullName', descending: false };

function columnsOf(): Column<Leaver>[] {
  const cause = (row: Leaver) => t(`drift.cause.${row.cause}`);
  return [
    ...personColumns<Leaver>(),
    {
      key: 'cause',
      header: t('drift.leavers.cause'),
      width: 155,
      text: cause,
      render: (row) => <StateBadge tone={row.cause === 'missing' ? 'warning' : 'bad'} label={cause(row)} />,
    },
    {
      key: 'rights',
      header: t('drift.leavers.rights'),
      width: 140,
      grow: 2,
      text: ({ rights }) => rights.map(rightText).join('; '),
    },
    {
      key: 'signIn',
      header: t('drift.leavers.signIn'),
      width: 170,
      text: ({ signIn, doubtfulSignIns }) =>
        [
          signIn,
          doubtfulSignIns.length > 0
            ? t('drift.leavers.doubtful', { logins: doubtfulSignIns.join(', ') })
            : '',
        ]
          .filter((part) => part !== '')
          .join('; '),
    },
    {
      key: 'delegations',
      header: t('drift.leavers.delegations'),
      width: 165,
      text: ({ delegations }) =>
        delegations.map(({ symbol, side }) => t(`drift.leavers.${side}`, { symbol })).join('; '),
    },
    {
      key: 'custody',
      header: t('drift.leavers.custody'),
      width: 140,
      text: ({ custody }) => custody.join(', '),
    },
  ];
}

async function keep(leaver: Leaver): Promise<void> {
  const reason = await askReason({
    title: t('drift.leavers.keepTitle', { name: leaver.fullName }),
    action: t('drift.leavers.keep'),
    consequences: [t('drift.leavers.keepText')],
  });
  if (reason === null) return;
  await call('leavers.keep', { staffId: leaver.staffId, reason });
  noticeDone(t('drift.leavers.kept', { name: leaver.fullName }));
}

/** Gone, and still holding an account, a sign-in, a delegation or the unit's admin account. */
export function LeaversTab() {
  const language = useLanguage();
  const { data, isPending, error, refetch } = useQuery('leavers.list', {});
  const rows = data ?? NONE;
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set<string>());
  const mayManage = useMay('accounts.manage');
  const mayCustody = useMay('custody.manage');
  const columns = useMemo(columnsOf, [language]);
  const chosen = rows.filter(({ staffId }) => selected.has(staffId));
  const wanted = endable(chosen.length > 0 ? chosen : rows);
  const [only] = chosen;
  const keepers = custodians(chosen.length > 0 ? chosen : rows);
  return (
    <>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {!error && (
        <DataTable
          id="drift.leavers"
          label={t('drift.tab.leavers')}
          noun={t('accounts.nounPeople')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.staffId}
          initialSort={BY_NAME}
          loading={isPending}
          selected={selected}
          onSelect={mayManage ? setSelected : undefined}
          onOpen={(row) => {
            navigate('/people/staff', { open: row.staffId });
          }}
          toolbar={
            mayManage && (
              <Group gap="xs" wrap="nowrap">
                {wanted.length > 0 && (
                  <CommandButton
                    color="red.9"
                    act={async () => {
                      const asked = chosen.map(({ staffId }) => staffId);
                      if (await revokeLeavers(wanted)) setSelected((now) => without(now, asked));
                    }}
                  >
                    {t('drift.leavers.revokeAll', { count: wanted.length })}
                  </CommandButton>
                )}
                {chosen.length === 1 && only?.cause === 'missing' && (
                  <CommandButton variant="default" act={() => keep(only)}>
                    {t('drift.leavers.keep')}
                  </CommandButton>
                )}
                {mayCustody && keepers.length > 0 && (
                  <Button
                    variant="default"
                    onClick={() => {
                      navigate('/custody');
                    }}
                  >
                    {t('drift.leavers.toCustody')}
                  </Button>
                )}
              </Group>
            )
          }
          empty={<EmptyState title={t('drift.leavers.emptyTitle')} hint={t('drift.leavers.emptyHint')} />}
        />
      )}
    </>
  );
}
