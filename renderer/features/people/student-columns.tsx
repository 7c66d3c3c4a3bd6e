import type { OutputOf } from '../../../preload/contract/index.ts';
import { STUDENT_STATUSES } from '../../../preload/contract/vocabulary/school.ts';
import { comparePersonNames, formatDay, t } from '../../i18n/index.ts';
import { optionsOf } from '../../ui/index.ts';
import type { Column, Filter } from '../../ui/index.ts';
import { choices } from './choices.ts';
import { WarningMark } from './warning-mark.tsx';

export type StudentRow = OutputOf<'students.list'>[number];

export function studentColumns(): Column<StudentRow>[] {
  return [
    {
      key: 'fullName',
      header: t('people.fields.fullName'),
      width: 200,
      grow: 2,
      text: (row) => row.fullName,
      compare: (a, b) => comparePersonNames(a.fullName, b.fullName),
    },
    { key: 'className', header: t('people.students.class'), width: 80, text: (row) => row.className },
    {
      key: 'birthDate',
      header: t('people.fields.birthDate'),
      width: 105,
      text: (row) => formatDay(row.birthDate),
      compare: (a, b) => a.birthDate.localeCompare(b.birthDate),
    },
    { key: 'sex', header: t('people.fields.sex'), width: 95, text: (row) => t(`people.sex.${row.sex}`) },
    { key: 'sectorId', header: t('people.students.sectorIdShort'), width: 135, text: (row) => row.sectorId },
    { key: 'personalId', header: t('people.fields.personalId'), width: 165, text: (row) => row.personalId },
    { key: 'ethnicity', header: t('people.fields.ethnicity'), width: 95, text: (row) => row.ethnicity },
    {
      key: 'status',
      header: t('people.fields.status'),
      width: 125,
      text: (row) => t(`people.studentStatus.${row.status}`),
    },
    {
      key: 'warning',
      header: t('people.fields.warning'),
      width: 120,
      text: (row) => (row.warning ? t('people.fields.warning') : ''),
      render: (row) => (row.warning ? <WarningMark /> : ''),
    },
  ];
}

export function studentFilters(rows: readonly StudentRow[]): Filter<StudentRow>[] {
  const noClass = rows.some(({ className }) => className === '');
  return [
    {
      key: 'class',
      label: t('people.students.class'),
      options: [
        ...(noClass
          ? [
              {
                value: '-',
                label: t('people.students.noClass'),
                test: (row: StudentRow) => row.className === '',
              },
            ]
          : []),
        ...optionsOf(rows, (row) => row.className),
      ],
    },
    {
      key: 'status',
      label: t('people.fields.status'),
      options: choices('studentStatus', STUDENT_STATUSES).map((option) => ({
        ...option,
        test: (row) => row.status === option.value,
      })),
    },
    {
      key: 'warning',
      label: t('people.fields.warning'),
      options: [
        {
          value: 'yes',
          label: t('people.list.withWarnings', { count: rows.filter(({ warning }) => warning).length }),
          test: (row) => row.warning,
        },
      ],
    },
  ];
}
