import type { OutputOf } from '../../../preload/contract/index.ts';
import { DELEGATION_KINDS, DELEGATION_STATES } from '../../../preload/contract/vocabulary/delegations.ts';
import { comparePersonNames, formatDay, t } from '../../i18n/index.ts';
import { StateBadge } from '../../ui/index.ts';
import type { Column, Filter, Tone } from '../../ui/index.ts';

export type Delegation = OutputOf<'delegations.list'>[number];

const TONES: Readonly<Record<Delegation['state'], Tone>> = {
  unsigned: 'warning',
  upcoming: 'info',
  'in-force': 'good',
  lapsed: 'bad',
  ended: 'neutral',
  'ended-early': 'neutral',
  cancelled: 'neutral',
};

export function DelegationState({ delegation }: { readonly delegation: Delegation }) {
  return <StateBadge tone={TONES[delegation.state]} label={t(`delegations.state.${delegation.state}`)} />;
}

export function functionsText({ functions }: Pick<Delegation, 'functions'>): string {
  return functions.map((name) => t(`delegations.function.${name}`)).join('; ');
}

export function classesText({ classes }: Pick<Delegation, 'classes'>): string {
  return classes.length === 0 ? t('delegations.wholeSchool') : classes.join(', ');
}

export function delegationColumns(): readonly Column<Delegation>[] {
  return [
    { key: 'symbol', header: t('delegations.columns.symbol'), width: 150, text: ({ symbol }) => symbol },
    {
      key: 'delegate',
      header: t('delegations.columns.delegate'),
      width: 190,
      grow: 1,
      text: ({ delegate }) => delegate,
      compare: (a, b) => comparePersonNames(a.delegate, b.delegate),
    },
    {
      key: 'kind',
      header: t('delegations.columns.kind'),
      width: 170,
      text: ({ kind }) => t(`delegations.kind.${kind}`),
    },
    {
      key: 'fromDay',
      header: t('delegations.columns.fromDay'),
      width: 105,
      text: ({ fromDay }) => formatDay(fromDay),
      compare: (a, b) => a.fromDay.localeCompare(b.fromDay),
    },
    {
      key: 'toDay',
      header: t('delegations.columns.toDay'),
      width: 115,
      text: ({ toDay }) => formatDay(toDay),
      compare: (a, b) => a.toDay.localeCompare(b.toDay),
    },
    {
      key: 'state',
      header: t('delegations.columns.state'),
      width: 190,
      text: ({ state }) => t(`delegations.state.${state}`),
      render: (delegation) => <DelegationState delegation={delegation} />,
    },
    {
      key: 'functions',
      header: t('delegations.columns.functions'),
      width: 200,
      grow: 2,
      text: functionsText,
    },
    { key: 'classes', header: t('delegations.columns.classes'), width: 110, text: classesText },
    {
      key: 'delegator',
      header: t('delegations.columns.delegator'),
      width: 170,
      hidden: true,
      text: ({ delegator }) => delegator,
      compare: (a, b) => comparePersonNames(a.delegator, b.delegator),
    },
  ];
}

export function delegationFilters(): readonly Filter<Delegation>[] {
  return [
    {
      key: 'state',
      label: t('delegations.columns.state'),
      options: DELEGATION_STATES.map((state) => ({
        value: state,
        label: t(`delegations.state.${state}`),
        test: (delegation) => delegation.state === state,
      })),
    },
    {
      key: 'kind',
      label: t('delegations.columns.kind'),
      options: DELEGATION_KINDS.map((kind) => ({
        value: kind,
        label: t(`delegations.kind.${kind}`),
        test: (delegation) => delegation.kind === kind,
      })),
    },
  ];
}
