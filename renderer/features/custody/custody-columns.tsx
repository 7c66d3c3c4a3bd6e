import type { OutputOf } from '../../../preload/contract/index.ts';
import { CUSTODY_STATES } from '../../../preload/contract/vocabulary/custody.ts';
import { comparePersonNames, formatDay, t } from '../../i18n/index.ts';
import { StateBadge } from '../../ui/index.ts';
import type { Column, Filter, Tone } from '../../ui/index.ts';

export type AdminAccount = OutputOf<'custody.list'>[number];

const TONES: Readonly<Record<AdminAccount['state'], Tone>> = {
  expected: 'warning',
  'with-head': 'good',
  'with-officer': 'good',
  closed: 'neutral',
};

export function CustodyState({ account }: { readonly account: AdminAccount }) {
  return <StateBadge tone={TONES[account.state]} label={t(`custody.state.${account.state}`)} />;
}

export function HolderName({ account }: { readonly account: AdminAccount }) {
  if (!account.holderLeft) return account.holder;
  return (
    <>
      {account.holder} <StateBadge tone="bad" label={t('custody.left')} />
    </>
  );
}

export function custodyColumns(): readonly Column<AdminAccount>[] {
  return [
    {
      key: 'login',
      header: t('custody.columns.login'),
      width: 180,
      grow: 1,
      text: ({ login }) => login,
    },
    { key: 'system', header: t('custody.columns.system'), width: 220, grow: 2, text: ({ system }) => system },
    {
      key: 'state',
      header: t('custody.columns.state'),
      width: 210,
      text: ({ state }) => t(`custody.state.${state}`),
      render: (account) => <CustodyState account={account} />,
    },
    {
      key: 'holder',
      header: t('custody.columns.holder'),
      width: 190,
      grow: 1,
      text: ({ holder }) => holder,
      render: (account) => <HolderName account={account} />,
      compare: (a, b) => comparePersonNames(a.holder, b.holder),
    },
    {
      key: 'since',
      header: t('custody.columns.since'),
      width: 110,
      text: ({ since }) => (since === null ? '' : formatDay(since)),
      compare: (a, b) => (a.since ?? '').localeCompare(b.since ?? ''),
    },
    {
      key: 'pending',
      header: t('custody.columns.pending'),
      width: 215,
      text: ({ pending }) => (pending === null ? '' : t(`custody.act.${pending.act}`)),
      render: ({ pending }) =>
        pending === null ? '' : <StateBadge tone="waiting" label={t(`custody.act.${pending.act}`)} />,
    },
    {
      key: 'scope',
      header: t('custody.columns.scope'),
      width: 260,
      hidden: true,
      text: ({ scope }) => scope,
    },
    {
      key: 'guides',
      header: t('custody.columns.guides'),
      width: 220,
      hidden: true,
      text: ({ guides }) => guides,
    },
  ];
}

export function custodyFilters(): readonly Filter<AdminAccount>[] {
  return [
    {
      key: 'state',
      label: t('custody.filters.state'),
      options: CUSTODY_STATES.map((state) => ({
        value: state,
        label: t(`custody.state.${state}`),
        test: (account) => account.state === state,
      })),
    },
    {
      key: 'holder',
      label: t('custody.filters.holder'),
      options: [
        { value: 'left', label: t('custody.filters.left'), test: ({ holderLeft }) => holderLeft },
        { value: 'here', label: t('custody.filters.here'), test: ({ holderLeft }) => !holderLeft },
      ],
    },
  ];
}
