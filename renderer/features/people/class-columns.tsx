import { compareText, formatNumber, t } from '../../i18n/index.ts';
import { optionsOf } from '../../ui/index.ts';
import type { Column, Filter } from '../../ui/index.ts';
import type { SchoolClass } from './class-panel.tsx';
import { WarningMark } from './warning-mark.tsx';

export function classColumns(): Column<SchoolClass>[] {
  return [
    {
      key: 'name',
      header: t('people.classes.name'),
      width: 120,
      text: (row) => row.name,
      compare: (a, b) => a.grade - b.grade || compareText(a.name, b.name),
    },
    {
      key: 'grade',
      header: t('people.classes.grade'),
      width: 90,
      text: (row) => String(row.grade),
      compare: (a, b) => a.grade - b.grade,
    },
    {
      key: 'homeroomTeacher',
      header: t('people.classes.homeroomTeacher'),
      width: 240,
      grow: 2,
      text: (row) => (row.homeroomTeacher === '' ? t('people.classes.noHomeroom') : row.homeroomTeacher),
      render: (row) =>
        row.homeroomTeacher === '' ? (
          <WarningMark label={t('people.classes.noHomeroom')} />
        ) : (
          row.homeroomTeacher
        ),
    },
    {
      key: 'students',
      header: t('people.classes.students'),
      width: 120,
      align: 'right',
      text: (row) => formatNumber(row.students),
      compare: (a, b) => a.students - b.students,
    },
    { key: 'campus', header: t('people.classes.campus'), width: 200, grow: 1, text: (row) => row.campus },
  ];
}

export function classFilters(rows: readonly SchoolClass[]): Filter<SchoolClass>[] {
  return [
    {
      key: 'grade',
      label: t('people.classes.grade'),
      options: optionsOf(rows, (row) => String(row.grade)).map((option) => ({
        ...option,
        label: t('people.classes.gradeOf', { grade: option.value }),
      })),
    },
    { key: 'campus', label: t('people.classes.campus'), options: optionsOf(rows, (row) => row.campus) },
    {
      key: 'homeroom',
      label: t('people.fields.warning'),
      options: [
        {
          value: 'none',
          label: t('people.classes.missingHomeroom'),
          test: (row) => row.homeroomTeacherId === null,
        },
      ],
    },
  ];
}
