import type { OutputOf } from '../../../preload/contract/index.ts';
import { CORRECTION_STATES } from '../../../preload/contract/vocabulary/gradebook.ts';
import { comparePersonNames, formatInstant, t } from '../../i18n/index.ts';
import { StateBadge } from '../../ui/index.ts';
import type { Column, Filter, Tone } from '../../ui/index.ts';

export type Correction = OutputOf<'corrections.list'>[number];
export type CorrectionDetail = OutputOf<'corrections.open'>;

const TONES: Readonly<Record<Correction['state'], Tone>> = {
  draft: 'neutral',
  submitted: 'waiting',
  confirmed: 'waiting',
  witnessed: 'waiting',
  signing: 'waiting',
  open: 'warning',
  applied: 'good',
  rejected: 'bad',
  cancelled: 'neutral',
  expired: 'neutral',
};

export function CorrectionState({ state }: Pick<Correction, 'state'>) {
  return <StateBadge tone={TONES[state]} label={t(`corrections.state.${state}`)} />;
}

/** "6A2 · Toán · HK I"; the homeroom teacher's book has no subject. */
export function bookText({
  className,
  subjectName,
  semester,
}: Pick<Correction, 'className' | 'subjectName' | 'semester'>): string {
  const subject = subjectName === '' ? t('corrections.homeroomBook') : subjectName;
  return `${className} · ${subject} · ${t(`corrections.semester.${semester}`)}`;
}

export function correctionColumns(): readonly Column<Correction>[] {
  return [
    {
      key: 'createdAt',
      header: t('corrections.columns.createdAt'),
      width: 140,
      text: ({ createdAt }) => formatInstant(createdAt),
      compare: (a, b) => a.createdAt.localeCompare(b.createdAt),
    },
    { key: 'book', header: t('corrections.columns.book'), width: 190, text: bookText },
    {
      key: 'what',
      header: t('corrections.columns.what'),
      width: 240,
      grow: 2,
      text: ({ what, cells }) => (cells > 1 ? t('corrections.andMore', { what, n: cells - 1 }) : what),
    },
    {
      key: 'requester',
      header: t('corrections.columns.requester'),
      width: 170,
      text: ({ requester }) => requester,
      compare: (a, b) => comparePersonNames(a.requester, b.requester),
    },
    {
      key: 'state',
      header: t('corrections.columns.state'),
      width: 200,
      text: ({ state }) => t(`corrections.state.${state}`),
      render: ({ state }) => <CorrectionState state={state} />,
    },
    {
      key: 'waits',
      header: t('corrections.columns.waits'),
      width: 120,
      text: ({ waitsForMe }) => (waitsForMe ? t('corrections.waitsForMe') : ''),
    },
    { key: 'minutes', header: t('corrections.columns.minutes'), width: 150, text: ({ minutes }) => minutes },
  ];
}

export function correctionFilters(): readonly Filter<Correction>[] {
  return [
    {
      key: 'waits',
      label: t('corrections.columns.waits'),
      options: [{ value: 'me', label: t('corrections.waitsForMe'), test: ({ waitsForMe }) => waitsForMe }],
    },
    {
      key: 'state',
      label: t('corrections.columns.state'),
      options: CORRECTION_STATES.map((state) => ({
        value: state,
        label: t(`corrections.state.${state}`),
        test: (correction) => correction.state === state,
      })),
    },
  ];
}
