import { comparePersonNames, t } from '../../i18n/index.ts';
import { StateBadge, optionsOf } from '../../ui/index.ts';
import type { Column, Filter } from '../../ui/index.ts';
import { rightText } from '../accounts/index.ts';
import { DECISION_TONES, type ReviewItem } from './review.ts';

const decisionText = ({ decision }: ReviewItem): string => t(`reviews.decision.${decision}`);

export function itemColumns(): Column<ReviewItem>[] {
  return [
    {
      key: 'fullName',
      header: t('accounts.fields.fullName'),
      width: 175,
      grow: 1,
      text: (row) => row.fullName,
      compare: (a, b) => comparePersonNames(a.fullName, b.fullName),
    },
    {
      key: 'login',
      header: t('accounts.fields.login'),
      width: 110,
      hidden: true,
      text: (row) => row.login,
    },
    { key: 'right', header: t('reviews.right'), width: 230, grow: 2, text: (row) => rightText(row.right) },
    { key: 'department', header: t('accounts.fields.department'), width: 160, text: (row) => row.department },
    { key: 'reviewer', header: t('reviews.reviewer'), width: 165, text: (row) => row.reviewer },
    {
      key: 'decision',
      header: t('reviews.decisionHeader'),
      width: 150,
      text: decisionText,
      render: (row) => <StateBadge tone={DECISION_TONES[row.decision]} label={decisionText(row)} />,
    },
    { key: 'reason', header: t('reviews.reason'), width: 170, grow: 1, text: (row) => row.reason },
    {
      key: 'decidedBy',
      header: t('reviews.decidedBy'),
      width: 150,
      hidden: true,
      text: (row) => row.decidedBy,
    },
  ];
}

export function itemFilters(rows: readonly ReviewItem[]): Filter<ReviewItem>[] {
  const departments = optionsOf(rows, (row) => row.department);
  return [
    {
      key: 'decision',
      label: t('reviews.decisionHeader'),
      options: (['open', 'keep', 'withdraw', 'gone'] as const).map((value) => ({
        value,
        label: t(`reviews.decision.${value}`),
        test: (row: ReviewItem) => row.decision === value,
      })),
    },
    {
      key: 'mine',
      label: t('reviews.mine'),
      options: [
        {
          value: 'yes',
          label: t('reviews.mineOnly'),
          test: ({ mine, decision }) => mine && decision === 'open',
        },
      ],
    },
    ...(departments.length > 1
      ? [{ key: 'department', label: t('accounts.fields.department'), options: departments }]
      : []),
  ];
}
