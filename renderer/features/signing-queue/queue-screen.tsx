import { SegmentedControl } from '@mantine/core';
import { IconWritingSign } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { navigate, useLocation } from '../../app/router.ts';
import { useMay, useQuery } from '../../bridge/index.ts';
import { t, useLanguage } from '../../i18n/index.ts';
import {
  CommandButton,
  DataTable,
  EmptyState,
  ErrorNotice,
  Page,
  PageHeader,
  without,
} from '../../ui/index.ts';
import { signInWindow } from './queue-acts.ts';
import { queueColumns, queueFilters } from './queue-columns.tsx';
import { QueuePanel } from './queue-panel.tsx';
import type { QueuedPaper, Scope } from './queued-paper.ts';

const NONE: QueuedPaper[] = [];
/** The signing window takes so many papers at once. */
const MOST_AT_ONCE = 200;

/** "Việc chờ ký": every paper that waits for the reader's signature, or for anybody's. */
export function SigningQueueScreen() {
  const language = useLanguage();
  const { path, params } = useLocation();
  const maySeeAll = useMay('papers.sign');
  const scope: Scope = maySeeAll && params.get('scope') === 'all' ? 'all' : 'mine';
  const { data, isPending, error, refetch } = useQuery('signing.queue', { scope });
  const rows = data ?? NONE;
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set<string>());
  const columns = useMemo(queueColumns, [language]);
  const filters = useMemo(() => queueFilters(rows), [rows, language]);
  const opened = rows.find(({ paperId }) => paperId === params.get('open'));
  const signable = rows.filter(({ paperId, mine }) => selected.has(paperId) && mine.length > 0);
  const sign = async (): Promise<void> => {
    const chosen = signable.slice(0, MOST_AT_ONCE).map(({ paperId }) => paperId);
    await signInWindow(chosen, null);
    setSelected((now) => without(now, chosen));
    await refetch();
  };
  return (
    <Page fill>
      <PageHeader title={t('signing-queue.title')} subtitle={t('signing-queue.lead')}>
        <CommandButton
          leftSection={<IconWritingSign size={16} aria-hidden />}
          disabled={signable.length === 0}
          act={sign}
        >
          {signable.length === 0
            ? t('signing-queue.sign')
            : t('signing-queue.signCount', { count: signable.length })}
        </CommandButton>
      </PageHeader>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {maySeeAll && (
        <SegmentedControl
          aria-label={t('signing-queue.scope.label')}
          style={{ alignSelf: 'flex-start' }}
          data={(['mine', 'all'] as const).map((value) => ({
            value,
            label: t(`signing-queue.scope.${value}`),
          }))}
          value={scope}
          onChange={(next) => {
            setSelected(new Set());
            navigate(path, { scope: next });
          }}
        />
      )}
      {!error && (
        <DataTable
          id="signing-queue"
          label={t('signing-queue.title')}
          noun={t('signing-queue.noun')}
          columns={columns}
          rows={rows}
          rowKey={({ paperId }) => paperId}
          filters={filters}
          loading={isPending}
          selected={selected}
          onSelect={setSelected}
          onOpen={({ paperId }) => {
            navigate(path, { scope, open: paperId });
          }}
          empty={
            <EmptyState
              title={t(`signing-queue.empty.${scope}`)}
              hint={t(maySeeAll ? 'signing-queue.empty.officerHint' : 'signing-queue.empty.hint')}
            />
          }
        />
      )}
      {opened && (
        <QueuePanel
          key={opened.paperId}
          paper={opened}
          onClose={() => {
            navigate(path, { scope });
          }}
        />
      )}
    </Page>
  );
}
