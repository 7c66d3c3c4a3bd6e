import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconHistory, IconShieldCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { call } from '../../bridge/index.ts';
import { t, useLanguage } from '../../i18n/index.ts';
import { CommandButton, DataTable, EmptyState, ErrorNotice, Page, PageHeader } from '../../ui/index.ts';
import { auditColumns } from './audit-columns.tsx';
import { AuditDrawer } from './audit-drawer.tsx';
import { ClockAlert } from './clock-alert.tsx';
import { AuditFilters, NO_FILTER } from './audit-filters.tsx';
import { exportEntries } from './export-entries.ts';
import { namedEntries } from './named-entries.ts';
import { entriesToPrint } from './print-entries.ts';
import type { AuditFilter } from './use-audit-pages.ts';
import { useAuditPages } from './use-audit-pages.ts';
import { VerifyResult } from './verify-result.tsx';

export function AuditScreen() {
  const language = useLanguage();
  const [filter, setFilter] = useState<AuditFilter>(NO_FILTER);
  const [asked] = useDebouncedValue(filter, 250);
  const pages = useAuditPages(asked);
  const [open, setOpen] = useState<number | null>(null);
  const [result, setResult] = useState<OutputOf<'audit.verify'> | null>(null);
  const rows = useMemo(() => pages.data?.pages.flatMap(namedEntries) ?? [], [pages.data]);
  const columns = useMemo(auditColumns, [language]);
  const first = pages.data?.pages[0];
  const opened = rows.find(({ seq }) => seq === open);
  return (
    <Page fill>
      <PageHeader title={t('audit.title')} subtitle={t('audit.subtitle')}>
        <CommandButton
          variant="default"
          leftSection={<IconShieldCheck size={16} />}
          act={async () => {
            setResult(await call('audit.verify', {}));
          }}
        >
          {t('audit.verify.button')}
        </CommandButton>
      </PageHeader>
      {result !== null && (
        <VerifyResult
          result={result}
          onClose={() => {
            setResult(null);
          }}
        />
      )}
      <ClockAlert />
      <AuditFilters filter={filter} actions={first?.actions ?? []} onChange={setFilter} />
      <ErrorNotice error={pages.error} onRetry={() => void pages.refetch()} />
      <DataTable
        id="audit"
        label={t('audit.title')}
        noun={t('audit.noun')}
        columns={columns}
        rows={rows}
        rowKey={(entry) => String(entry.seq)}
        loading={pages.isPending}
        printAll={() => entriesToPrint(filter)}
        onExport={() => void exportEntries(filter)}
        onOpen={(entry) => {
          setOpen(entry.seq);
        }}
        toolbar={
          pages.hasNextPage ? (
            <Button
              variant="default"
              loading={pages.isFetchingNextPage}
              onClick={() => void pages.fetchNextPage()}
            >
              {`${t('audit.more')} (${t('audit.shown', { shown: rows.length, n: first?.total ?? 0 })})`}
            </Button>
          ) : null
        }
        empty={<EmptyState icon={IconHistory} title={t('audit.empty')} hint={t('audit.emptyHint')} />}
      />
      {opened && (
        <AuditDrawer
          entry={opened}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </Page>
  );
}
