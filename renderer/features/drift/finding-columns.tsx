import { CENTRAL_DIFFERENCES } from '../../../preload/contract/vocabulary/central.ts';
import { t } from '../../i18n/index.ts';
import { StateBadge } from '../../ui/index.ts';
import type { Column, Filter } from '../../ui/index.ts';
import { FINDING_TONES, detailText, holderText, type Finding } from './finding.ts';

export function findingColumns(): Column<Finding>[] {
  const kind = (row: Finding) => t(`drift.central.difference.${row.difference}`);
  return [
    {
      key: 'difference',
      header: t('drift.central.differenceHeader'),
      width: 190,
      text: kind,
      render: (row) => <StateBadge tone={FINDING_TONES[row.difference]} label={kind(row)} />,
      compare: (a, b) =>
        CENTRAL_DIFFERENCES.indexOf(a.difference) - CENTRAL_DIFFERENCES.indexOf(b.difference),
    },
    { key: 'login', header: t('accounts.fields.login'), width: 120, text: ({ login }) => login },
    { key: 'holder', header: t('drift.central.holder'), width: 170, grow: 1, text: holderText },
    { key: 'detail', header: t('drift.central.detail'), width: 180, grow: 1, text: detailText },
    {
      key: 'next',
      header: t('drift.central.nextHeader'),
      width: 330,
      grow: 2,
      text: (row) => t(`drift.central.next.${row.difference}`),
    },
    {
      key: 'row',
      header: t('drift.central.row'),
      width: 70,
      align: 'right',
      hidden: true,
      text: ({ row }) => (row === null ? '' : String(row)),
      compare: (a, b) => (a.row ?? 0) - (b.row ?? 0),
    },
  ];
}

export function findingFilters(rows: readonly Finding[]): Filter<Finding>[] {
  const count = (value: string) => rows.filter(({ difference }) => difference === value).length;
  return [
    {
      key: 'difference',
      label: t('drift.central.differenceHeader'),
      options: CENTRAL_DIFFERENCES.filter((value) => count(value) > 0).map((value) => ({
        value,
        label: `${t(`drift.central.difference.${value}`)} (${String(count(value))})`,
        test: (row: Finding) => row.difference === value,
      })),
    },
  ];
}
