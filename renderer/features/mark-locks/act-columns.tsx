import type { OutputOf } from '../../../preload/contract/index.ts';
import { LOCK_ACT_STATES } from '../../../preload/contract/vocabulary/mark-locks.ts';
import { comparePersonNames, formatInstant, t } from '../../i18n/index.ts';
import { StateBadge } from '../../ui/index.ts';
import type { Column, Filter, Tone } from '../../ui/index.ts';

export type LockAct = OutputOf<'locks.acts'>[number];

const TONES: Readonly<Record<LockAct['state'], Tone>> = {
  scheduled: 'info',
  pending: 'waiting',
  locked: 'good',
  withdrawn: 'neutral',
};

export function ActState({ act }: { readonly act: LockAct }) {
  return <StateBadge tone={TONES[act.state]} label={t(`mark-locks.state.${act.state}`)} />;
}

export function actColumns(): readonly Column<LockAct>[] {
  return [
    {
      key: 'startsAt',
      header: t('mark-locks.columns.startsAt'),
      width: 140,
      text: ({ startsAt }) => formatInstant(startsAt),
      compare: (a, b) => a.startsAt.localeCompare(b.startsAt),
    },
    { key: 'about', header: t('mark-locks.columns.about'), width: 260, grow: 2, text: ({ about }) => about },
    {
      key: 'semester',
      header: t('mark-locks.semester'),
      width: 80,
      text: ({ semester }) => t(`mark-locks.semesters.${String(semester)}`),
    },
    {
      key: 'units',
      header: t('mark-locks.columns.units'),
      width: 80,
      text: ({ units }) => String(units),
      compare: (a, b) => a.units - b.units,
    },
    {
      key: 'state',
      header: t('mark-locks.columns.state'),
      width: 150,
      text: ({ state }) => t(`mark-locks.state.${state}`),
      render: (act) => <ActState act={act} />,
    },
    { key: 'paper', header: t('mark-locks.columns.paper'), width: 150, text: ({ paper }) => paper },
    {
      key: 'askedBy',
      header: t('mark-locks.columns.askedBy'),
      width: 160,
      grow: 1,
      text: ({ askedBy }) => askedBy,
      compare: (a, b) => comparePersonNames(a.askedBy, b.askedBy),
    },
    { key: 'reason', header: t('mark-locks.form.reason'), width: 180, grow: 1, text: ({ reason }) => reason },
  ];
}

export function actFilters(): readonly Filter<LockAct>[] {
  return [
    {
      key: 'state',
      label: t('mark-locks.columns.state'),
      options: LOCK_ACT_STATES.map((state) => ({
        value: state,
        label: t(`mark-locks.state.${state}`),
        test: (act) => act.state === state,
      })),
    },
  ];
}
