import { Alert, SegmentedControl, Select } from '@mantine/core';
import { useState } from 'react';
import { call, useMay, useQuery } from '../../bridge/index.ts';
import { formatDay, t } from '../../i18n/index.ts';
import {
  CommandButton,
  EmptyState,
  ErrorNotice,
  Page,
  PageHeader,
  confirmWithConsequences,
  noticeDone,
} from '../../ui/index.ts';
import { viewPapers } from '../papers/index.ts';
import { ItemsTable } from './items-table.tsx';
import { askToOpenReview } from './open-review.tsx';
import { ProgressTable } from './progress-table.tsx';
import type { Review } from './review.ts';

const VIEWS = ['items', 'progress'] as const;

async function closeReview({ id, progress }: Review): Promise<void> {
  const departments = new Set(progress.map(({ department }) => department)).size;
  const agreed = await confirmWithConsequences({
    title: t('reviews.closeTitle'),
    consequences: [t('reviews.closePapers', { n: departments }), t('reviews.closeFinal')],
    action: t('reviews.close'),
  });
  if (!agreed) return;
  const { paperIds } = await call('reviews.close', { id });
  noticeDone(t('reviews.closed', { count: paperIds.length }));
  await viewPapers(paperIds, t('reviews.title'));
}

/** "Rà soát quyền": each semester every right is kept or withdrawn by the head of its owner. */
export function ReviewsScreen() {
  const list = useQuery('reviews.list', {});
  const [asked, setAsked] = useState<string | null>(null);
  const [view, setView] = useState<(typeof VIEWS)[number]>('items');
  const mayManage = useMay('reviews.manage');
  const reviews = list.data ?? [];
  const chosen = reviews.find(({ id }) => id === asked) ?? reviews[0] ?? null;
  const {
    data: review,
    isPending,
    error,
    refetch,
  } = useQuery('reviews.get', { id: chosen?.id ?? '' }, { enabled: chosen !== null });
  const anyOpen = reviews.some(({ closedAt }) => closedAt === null);
  const open = mayManage && !list.isPending && !anyOpen && (
    <CommandButton act={askToOpenReview}>{t('reviews.open')}</CommandButton>
  );
  const nameOf = ({ year, semester, closedAt, dueOn }: (typeof reviews)[number]) =>
    t(closedAt === null ? 'reviews.optionOpen' : 'reviews.optionClosed', {
      year,
      semester,
      due: formatDay(dueOn),
    });
  const left = review ? review.items.filter(({ decision }) => decision === 'open').length : 0;
  const subtitle = review
    ? t('reviews.subtitle', {
        due: formatDay(review.dueOn),
        done: review.items.length - left,
        all: review.items.length,
      })
    : t('reviews.lead');
  return (
    <Page fill>
      <PageHeader title={t('reviews.title')} subtitle={subtitle}>
        {chosen !== null && (
          <>
            <SegmentedControl
              aria-label={t('reviews.viewLabel')}
              data={VIEWS.map((value) => ({ value, label: t(`reviews.view.${value}`) }))}
              value={view}
              onChange={setView}
            />
            <Select
              aria-label={t('reviews.choose')}
              w={265}
              allowDeselect={false}
              data={reviews.map((each) => ({ value: each.id, label: nameOf(each) }))}
              value={chosen.id}
              onChange={setAsked}
            />
          </>
        )}
        {open}
        {mayManage && review?.closedAt === null && left === 0 && (
          <CommandButton act={() => closeReview(review)}>{t('reviews.close')}</CommandButton>
        )}
      </PageHeader>
      <ErrorNotice
        error={list.error ?? error}
        onRetry={() => {
          void list.refetch();
          void refetch();
        }}
      />
      {review?.overdue && left > 0 && (
        <Alert color="red" p="xs">
          {t('reviews.overdue', { due: formatDay(review.dueOn), n: left })}
        </Alert>
      )}
      {!list.isPending && !list.error && chosen === null && (
        <EmptyState
          title={t('reviews.emptyTitle')}
          hint={t(mayManage ? 'reviews.emptyHint' : 'reviews.emptyWait')}
        >
          {open}
        </EmptyState>
      )}
      {chosen !== null && view === 'items' && !error && (
        <ItemsTable
          key={chosen.id}
          items={review?.items ?? []}
          closed={chosen.closedAt !== null}
          loading={isPending}
        />
      )}
      {chosen !== null && view === 'progress' && <ProgressTable rows={review?.progress ?? []} />}
    </Page>
  );
}
