import { Button, Group, Select } from '@mantine/core';
import { IconFileUpload, IconRefresh } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useLocation } from '../../app/router.ts';
import { call, useMay, useQuery } from '../../bridge/index.ts';
import { formatInstant, t, useLanguage } from '../../i18n/index.ts';
import {
  CommandButton,
  DataTable,
  EmptyState,
  ErrorNotice,
  noticeDone,
  noticeError,
} from '../../ui/index.ts';
import { saveFile } from '../imports/index.ts';
import { lineColumns, lineFilters, type Log } from './line-columns.tsx';
import { LogCounts } from './log-counts.tsx';
import { LogUpload } from './log-upload.tsx';

const NONE: Log['lines'] = [];
const BY_VERDICT = { key: 'verdict', descending: false };

/** The central system's own log of edits and its posted results, each line with what was found of it. */
export function CentralTab() {
  const language = useLanguage();
  const list = useQuery('editLog.logs', {});
  const { params } = useLocation();
  const [asked, setAsked] = useState<string | null>(null);
  const [uploading, setUploading] = useState(false);
  const mayManage = useMay('edit-log.manage');
  const logs = list.data ?? [];
  const chosen = logs.find(({ id }) => id === asked) ?? logs[0] ?? null;
  const report = useQuery('editLog.log', { id: chosen?.id ?? '' }, { enabled: chosen !== null });
  const rows = report.data?.lines ?? NONE;
  const kind = chosen?.kind ?? 'edits';
  const columns = useMemo(() => lineColumns(kind), [kind, language]);
  const filters = useMemo(() => lineFilters(rows), [rows, language]);
  const upload = mayManage && (
    <Button
      leftSection={<IconFileUpload size={16} aria-hidden />}
      onClick={() => {
        setUploading(true);
      }}
    >
      {t('edit-log.central.upload')}
    </Button>
  );
  if (uploading) {
    return (
      <LogUpload
        onDone={(id) => {
          setAsked(id);
          setUploading(false);
        }}
        onClose={() => {
          setUploading(false);
        }}
      />
    );
  }
  if (!list.isPending && !list.error && chosen === null) {
    return (
      <EmptyState title={t('edit-log.central.emptyTitle')} hint={t('edit-log.central.emptyHint')}>
        {upload}
      </EmptyState>
    );
  }
  return (
    <>
      <ErrorNotice
        error={list.error ?? report.error}
        onRetry={() => {
          void list.refetch();
          void report.refetch();
        }}
      />
      {chosen !== null && (
        <Group gap="xs">
          <Select
            aria-label={t('edit-log.central.history')}
            w={380}
            allowDeselect={false}
            data={logs.map(({ id, at, kind: what, fileName }) => ({
              value: id,
              label: t('edit-log.central.historyOption', {
                kind: t(`edit-log.central.kind.${what}`),
                at: formatInstant(at),
                file: fileName,
              }),
            }))}
            value={chosen.id}
            onChange={setAsked}
          />
          <Group gap="xs" ml="auto">
            {mayManage && kind === 'edits' && (
              <CommandButton
                variant="default"
                leftSection={<IconRefresh size={16} aria-hidden />}
                act={async () => {
                  const { verdicts } = await call('editLog.compareAgain', { id: chosen.id });
                  noticeDone(t('edit-log.central.comparedAgain', { without: verdicts['without-minutes'] }));
                }}
              >
                {t('edit-log.central.again')}
              </CommandButton>
            )}
            {upload}
          </Group>
        </Group>
      )}
      {report.data && kind === 'edits' && <LogCounts log={report.data} />}
      {chosen !== null && !report.error && (
        <DataTable
          key={chosen.id}
          id={`edit-log.${kind}`}
          label={t('edit-log.central.label')}
          noun={t('edit-log.central.noun')}
          columns={columns}
          rows={rows}
          rowKey={({ position }) => String(position)}
          filters={filters}
          initialChosen={Object.fromEntries(params)}
          initialSort={BY_VERDICT}
          loading={report.isPending}
          onExport={(shown) => {
            void exportLines(
              chosen.id,
              shown.map(({ position }) => position),
            ).catch(noticeError);
          }}
          empty={
            <EmptyState
              title={t('edit-log.central.agreeTitle', { n: chosen.rows })}
              hint={t('edit-log.central.agreeHint')}
            />
          }
        />
      )}
    </>
  );
}

async function exportLines(id: string, positions: number[]): Promise<void> {
  await saveFile(await call('editLog.logWorkbook', { id, positions }), t('edit-log.central.exported'));
}
