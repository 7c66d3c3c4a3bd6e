import { PAPER_KINDS } from '../../../preload/contract/vocabulary/papers.ts';
import { comparePersonNames, formatInstant, t } from '../../i18n/index.ts';
import { StateBadge, optionsOf } from '../../ui/index.ts';
import type { Column, Filter } from '../../ui/index.ts';
import type { Paper } from './board.ts';
import { STATE_TONES } from './paper-state.ts';

export function paperColumns(): Column<Paper>[] {
  return [
    {
      key: 'symbol',
      header: t('papers.columns.number'),
      width: 140,
      text: (row) => row.symbol,
      compare: (a, b) => a.kind.localeCompare(b.kind) || a.year - b.year || a.number - b.number,
    },
    {
      key: 'kind',
      header: t('papers.columns.kind'),
      width: 110,
      text: (row) => t(`papers.kindShort.${row.kind}`),
    },
    {
      key: 'person',
      header: t('papers.columns.person'),
      width: 172,
      grow: 2,
      text: (row) => row.person,
      compare: (a, b) => comparePersonNames(a.person, b.person),
    },
    {
      key: 'department',
      header: t('papers.columns.department'),
      width: 168,
      grow: 1,
      text: (row) => row.department,
    },
    {
      key: 'state',
      header: t('papers.columns.state'),
      width: 140,
      text: (row) => t(`papers.state.${row.state}`),
      render: (row) => <StateBadge tone={STATE_TONES[row.state]} label={t(`papers.state.${row.state}`)} />,
    },
    {
      key: 'issuedAt',
      header: t('papers.columns.issuedAt'),
      width: 130,
      text: (row) => formatInstant(row.issuedAt),
      compare: (a, b) => a.issuedAt.localeCompare(b.issuedAt),
    },
    {
      key: 'signers',
      header: t('papers.columns.signers'),
      width: 90,
      align: 'right',
      text: ({ signers }) =>
        signers.length === 0
          ? ''
          : `${String(signers.filter((s) => s.signedAt !== null).length)}/${String(signers.length)}`,
    },
    {
      key: 'scans',
      header: t('papers.columns.scans'),
      width: 85,
      align: 'right',
      text: (row) => (row.scans.length === 0 ? '' : String(row.scans.length)),
    },
  ];
}

export function paperFilters(rows: readonly Paper[]): Filter<Paper>[] {
  return [
    {
      key: 'kind',
      label: t('papers.columns.kind'),
      options: PAPER_KINDS.map((kind) => ({
        value: kind,
        label: t(`papers.kind.${kind}`),
        test: (row: Paper) => row.kind === kind,
      })),
    },
    {
      key: 'department',
      label: t('papers.columns.department'),
      options: optionsOf(rows, (row) => row.department),
    },
    { key: 'year', label: t('papers.filter.year'), options: optionsOf(rows, (row) => String(row.year)) },
  ];
}
