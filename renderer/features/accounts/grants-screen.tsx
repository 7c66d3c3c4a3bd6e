import { Button, Grid } from '@mantine/core';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { navigate, useLocation } from '../../app/router.ts';
import { useMay, useQuery } from '../../bridge/index.ts';
import { comparePersonNames, t, useLanguage } from '../../i18n/index.ts';
import {
  CommandButton,
  DataTable,
  EmptyState,
  ErrorNotice,
  Page,
  PageHeader,
  confirmWithConsequences,
} from '../../ui/index.ts';
import type { Column, Filter } from '../../ui/index.ts';
import { fillFromAssignments } from './fill-dialog.tsx';
import { GrantsEditor } from './grants-editor.tsx';
import { countsText, isEmpty } from './rights.ts';

type Granted = OutputOf<'grants.matrix'>[number];
const NONE: Granted[] = [];
const BY_NAME = { key: 'fullName', descending: false };

function grantColumns(): Column<Granted>[] {
  return [
    {
      key: 'fullName',
      header: t('accounts.fields.fullName'),
      width: 180,
      grow: 1,
      text: (row) => row.fullName,
      compare: (a, b) => comparePersonNames(a.fullName, b.fullName),
    },
    {
      key: 'counts',
      header: t('accounts.panel.tabRights'),
      width: 235,
      text: ({ rights }) => countsText(rights),
      compare: null,
    },
  ];
}

function grantFilters(rows: readonly Granted[]): Filter<Granted>[] {
  const test = ({ rights }: Granted): boolean => isEmpty(rights);
  const label = t('accounts.grants.onlyEmpty', { count: rows.filter(test).length });
  return [{ key: 'empty', label: t('accounts.panel.tabRights'), options: [{ value: 'yes', label, test }] }];
}

export function GrantsScreen() {
  const language = useLanguage();
  const { path, params } = useLocation();
  const { data, isPending, error, refetch } = useQuery('grants.matrix', {});
  const rows = data ?? NONE;
  const [dirty, setDirty] = useState(false);
  const dirtyNow = useRef(false);
  const mayManage = useMay('accounts.manage');
  const columns = useMemo(() => grantColumns(), [language]);
  const filters = useMemo(() => grantFilters(rows), [rows, language]);
  const chosen = rows.find(({ accountId }) => accountId === params.get('open')) ?? null;
  const onDirty = useCallback((next: boolean) => {
    dirtyNow.current = next;
    setDirty(next);
  }, []);
  const open = async (next: Granted): Promise<void> => {
    if (next.accountId === chosen?.accountId) return;
    if (dirtyNow.current && chosen) {
      const leave = await confirmWithConsequences({
        title: t('accounts.grants.unsavedTitle'),
        consequences: [t('accounts.grants.unsavedText', { name: chosen.fullName })],
        action: t('accounts.grants.leave'),
        stay: t('accounts.grants.stay'),
        danger: true,
      });
      if (!leave) return;
    }
    navigate(path, { open: next.accountId });
  };
  return (
    <Page fill>
      <PageHeader title={t('accounts.grants.title')} subtitle={t('accounts.grants.lead')}>
        {mayManage && rows.length > 0 && (
          <CommandButton
            disabled={dirty}
            act={() => fillFromAssignments(rows.map(({ accountId }) => accountId))}
          >
            {t('accounts.grants.fillAll')}
          </CommandButton>
        )}
      </PageHeader>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {!error && rows.length === 0 && !isPending && (
        <EmptyState title={t('accounts.grants.emptyTitle')} hint={t('accounts.grants.emptyText')}>
          <Button
            onClick={() => {
              navigate('/accounts');
            }}
          >
            {t('accounts.title')}
          </Button>
        </EmptyState>
      )}
      {!error && (rows.length > 0 || isPending) && (
        <Grid flex={1} mih={0} styles={{ inner: { height: '100%' } }}>
          <Grid.Col span={5} h="100%" display="flex">
            <DataTable
              id="grants"
              label={t('accounts.grants.peopleLabel')}
              noun={t('accounts.noun')}
              columns={columns}
              rows={rows}
              rowKey={(row) => row.accountId}
              filters={filters}
              initialSort={BY_NAME}
              loading={isPending}
              onOpen={(row) => void open(row)}
            />
          </Grid.Col>
          <Grid.Col span={7} h="100%" style={{ overflow: 'auto' }}>
            {chosen ? (
              <GrantsEditor
                key={`${chosen.accountId} ${JSON.stringify(chosen.rights)}`}
                {...chosen}
                onDirty={onDirty}
              />
            ) : (
              <EmptyState title={t('accounts.grants.choose')} hint={t('accounts.grants.chooseText')} />
            )}
          </Grid.Col>
        </Grid>
      )}
    </Page>
  );
}
