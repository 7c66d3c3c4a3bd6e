import { useMemo, useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { navigate } from '../../app/router.ts';
import { useMay, useQuery } from '../../bridge/index.ts';
import { t, useLanguage } from '../../i18n/index.ts';
import { CommandButton, DataTable, EmptyState, ErrorNotice, StateBadge, without } from '../../ui/index.ts';
import type { Column, Filter } from '../../ui/index.ts';
import { rightText, writeMinutes } from '../accounts/index.ts';
import { personColumns } from './person-columns.ts';

export type Drift = OutputOf<'drift.list'>[number];
const NONE: Drift[] = [];
const BY_NAME = { key: 'fullName', descending: false };

function stateOf({ waiting, signed }: Drift): 'waiting' | 'unsigned' | 'open' {
  if (waiting !== '') return 'waiting';
  return signed ? 'open' : 'unsigned';
}
const TONES = { waiting: 'waiting', unsigned: 'info', open: 'warning' } as const;

function stateText(row: Drift): string {
  return t(`drift.minutes.state.${stateOf(row)}`, { paper: row.waiting });
}

function columnsOf(): Column<Drift>[] {
  return [
    ...personColumns<Drift>(),
    {
      key: 'added',
      header: t('drift.minutes.added'),
      width: 170,
      grow: 1,
      text: ({ added }) => added.map(rightText).join('; '),
    },
    {
      key: 'removed',
      header: t('drift.minutes.removed'),
      width: 170,
      grow: 1,
      text: ({ removed }) => removed.map(rightText).join('; '),
    },
    { key: 'minutes', header: t('drift.minutes.paper'), width: 130, text: ({ minutes }) => minutes },
    {
      key: 'state',
      header: t('drift.minutes.stateHeader'),
      width: 210,
      text: stateText,
      render: (row) => <StateBadge tone={TONES[stateOf(row)]} label={stateText(row)} />,
    },
  ];
}

function filtersOf(): Filter<Drift>[] {
  return [
    {
      key: 'state',
      label: t('drift.minutes.stateHeader'),
      options: (['open', 'unsigned', 'waiting'] as const).map((value) => ({
        value,
        label: t(`drift.minutes.filter.${value}`),
        test: (row: Drift) => stateOf(row) === value,
      })),
    },
  ];
}

/** Rights in force against the last signed minutes; one click writes the supplementary minutes. */
export function MinutesTab() {
  const language = useLanguage();
  const { data, isPending, error, refetch } = useQuery('drift.list', {});
  const rows = useMemo(
    () => (data ?? NONE).filter(({ added, removed }) => added.length + removed.length > 0),
    [data],
  );
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set<string>());
  const mayManage = useMay('accounts.manage');
  const columns = useMemo(columnsOf, [language]);
  const filters = useMemo(filtersOf, [language]);
  const chosen = rows.filter(({ accountId }) => selected.has(accountId));
  const wanted = chosen.length > 0 ? chosen : rows;
  return (
    <>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {!error && (
        <DataTable
          id="drift.minutes"
          label={t('drift.tab.minutes')}
          noun={t('accounts.nounPeople')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.accountId}
          filters={filters}
          initialSort={BY_NAME}
          loading={isPending}
          selected={selected}
          onSelect={mayManage ? setSelected : undefined}
          onOpen={(row) => {
            navigate('/accounts/grants', { open: row.accountId });
          }}
          toolbar={
            mayManage &&
            rows.length > 0 && (
              <CommandButton
                act={async () => {
                  const asked = wanted.map(({ accountId }) => accountId);
                  await writeMinutes(asked);
                  setSelected((now) => without(now, asked));
                }}
              >
                {t('drift.minutes.write', { count: wanted.length })}
              </CommandButton>
            )
          }
          empty={<EmptyState title={t('drift.minutes.emptyTitle')} hint={t('drift.minutes.emptyHint')} />}
        />
      )}
    </>
  );
}
