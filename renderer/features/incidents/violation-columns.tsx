import { VIOLATION_GROUPS } from '../../../preload/contract/vocabulary/incidents.ts';
import { comparePersonNames, formatDay, formatInstant, t } from '../../i18n/index.ts';
import { StateBadge, optionsOf } from '../../ui/index.ts';
import type { Column, Filter } from '../../ui/index.ts';
import { ENTRY_TONES } from './incident-view.ts';
import type { Violation } from './incident-view.ts';

const stateText = ({ state }: Violation): string => t(`incidents.violation.states.${state}`);

export function violationColumns(): Column<Violation>[] {
  return [
    {
      key: 'code',
      header: t('incidents.violation.code'),
      width: 84,
      text: ({ code }) => code,
      compare: (a, b) => a.recordedAt.localeCompare(b.recordedAt),
    },
    {
      key: 'happenedOn',
      header: t('incidents.violation.happenedOn'),
      width: 104,
      text: ({ happenedOn }) => formatDay(happenedOn),
      compare: (a, b) => a.happenedOn.localeCompare(b.happenedOn),
    },
    {
      key: 'fullName',
      header: t('incidents.violation.person'),
      width: 170,
      grow: 2,
      text: ({ fullName }) => fullName,
      compare: (a, b) => comparePersonNames(a.fullName, b.fullName),
    },
    {
      key: 'department',
      header: t('incidents.violation.department'),
      width: 150,
      hidden: true,
      text: ({ department }) => department,
    },
    {
      key: 'group',
      header: t('incidents.violation.group'),
      width: 210,
      grow: 1,
      text: ({ group }) => t(`incidents.violation.groups.${group}`),
      compare: (a, b) => VIOLATION_GROUPS.indexOf(a.group) - VIOLATION_GROUPS.indexOf(b.group),
    },
    {
      key: 'description',
      header: t('incidents.violation.description'),
      width: 220,
      hidden: true,
      onPaper: true,
      text: ({ description }) => description,
    },
    {
      key: 'handling',
      header: t('incidents.violation.handling'),
      width: 170,
      grow: 1,
      text: ({ handling }) => handling,
    },
    {
      key: 'paperRef',
      header: t('incidents.violation.paperRef'),
      width: 130,
      text: ({ paperRef }) => paperRef,
    },
    {
      key: 'recordedAt',
      header: t('incidents.violation.recordedAt'),
      width: 136,
      hidden: true,
      text: ({ recordedAt }) => formatInstant(recordedAt),
      compare: (a, b) => a.recordedAt.localeCompare(b.recordedAt),
    },
    {
      key: 'state',
      header: t('incidents.violation.state'),
      width: 140,
      text: stateText,
      render: (row) => <StateBadge tone={ENTRY_TONES[row.state]} label={stateText(row)} />,
    },
  ];
}

export function violationFilters(rows: readonly Violation[]): Filter<Violation>[] {
  return [
    {
      key: 'group',
      label: t('incidents.violation.group'),
      options: VIOLATION_GROUPS.map((group) => ({
        value: group,
        label: t(`incidents.violation.groups.${group}`),
        test: (row: Violation) => row.group === group,
      })),
    },
    {
      key: 'department',
      label: t('incidents.violation.department'),
      options: optionsOf(rows, ({ department }) => department),
    },
    {
      key: 'state',
      label: t('incidents.violation.state'),
      options: (['stands', 'corrected', 'withdrawal'] as const).map((state) => ({
        value: state,
        label: t(`incidents.violation.states.${state}`),
        test: (row: Violation) => row.state === state,
      })),
    },
  ];
}
