import type { OutputOf } from '../../../preload/contract/index.ts';
import { comparePersonNames, formatDay, t } from '../../i18n/index.ts';
import { StateBadge, optionsOf } from '../../ui/index.ts';
import type { Column, Filter } from '../../ui/index.ts';

export type Assignment = OutputOf<'assignments.list'>[number];

/** `day` is today in Vietnam: an assignment is in force up to and including its last day. */
export function isInForce({ toDay }: Assignment, day: string): boolean {
  return toDay === null || toDay >= day;
}

export function assignmentColumns(day: string): Column<Assignment>[] {
  const state = (row: Assignment): string =>
    t(isInForce(row, day) ? 'people.assignments.inForce' : 'people.assignments.ended');
  return [
    {
      key: 'teacher',
      header: t('people.assignments.teacher'),
      width: 180,
      grow: 2,
      text: (row) => row.teacher,
      compare: (a, b) => comparePersonNames(a.teacher, b.teacher) || a.staffId.localeCompare(b.staffId),
    },
    {
      key: 'department',
      header: t('people.staff.department'),
      width: 165,
      grow: 1,
      text: (row) => row.department,
    },
    { key: 'className', header: t('people.students.class'), width: 90, text: (row) => row.className },
    {
      key: 'subject',
      header: t('people.assignments.subject'),
      width: 235,
      grow: 1,
      text: (row) => row.subject,
    },
    {
      key: 'fromDay',
      header: t('people.assignments.fromDay'),
      width: 110,
      text: (row) => formatDay(row.fromDay),
      compare: (a, b) => a.fromDay.localeCompare(b.fromDay),
    },
    {
      key: 'toDay',
      header: t('people.assignments.toDay'),
      width: 110,
      text: (row) => (row.toDay === null ? '' : formatDay(row.toDay)),
      compare: (a, b) => (a.toDay ?? '9999').localeCompare(b.toDay ?? '9999'),
    },
    {
      key: 'state',
      header: t('people.fields.status'),
      width: 150,
      text: state,
      render: (row) => <StateBadge tone={isInForce(row, day) ? 'good' : 'neutral'} label={state(row)} />,
    },
  ];
}

export function assignmentFilters(rows: readonly Assignment[], day: string): Filter<Assignment>[] {
  return [
    {
      key: 'department',
      label: t('people.staff.department'),
      options: optionsOf(rows, (row) => row.department),
    },
    { key: 'class', label: t('people.students.class'), options: optionsOf(rows, (row) => row.className) },
    {
      key: 'subject',
      label: t('people.assignments.subject'),
      options: optionsOf(rows, (row) => row.subject),
    },
    {
      key: 'state',
      label: t('people.fields.status'),
      options: [
        { value: 'in-force', label: t('people.assignments.inForce'), test: (row) => isInForce(row, day) },
        { value: 'ended', label: t('people.assignments.ended'), test: (row) => !isInForce(row, day) },
      ],
    },
  ];
}
