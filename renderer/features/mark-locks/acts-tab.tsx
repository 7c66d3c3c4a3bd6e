import { useMemo, useState } from 'react';
import { useQuery } from '../../bridge/index.ts';
import { t, useLanguage } from '../../i18n/index.ts';
import { DataTable, EmptyState, ErrorNotice } from '../../ui/index.ts';
import { actColumns, actFilters } from './act-columns.tsx';
import { ActPanel } from './act-panel.tsx';

/** Every act of locking with its paper, newest first. */
export function ActsTab() {
  const language = useLanguage();
  const { data, error, isPending, refetch } = useQuery('locks.acts', {});
  const [open, setOpen] = useState<string | null>(null);
  const columns = useMemo(actColumns, [language]);
  const filters = useMemo(actFilters, [language]);
  const opened = data?.find(({ id }) => id === open);
  return (
    <>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {!error && (
        <DataTable
          id="mark-locks"
          label={t('mark-locks.tab.acts')}
          noun={t('mark-locks.noun')}
          columns={columns}
          filters={filters}
          rows={data ?? []}
          rowKey={({ id }) => id}
          loading={isPending}
          onOpen={({ id }) => {
            setOpen(id);
          }}
          empty={<EmptyState title={t('mark-locks.noActs')} hint={t('mark-locks.noActsHint')} />}
        />
      )}
      {opened && (
        <ActPanel
          act={opened}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </>
  );
}
