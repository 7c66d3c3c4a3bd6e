import { useMemo } from 'react';
import { t, useLanguage } from '../../i18n/index.ts';
import { DataTable, StateBadge } from '../../ui/index.ts';
import type { Column } from '../../ui/index.ts';
import { viewPapers } from '../papers/index.ts';
import type { Progress } from './review.ts';

function columnsOf(): Column<Progress>[] {
  const left = ({ total, decided }: Progress) => total - decided;
  const state = (row: Progress) =>
    left(row) === 0 ? t('reviews.progressDone') : t('reviews.progressLeft', { n: left(row) });
  return [
    {
      key: 'department',
      header: t('accounts.fields.department'),
      width: 220,
      grow: 1,
      text: ({ department }) => department || t('reviews.noDepartment'),
    },
    { key: 'reviewer', header: t('reviews.reviewer'), width: 200, grow: 1, text: ({ reviewer }) => reviewer },
    {
      key: 'decided',
      header: t('reviews.progressDecided'),
      width: 130,
      align: 'right',
      text: ({ decided, total }) => `${String(decided)}/${String(total)}`,
      compare: (a, b) => a.decided / a.total - b.decided / b.total,
    },
    {
      key: 'withdrawn',
      header: t('reviews.progressWithdrawn'),
      width: 120,
      align: 'right',
      text: ({ withdrawn }) => String(withdrawn),
      compare: (a, b) => a.withdrawn - b.withdrawn,
    },
    {
      key: 'state',
      header: t('reviews.decisionHeader'),
      width: 170,
      text: state,
      render: (row) => <StateBadge tone={left(row) === 0 ? 'good' : 'waiting'} label={state(row)} />,
      compare: (a, b) => left(a) - left(b),
    },
    {
      key: 'paper',
      header: t('reviews.paper'),
      width: 150,
      text: ({ paperId }) => (paperId === null ? '' : t('reviews.paperReady')),
    },
  ];
}

/** How far each head is; once the review is closed, Enter shows the minutes. */
export function ProgressTable({ rows }: { readonly rows: readonly Progress[] }) {
  const language = useLanguage();
  const columns = useMemo(columnsOf, [language]);
  return (
    <DataTable
      id="reviews.progress"
      label={t('reviews.progressLabel')}
      noun={t('reviews.progressNoun')}
      columns={columns}
      rows={rows}
      rowKey={({ department, reviewer }) => `${department} ${reviewer}`}
      onOpen={({ paperId, department }) => {
        if (paperId !== null) void viewPapers([paperId], department || t('reviews.noDepartment'));
      }}
    />
  );
}
