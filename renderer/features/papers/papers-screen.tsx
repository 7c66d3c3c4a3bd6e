import { Anchor, Button, SegmentedControl, Text } from '@mantine/core';
import { IconScan } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { navigate, useLocation } from '../../app/router.ts';
import { useMay, useQuery } from '../../bridge/index.ts';
import { t, useLanguage } from '../../i18n/index.ts';
import { DataTable, EmptyState, ErrorNotice, Page, PageHeader } from '../../ui/index.ts';
import { COLUMNS, boardCounts, columnOf } from './board.ts';
import type { BoardColumn, Paper } from './board.ts';
import { paperColumns, paperFilters } from './paper-columns.tsx';
import { PaperPanel } from './paper-panel.tsx';
import { ScanDialog } from './scan-dialog.tsx';
import { SelectionBar } from './selection-bar.tsx';

const NONE: Paper[] = [];
/** The office gives this many finished papers at most. */
const BOARD_IS_CUT = 500;

/** The board "chưa ký / từ chối / đã ký" with everything that can happen to a paper. */
export function PapersScreen() {
  const language = useLanguage();
  const { path, params } = useLocation();
  const { data, isPending, error, refetch } = useQuery(
    'papers.list',
    { scope: 'board', open: params.get('open') },
    { keepPrevious: true },
  );
  const all = data ?? NONE;
  const [column, setColumn] = useState<BoardColumn>(
    () => COLUMNS.find((known) => known === params.get('column')) ?? 'waiting',
  );
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set<string>());
  const [scanning, setScanning] = useState(false);
  const maySign = useMay('papers.sign');
  const counts = useMemo(() => boardCounts(all), [all]);
  const rows = useMemo(() => all.filter((paper) => columnOf(paper) === column), [all, column]);
  const columns = useMemo(() => paperColumns(), [language]);
  const filters = useMemo(() => paperFilters(rows), [rows, language]);
  const opened = all.find(({ id }) => id === params.get('open')) ?? null;
  const chosen = rows.filter(({ id }) => selected.has(id));
  const startScan = (): void => {
    setScanning(true);
  };
  if (all.length === 0 && !isPending && !error) {
    return (
      <Page>
        <PageHeader title={t('papers.title')} subtitle={t('papers.lead')} />
        <EmptyState title={t('papers.emptyTitle')} hint={t('papers.emptyText')}>
          <Button
            onClick={() => {
              navigate('/accounts');
            }}
          >
            {t('papers.toAccounts')}
          </Button>
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page fill>
      <PageHeader title={t('papers.title')} subtitle={t('papers.lead')}>
        {maySign && (
          <Button leftSection={<IconScan size={16} aria-hidden />} onClick={startScan}>
            {t('papers.actions.scans')}
          </Button>
        )}
      </PageHeader>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      <SegmentedControl
        aria-label={t('papers.board.label')}
        data={COLUMNS.map((value) => ({
          value,
          label: t(`papers.board.${value}`, { count: counts[value] }),
        }))}
        value={column}
        onChange={(next) => {
          setColumn(next);
          setSelected(new Set());
        }}
      />
      {all.length >= BOARD_IS_CUT && (
        <Text size="xs" c="dimmed">
          {t('papers.older')}{' '}
          <Anchor
            component="button"
            type="button"
            size="xs"
            onClick={() => {
              navigate('/archive');
            }}
          >
            {t('papers.toArchive')}
          </Anchor>
        </Text>
      )}
      {!error && (
        <DataTable
          id="papers"
          label={t('papers.title')}
          noun={t('papers.noun')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          filters={filters}
          loading={isPending}
          selected={selected}
          onSelect={setSelected}
          onOpen={(row) => {
            navigate(path, { open: row.id });
          }}
          toolbar={chosen.length > 0 && <SelectionBar papers={chosen} />}
          empty={<EmptyState title={t('papers.noMatch')} hint={t('papers.noMatchText')} />}
        />
      )}
      {opened && (
        <PaperPanel
          paper={opened}
          onScan={startScan}
          onClose={() => {
            navigate(path);
          }}
        />
      )}
      {scanning && (
        <ScanDialog
          papers={all}
          proposedId={opened?.id ?? null}
          onClose={() => {
            setScanning(false);
          }}
        />
      )}
    </Page>
  );
}
