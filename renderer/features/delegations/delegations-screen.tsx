import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useLinkedChoice } from '../../app/router.ts';
import { useMay, useQuery } from '../../bridge/index.ts';
import { t, useLanguage } from '../../i18n/index.ts';
import { DataTable, EmptyState, ErrorNotice, Page, PageHeader } from '../../ui/index.ts';
import { delegationColumns, delegationFilters } from './delegation-columns.tsx';
import type { Delegation } from './delegation-columns.tsx';
import { DelegationDialog } from './delegation-dialog.tsx';
import { DelegationPanel } from './delegation-panel.tsx';

const NONE: readonly Delegation[] = [];

/** "Ủy quyền": who does whose work, from when to when. */
export function DelegationsScreen() {
  const language = useLanguage();
  const mayManage = useMay('delegations.manage');
  const delegations = useQuery('delegations.list', {});
  const linked = useLinkedChoice();
  const [open, setOpen] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const columns = useMemo(delegationColumns, [language]);
  const filters = useMemo(delegationFilters, [language]);
  const rows = delegations.data ?? NONE;
  const opened = rows.find(({ id }) => id === open);
  const add = mayManage && (
    <Button
      leftSection={<IconPlus size={16} />}
      onClick={() => {
        setAdding(true);
      }}
    >
      {t('delegations.add')}
    </Button>
  );
  return (
    <Page fill>
      <PageHeader title={t('delegations.title')} subtitle={t('delegations.lead')}>
        {rows.length > 0 && add}
      </PageHeader>
      <ErrorNotice error={delegations.error} onRetry={() => void delegations.refetch()} />
      {!delegations.error && (
        <DataTable
          id="delegations"
          label={t('delegations.title')}
          noun={t('delegations.noun')}
          columns={columns}
          filters={filters}
          initialChosen={linked}
          rows={rows}
          rowKey={({ id }) => id}
          loading={delegations.isPending}
          onOpen={({ id }) => {
            setOpen(id);
          }}
          empty={
            <EmptyState
              title={t('delegations.emptyTitle')}
              hint={t(mayManage ? 'delegations.emptyHint' : 'delegations.emptyRead')}
            >
              {add}
            </EmptyState>
          }
        />
      )}
      {opened && (
        <DelegationPanel
          delegation={opened}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
      {adding && (
        <DelegationDialog
          onClose={(made) => {
            setAdding(false);
            if (made !== null) setOpen(made);
          }}
        />
      )}
    </Page>
  );
}
