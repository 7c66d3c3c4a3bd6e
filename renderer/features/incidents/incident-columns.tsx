import { INCIDENT_KINDS, INCIDENT_STATES } from '../../../preload/contract/vocabulary/incidents.ts';
import { formatInstant, t } from '../../i18n/index.ts';
import { StateBadge } from '../../ui/index.ts';
import type { Column, Filter } from '../../ui/index.ts';
import { STATE_TONES, noticeKey, noticeTone, timeText } from './incident-view.ts';
import type { Incident } from './incident-view.ts';

const noticeText = ({ notice }: Incident): string =>
  t(`incidents.notice.${noticeKey(notice)}`, { time: timeText(notice, new Date().toISOString()) });
const stateText = ({ state }: Incident): string => t(`incidents.state.${state}`);

export function incidentColumns(): Column<Incident>[] {
  return [
    {
      key: 'code',
      header: t('incidents.columns.code'),
      width: 84,
      text: ({ code }) => code,
      compare: (a, b) => a.reportedAt.localeCompare(b.reportedAt),
    },
    {
      key: 'kind',
      header: t('incidents.columns.kind'),
      width: 150,
      text: ({ kind }) => t(`incidents.kind.${kind}`),
    },
    {
      key: 'holder',
      header: t('incidents.columns.holder'),
      width: 170,
      grow: 2,
      text: ({ holders }) => holders.join(', '),
    },
    {
      key: 'login',
      header: t('incidents.columns.login'),
      width: 120,
      grow: 1,
      text: ({ logins }) => logins.join(', '),
    },
    {
      key: 'discoveredAt',
      header: t('incidents.columns.discoveredAt'),
      width: 136,
      text: ({ discoveredAt }) => formatInstant(discoveredAt),
      compare: (a, b) => a.discoveredAt.localeCompare(b.discoveredAt),
    },
    {
      key: 'reporter',
      header: t('incidents.columns.reporter'),
      width: 150,
      hidden: true,
      onPaper: true,
      text: ({ reporter }) => reporter,
    },
    {
      key: 'happened',
      header: t('incidents.columns.happened'),
      width: 260,
      hidden: true,
      onPaper: true,
      text: ({ happened }) => happened,
    },
    {
      key: 'notice',
      header: t('incidents.columns.notice'),
      width: 170,
      text: noticeText,
      render: (row) => <StateBadge tone={noticeTone(row.notice)} label={noticeText(row)} />,
      compare: (a, b) => (a.notice.deadline ?? '9').localeCompare(b.notice.deadline ?? '9'),
    },
    {
      key: 'steps',
      header: t('incidents.columns.steps'),
      width: 110,
      align: 'center',
      text: ({ stepsOpen, stepsTotal }) =>
        t('incidents.stepsDone', { done: stepsTotal - stepsOpen, total: stepsTotal }),
      compare: (a, b) => b.stepsOpen - a.stepsOpen,
    },
    {
      key: 'state',
      header: t('incidents.columns.state'),
      width: 140,
      text: stateText,
      render: (row) => <StateBadge tone={STATE_TONES[row.state]} label={stateText(row)} />,
      compare: (a, b) => INCIDENT_STATES.indexOf(a.state) - INCIDENT_STATES.indexOf(b.state),
    },
  ];
}

export function incidentFilters(): Filter<Incident>[] {
  return [
    {
      key: 'state',
      label: t('incidents.columns.state'),
      options: INCIDENT_STATES.map((state) => ({
        value: state,
        label: t(`incidents.state.${state}`),
        test: (row: Incident) => row.state === state,
      })),
    },
    {
      key: 'kind',
      label: t('incidents.columns.kind'),
      options: INCIDENT_KINDS.map((kind) => ({
        value: kind,
        label: t(`incidents.kind.${kind}`),
        test: (row: Incident) => row.kind === kind,
      })),
    },
  ];
}
