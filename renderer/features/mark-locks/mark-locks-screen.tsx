import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { MARK_SEMESTERS } from '../../../preload/contract/vocabulary/gradebook.ts';
import { navigate, useLocation } from '../../app/router.ts';
import { useQuery, useSession } from '../../bridge/index.ts';
import { t, useLanguage } from '../../i18n/index.ts';
import { ErrorNotice, Page, PageHeader } from '../../ui/index.ts';
import { ActsTab } from './acts-tab.tsx';
import { BoardTab } from './board-tab.tsx';
import { VerifyBadge } from './verify-badge.tsx';
import { VerifyTab } from './verify-tab.tsx';

const TABS = ['board', 'acts', 'verify'] as const;

/** "Khóa sổ điểm": what is shut, by which paper, and whether it still is what was sealed. */
export function MarkLocksScreen() {
  useLanguage();
  const { path, params } = useLocation();
  const tab = TABS.find((known) => known === params.get('tab')) ?? 'board';
  const session = useSession();
  const [semester, setSemester] = useState<number | null>(null);
  const asked = MARK_SEMESTERS.find((value) => String(value) === params.get('semester'));
  const shown = semester ?? asked ?? session?.semester ?? 1;
  const verified = useQuery('locks.verify', { id: null });
  return (
    <Page fill>
      <PageHeader title={t('mark-locks.title')}>
        {verified.data && <VerifyBadge verified={verified.data} />}
        {tab === 'board' && (
          <SegmentedControl
            aria-label={t('mark-locks.semester')}
            data={MARK_SEMESTERS.map((value) => ({
              value: String(value),
              label: t(`mark-locks.semesters.${String(value)}`),
            }))}
            value={String(shown)}
            onChange={(value) => {
              setSemester(Number(value));
            }}
          />
        )}
        <SegmentedControl
          aria-label={t('mark-locks.views')}
          data={TABS.map((value) => ({ value, label: t(`mark-locks.tab.${value}`) }))}
          value={tab}
          onChange={(next) => {
            navigate(path, { ...Object.fromEntries(params), tab: next });
          }}
        />
      </PageHeader>
      {tab === 'board' && <BoardTab key={shown} semester={shown} verified={verified.data} />}
      {tab === 'acts' && <ActsTab />}
      {tab === 'verify' && <ErrorNotice error={verified.error} onRetry={() => void verified.refetch()} />}
      {tab === 'verify' && verified.data && <VerifyTab verified={verified.data} />}
    </Page>
  );
}
