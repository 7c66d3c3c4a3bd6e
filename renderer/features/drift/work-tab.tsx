import { useMemo, useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { navigate } from '../../app/router.ts';
import { useMay, useQuery } from '../../bridge/index.ts';
import { t, useLanguage } from '../../i18n/index.ts';
import { CommandButton, DataTable, EmptyState, ErrorNotice } from '../../ui/index.ts';
import type { Column } from '../../ui/index.ts';
import { fillFromAssignments, rightText } from '../accounts/index.ts';
import { personColumns } from './person-columns.ts';

type Drift = OutputOf<'drift.list'>[number];
const NONE: Drift[] = [];
const BY_NAME = { key: 'fullName', descending: false };

function columnsOf(): Column<Drift>[] {
  return [
    ...personColumns<Drift>(),
    {
      key: 'workAdded',
      header: t('drift.work.added'),
      width: 270,
      grow: 1,
      text: ({ workAdded }) => workAdded.map(rightText).join('; '),
    },
    {
      key: 'workRemoved',
      header: t('drift.work.removed'),
      width: 270,
      grow: 1,
      text: ({ workRemoved }) => workRemoved.map(rightText).join('; '),
    },
  ];
}

/** Rights in force against teaching and homeroom assignments; one click makes them follow the work. */
export function WorkTab() {
  const language = useLanguage();
  const { data, isPending, error, refetch } = useQuery('drift.list', {});
  const rows = useMemo(
    () => (data ?? NONE).filter(({ workAdded, workRemoved }) => workAdded.length + workRemoved.length > 0),
    [data],
  );
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set<string>());
  const mayManage = useMay('accounts.manage');
  const columns = useMemo(columnsOf, [language]);
  const chosen = rows.filter(({ accountId }) => selected.has(accountId));
  const wanted = (chosen.length > 0 ? chosen : rows).map(({ accountId }) => accountId);
  return (
    <>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {!error && (
        <DataTable
          id="drift.work"
          label={t('drift.tab.work')}
          noun={t('accounts.nounPeople')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.accountId}
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
              <CommandButton act={() => fillFromAssignments(wanted)}>
                {t('drift.work.fill', { count: wanted.length })}
              </CommandButton>
            )
          }
          empty={<EmptyState title={t('drift.work.emptyTitle')} hint={t('drift.work.emptyHint')} />}
        />
      )}
    </>
  );
}
