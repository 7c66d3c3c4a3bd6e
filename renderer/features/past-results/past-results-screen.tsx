import { Button, Select } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { navigate, useLocation } from '../../app/router.ts';
import { useMay, useQuery } from '../../bridge/index.ts';
import { t, useLanguage } from '../../i18n/index.ts';
import { DataTable, EmptyState, ErrorNotice, Page, PageHeader } from '../../ui/index.ts';
import { resultColumns, resultFilters } from './result-columns.ts';
import { ResultPanel } from './result-panel.tsx';
import { yearText, type PastResultRow } from './result-text.ts';

const NOTHING: readonly PastResultRow[] = [];

function ImportButton() {
  return (
    <Button
      variant="default"
      leftSection={<IconFileImport size={16} aria-hidden />}
      onClick={() => {
        navigate('/imports', { kind: 'past-results' });
      }}
    >
      {t('past-results.import')}
    </Button>
  );
}

/** "#/past-results?year=2022": results of school years this program did not compute. */
export function PastResultsScreen() {
  const language = useLanguage();
  const asked = Number(useLocation().params.get('year'));
  const mayImport = useMay('people.import');
  const years = useQuery('pastResults.years', {});
  const year = years.data?.find((known) => known === asked) ?? years.data?.[0] ?? null;
  const { data, error, isPending, refetch } = useQuery(
    'pastResults.list',
    { firstYear: year ?? asked },
    { enabled: year !== null },
  );
  const [open, setOpen] = useState<string | null>(null);
  const rows = data ?? NOTHING;
  const columns = useMemo(() => resultColumns(rows), [rows, language]);
  const filters = useMemo(() => resultFilters(rows), [rows, language]);
  const opened = rows.find(({ id }) => id === open);
  const failed = years.error ?? error;
  return (
    <Page fill>
      <PageHeader title={t('past-results.title')} subtitle={t('past-results.lead')}>
        {year !== null && (
          <Select
            w={140}
            aria-label={t('past-results.year')}
            data={(years.data ?? []).map((known) => ({ value: String(known), label: yearText(known) }))}
            value={String(year)}
            allowDeselect={false}
            onChange={(next) => {
              if (next !== null) navigate('/past-results', { year: next });
            }}
          />
        )}
        {year !== null && mayImport && <ImportButton />}
      </PageHeader>
      <ErrorNotice
        error={failed}
        onRetry={() => {
          void years.refetch();
          void refetch();
        }}
      />
      {!failed && (
        <DataTable
          key={year}
          id="past-results"
          label={t('past-results.title')}
          noun={t('past-results.noun')}
          columns={columns}
          filters={filters}
          rows={rows}
          rowKey={({ id }) => id}
          loading={years.isPending || (year !== null && isPending)}
          onOpen={({ id }) => {
            setOpen(id);
          }}
          empty={
            <EmptyState
              title={t('past-results.emptyTitle')}
              hint={t(mayImport ? 'past-results.emptyHint' : 'past-results.emptyRead')}
            >
              {mayImport && <ImportButton />}
            </EmptyState>
          }
        />
      )}
      {opened && (
        <ResultPanel
          result={opened}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </Page>
  );
}
