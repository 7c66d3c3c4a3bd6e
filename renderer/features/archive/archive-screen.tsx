import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArchive, IconCalendarDue, IconPlus, IconShieldCheck } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { navigate, useLocation } from '../../app/router.ts';
import { useMay, useQuery } from '../../bridge/index.ts';
import { t, useLanguage } from '../../i18n/index.ts';
import { DataTable, EmptyState, ErrorNotice, Page, PageHeader } from '../../ui/index.ts';
import { archiveColumns } from './archive-columns.tsx';
import { ArchiveFilters, isNone } from './archive-filters.tsx';
import { ArchivePanel } from './archive-panel.tsx';
import { CheckDialog } from './check-dialog.tsx';
import { DocumentDialog } from './document-dialog.tsx';
import { RetentionDialog } from './retention-dialog.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { NO_FILTER, useArchivePages } from './use-archive-pages.ts';

type Asked = 'add' | 'check' | 'retention' | null;

/** Everything that is kept: found by its words, looked at, printed, exported, checked. */
export function ArchiveScreen() {
  const language = useLanguage();
  const { path, params } = useLocation();
  const [filter, setFilter] = useState({ ...NO_FILTER, due: params.get('due') === 'yes' });
  const [looked] = useDebouncedValue(filter, 200);
  const pages = useArchivePages(looked);
  const { kind, state, ...others } = looked;
  const counts = useQuery('archive.counts', others, { keepPrevious: true });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set<string>());
  const [asked, setAsked] = useState<Asked>(params.get('check') === 'open' ? 'check' : null);
  const mayManage = useMay('archive.manage');
  const searching = looked.text.trim() !== '';
  const columns = useMemo(() => archiveColumns(searching), [searching, language]);
  const rows = useMemo(() => pages.data?.pages.flatMap(({ entries }) => entries) ?? [], [pages.data]);
  const total = (counts.data ?? [])
    .filter((row) => (kind === null || row.kind === kind) && (state === null || row.state === state))
    .reduce((sum, { count }) => sum + count, 0);
  const chosen = rows.filter(({ ref }) => selected.has(ref));
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  const load = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const ask = (next: Asked) => (): void => {
    setAsked(next);
  };
  const opened = params.get('open');
  const addButton = mayManage && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={ask('add')}>
      {t('archive.actions.add')}
    </Button>
  );
  return (
    <Page fill>
      <PageHeader title={t('archive.title')} subtitle={t('archive.lead')}>
        <Button
          variant="default"
          leftSection={<IconCalendarDue size={16} aria-hidden />}
          onClick={ask('retention')}
        >
          {t('archive.actions.retention')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconShieldCheck size={16} aria-hidden />}
          onClick={ask('check')}
        >
          {t('archive.actions.check')}
        </Button>
        {addButton}
      </PageHeader>
      <ErrorNotice error={pages.error} onRetry={() => void pages.refetch()} />
      <ArchiveFilters
        filter={filter}
        counts={counts.data ?? []}
        onChange={(next) => {
          setFilter(next);
          setSelected(new Set());
        }}
      />
      <DataTable
        id="archive"
        label={t('archive.title')}
        noun={t('archive.noun')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.ref}
        loading={pages.isPending}
        search={{
          label: t('archive.filter.text'),
          text: filter.text,
          width: 300,
          onText: (text) => {
            setFilter((old) => ({ ...old, text }));
            setSelected(new Set());
          },
        }}
        more={{ total, load: hasNextPage && !isFetchingNextPage ? load : null }}
        selected={selected}
        onSelect={setSelected}
        onOpen={(row) => {
          navigate(path, { open: row.ref });
        }}
        toolbar={
          chosen.length > 0 && (
            <SelectionBar
              entries={chosen}
              onClear={() => {
                setSelected(new Set());
              }}
            />
          )
        }
        empty={
          isNone(looked) ? (
            <EmptyState icon={IconArchive} title={t('archive.empty')} hint={t('archive.emptyText')}>
              {addButton}
            </EmptyState>
          ) : (
            <EmptyState icon={IconArchive} title={t('archive.noMatch')} hint={t('archive.noMatchText')} />
          )
        }
      />
      {opened !== null && (
        <ArchivePanel
          entryRef={opened}
          onClose={() => {
            navigate(path);
          }}
        />
      )}
      {asked === 'add' && <DocumentDialog entry={null} onClose={ask(null)} />}
      {asked === 'check' && <CheckDialog onClose={ask(null)} />}
      {asked === 'retention' && (
        <RetentionDialog
          onClose={ask(null)}
          onShow={(due) => {
            setFilter({ ...NO_FILTER, kind: due, due: true });
            setAsked(null);
          }}
        />
      )}
    </Page>
  );
}
