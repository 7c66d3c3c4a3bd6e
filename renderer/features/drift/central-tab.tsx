import { Button, Group, Select } from '@mantine/core';
import { IconDownload, IconFileUpload } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { call, useMay, useQuery } from '../../bridge/index.ts';
import { formatInstant, t, useLanguage } from '../../i18n/index.ts';
import { CommandButton, DataTable, EmptyState, ErrorNotice } from '../../ui/index.ts';
import { saveFile } from '../imports/index.ts';
import { CentralUpload } from './central-upload.tsx';
import { findingColumns, findingFilters } from './finding-columns.tsx';
import { FindingPanel } from './finding-panel.tsx';
import type { Finding } from './finding.ts';

const NONE: Finding[] = [];

/** The central system's own list of accounts against ours: a report with the next step of each line. */
export function CentralTab() {
  const language = useLanguage();
  const list = useQuery('central.list', {});
  const [asked, setAsked] = useState<string | null>(null);
  const [uploading, setUploading] = useState(false);
  const [shown, setShown] = useState<Finding | null>(null);
  const mayManage = useMay('accounts.manage');
  const snapshots = list.data ?? [];
  const chosen = snapshots.find(({ id }) => id === asked) ?? snapshots[0] ?? null;
  const report = useQuery('central.get', { id: chosen?.id ?? '' }, { enabled: chosen !== null });
  const rows = report.data?.findings ?? NONE;
  const columns = useMemo(findingColumns, [language]);
  const filters = useMemo(() => findingFilters(rows), [rows, language]);
  const upload = mayManage && (
    <Button
      leftSection={<IconFileUpload size={16} aria-hidden />}
      onClick={() => {
        setUploading(true);
      }}
    >
      {t('drift.central.upload')}
    </Button>
  );
  if (uploading) {
    return (
      <CentralUpload
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
      <EmptyState title={t('drift.central.emptyTitle')} hint={t('drift.central.emptyHint')}>
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
      {chosen !== null && !report.error && (
        <DataTable
          key={chosen.id}
          id="drift.central"
          label={t('drift.tab.central')}
          noun={t('drift.central.noun')}
          columns={columns}
          rows={rows}
          rowKey={(row) => [row.difference, row.login, row.row, row.accountId].join(' ')}
          filters={filters}
          loading={report.isPending}
          onOpen={setShown}
          toolbar={
            <Group gap="xs" wrap="nowrap">
              {upload}
              <Select
                aria-label={t('drift.central.history')}
                w={235}
                comboboxProps={{ width: 380, position: 'bottom-end' }}
                allowDeselect={false}
                data={snapshots.map(({ id, at, actor, findings, unread }) => ({
                  value: id,
                  label: t(unread > 0 ? 'drift.central.historyOptionUnread' : 'drift.central.historyOption', {
                    at: formatInstant(at),
                    actor,
                    n: findings,
                    unread,
                  }),
                }))}
                value={chosen.id}
                onChange={setAsked}
              />
              {mayManage && rows.length > 0 && (
                <CommandButton
                  variant="default"
                  leftSection={<IconDownload size={16} aria-hidden />}
                  act={async () => {
                    const workbook = await call('central.workbook', { id: chosen.id });
                    await saveFile(workbook, t('drift.central.saved'));
                  }}
                >
                  {t('drift.central.download')}
                </CommandButton>
              )}
            </Group>
          }
          empty={<EmptyState title={t('drift.central.agreeTitle')} hint={t('drift.central.agreeHint')} />}
        />
      )}
      {shown && (
        <FindingPanel
          finding={shown}
          onClose={() => {
            setShown(null);
          }}
        />
      )}
    </>
  );
}
