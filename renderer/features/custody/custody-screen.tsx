import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useLinkedChoice } from '../../app/router.ts';
import { useMay, useQuery } from '../../bridge/index.ts';
import { t, useLanguage } from '../../i18n/index.ts';
import { DataTable, EmptyState, ErrorNotice, Page, PageHeader } from '../../ui/index.ts';
import { AccountDialog } from './account-dialog.tsx';
import { custodyColumns, custodyFilters } from './custody-columns.tsx';
import type { AdminAccount } from './custody-columns.tsx';
import { CustodyPanel } from './custody-panel.tsx';

const NONE: readonly AdminAccount[] = [];

/** "Tài khoản quản trị": who holds the unit's admin account, by which paper. */
export function CustodyScreen() {
  const language = useLanguage();
  const mayManage = useMay('custody.manage');
  const accounts = useQuery('custody.list', {});
  const linked = useLinkedChoice();
  const [open, setOpen] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const columns = useMemo(custodyColumns, [language]);
  const filters = useMemo(custodyFilters, [language]);
  const rows = accounts.data ?? NONE;
  const opened = rows.find(({ id }) => id === open);
  const add = mayManage && (
    <Button
      leftSection={<IconPlus size={16} />}
      onClick={() => {
        setAdding(true);
      }}
    >
      {t('custody.add')}
    </Button>
  );
  return (
    <Page fill>
      <PageHeader title={t('custody.title')} subtitle={t('custody.lead')}>
        {rows.length > 0 && add}
      </PageHeader>
      <ErrorNotice error={accounts.error} onRetry={() => void accounts.refetch()} />
      {!accounts.error && (
        <DataTable
          id="custody"
          label={t('custody.title')}
          noun={t('custody.noun')}
          columns={columns}
          filters={filters}
          initialChosen={linked}
          rows={rows}
          rowKey={({ id }) => id}
          loading={accounts.isPending}
          onOpen={({ id }) => {
            setOpen(id);
          }}
          empty={
            <EmptyState
              title={t('custody.emptyTitle')}
              hint={t(mayManage ? 'custody.emptyHint' : 'custody.emptyRead')}
            >
              {add}
            </EmptyState>
          }
        />
      )}
      {opened && (
        <CustodyPanel
          account={opened}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
      {adding && (
        <AccountDialog
          account={null}
          onClose={(saved) => {
            setAdding(false);
            if (saved !== null) setOpen(saved);
          }}
        />
      )}
    </Page>
  );
}
