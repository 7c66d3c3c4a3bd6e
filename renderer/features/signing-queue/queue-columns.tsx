import { PAPER_KINDS } from '../../../preload/contract/vocabulary/papers.ts';
import { comparePersonNames, formatDay, t, today } from '../../i18n/index.ts';
import { StateBadge, optionsOf } from '../../ui/index.ts';
import type { Column, Filter, Tone } from '../../ui/index.ts';
import { signedOf, signerName, standingOf, stepsOnTurn } from './queued-paper.ts';
import type { QueuedPaper, Standing } from './queued-paper.ts';

const STANDINGS: readonly Standing[] = ['mine', 'later', 'others'];
const STANDING_TONES: Readonly<Record<Standing, Tone>> = {
  mine: 'waiting',
  later: 'neutral',
  others: 'info',
};

const standingText = (row: QueuedPaper): string => t(`signing-queue.standing.${standingOf(row)}`);

export function queueColumns(): Column<QueuedPaper>[] {
  return [
    {
      key: 'symbol',
      header: t('signing-queue.columns.symbol'),
      width: 138,
      text: (row) => row.symbol,
    },
    {
      key: 'title',
      header: t('signing-queue.columns.title'),
      width: 170,
      grow: 2,
      text: (row) => row.title,
    },
    {
      key: 'person',
      header: t('signing-queue.columns.person'),
      width: 125,
      grow: 1,
      text: (row) => row.person,
      compare: (a, b) => comparePersonNames(a.person, b.person),
    },
    {
      key: 'standing',
      header: t('signing-queue.columns.standing'),
      width: 128,
      text: standingText,
      render: (row) => <StateBadge tone={STANDING_TONES[standingOf(row)]} label={standingText(row)} />,
    },
    {
      key: 'signed',
      header: t('signing-queue.columns.signed'),
      width: 66,
      align: 'right',
      text: signedOf,
    },
    {
      key: 'next',
      header: t('signing-queue.columns.next'),
      width: 150,
      grow: 2,
      text: (row) => stepsOnTurn(row).map(signerName).join('; '),
    },
    {
      key: 'openedAt',
      header: t('signing-queue.columns.openedAt'),
      width: 102,
      text: (row) => formatDay(today(new Date(row.openedAt))),
      compare: (a, b) => a.openedAt.localeCompare(b.openedAt),
    },
    {
      key: 'returned',
      header: t('signing-queue.columns.returned'),
      width: 100,
      grow: 1,
      text: (row) => row.returned?.reason ?? '',
    },
  ];
}

export function queueFilters(rows: readonly QueuedPaper[]): Filter<QueuedPaper>[] {
  return [
    {
      key: 'standing',
      label: t('signing-queue.columns.standing'),
      options: STANDINGS.map((value) => ({
        value,
        label: t(`signing-queue.standing.${value}`),
        test: (row: QueuedPaper) => standingOf(row) === value,
      })),
    },
    {
      key: 'kind',
      label: t('signing-queue.filter.kind'),
      options: PAPER_KINDS.filter((kind) => rows.some((row) => row.kind === kind)).map((kind) => ({
        value: kind,
        label: t(`papers.kind.${kind}`),
        test: (row: QueuedPaper) => row.kind === kind,
      })),
    },
    {
      key: 'department',
      label: t('signing-queue.filter.department'),
      options: optionsOf(rows, (row) => row.department),
    },
  ];
}
