import { Button } from '@mantine/core';
import { IconIdBadge2, IconTable } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { navigate, useLinkedChoice, useLocation } from '../../app/router.ts';
import { useMay, useQuery } from '../../bridge/index.ts';
import { t, useLanguage } from '../../i18n/index.ts';
import { DataTable, EmptyState, ErrorNotice, Page, PageHeader } from '../../ui/index.ts';
import { exportList } from '../people/index.ts';
import { accountColumns, accountFilters } from './account-columns.tsx';
import { AccountPanel } from './account-panel.tsx';
import type { Account } from './account-view.ts';
import { IssueWizard } from './wizard/issue-wizard.tsx';
import { SelectionMenu } from './selection-menu.tsx';

const NONE: Account[] = [];
const BY_NAME = { key: 'fullName', descending: false };
/** null = no wizard; [] = from the choice of people; ids = papers of these accounts. */
type Wizard = readonly string[] | null;

export function AccountsScreen() {
  const language = useLanguage();
  const { path, params } = useLocation();
  const linked = useLinkedChoice();
  const { data, isPending, error, refetch } = useQuery('accounts.list', {});
  const rows = data ?? NONE;
  const [wizard, setWizard] = useState<Wizard>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set<string>());
  const mayManage = useMay('accounts.manage');
  const mayExport = useMay('people.export');
  const columns = useMemo(() => accountColumns(), [language]);
  const filters = useMemo(() => accountFilters(rows), [rows, language]);
  const account = rows.find(({ id }) => id === params.get('open')) ?? null;
  const chosen = rows.filter(({ id }) => selected.has(id));
  if (wizard !== null || (params.get('issue') !== null && mayManage)) {
    return (
      <IssueWizard
        accountIds={wizard ?? []}
        onClose={() => {
          setWizard(null);
          setSelected(new Set());
          navigate(path);
        }}
      />
    );
  }
  const issue = mayManage && (
    <Button
      leftSection={<IconIdBadge2 size={16} aria-hidden />}
      onClick={() => {
        setWizard([]);
      }}
    >
      {t('accounts.issue')}
    </Button>
  );
  const isEmpty = rows.length === 0 && !isPending;
  return (
    <Page fill>
      <PageHeader title={t('accounts.title')} subtitle={t('accounts.lead')}>
        <Button
          variant="default"
          leftSection={<IconTable size={16} aria-hidden />}
          onClick={() => {
            navigate('/accounts/grants');
          }}
        >
          {t('accounts.grantsLink')}
        </Button>
        {!isEmpty && issue}
      </PageHeader>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {!error && (
        <DataTable
          id="accounts"
          label={t('accounts.title')}
          noun={t('accounts.noun')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          filters={filters}
          initialChosen={linked}
          initialSort={BY_NAME}
          loading={isPending}
          selected={selected}
          onSelect={mayManage ? setSelected : undefined}
          onOpen={(row) => {
            navigate(path, { open: row.id });
          }}
          onExport={
            mayExport
              ? (shown, keys) => {
                  void exportList(
                    'accounts',
                    shown.map(({ id }) => id),
                    keys,
                  );
                }
              : undefined
          }
          toolbar={chosen.length > 0 && <SelectionMenu accounts={chosen} onIssuePapers={setWizard} />}
          empty={
            <EmptyState title={t('accounts.emptyTitle')} hint={t('accounts.emptyText')}>
              {issue}
            </EmptyState>
          }
        />
      )}
      {account && (
        <AccountPanel
          account={account}
          onIssuePapers={setWizard}
          onClose={() => {
            navigate(path);
          }}
        />
      )}
    </Page>
  );
}
