import { CONTRACTS, STAFF_STATUSES } from '../../../preload/contract/vocabulary/school.ts';
import { comparePersonNames, errorText, formatDay, t } from '../../i18n/index.ts';
import { optionsOf } from '../../ui/index.ts';
import type { Column, Filter } from '../../ui/index.ts';
import { choices } from './choices.ts';
import type { Staff } from './staff-form.ts';
import { WarningMark } from './warning-mark.tsx';

function accountText({ accountState }: Staff): string {
  return accountState === '' ? t('people.staff.noAccount') : t(`accounts.state.${accountState}`);
}

/** Keys are the field names, which is what an export asks for. */
export function staffColumns(): Column<Staff>[] {
  return [
    {
      key: 'fullName',
      header: t('people.fields.fullName'),
      width: 200,
      grow: 2,
      text: (row) => row.fullName,
      compare: (a, b) => comparePersonNames(a.fullName, b.fullName),
    },
    { key: 'code', header: t('people.staff.code'), width: 110, text: (row) => row.code },
    {
      key: 'birthDate',
      header: t('people.fields.birthDate'),
      width: 100,
      text: (row) => formatDay(row.birthDate),
      compare: (a, b) => a.birthDate.localeCompare(b.birthDate),
    },
    {
      key: 'sex',
      header: t('people.fields.sex'),
      width: 90,
      hidden: true,
      text: (row) => t(`people.sex.${row.sex}`),
    },
    {
      key: 'department',
      header: t('people.staff.department'),
      width: 160,
      grow: 1,
      text: (row) => row.department,
    },
    { key: 'job', header: t('people.staff.job'), width: 130, text: (row) => t(`people.job.${row.job}`) },
    {
      key: 'contract',
      header: t('people.staff.contract'),
      width: 105,
      hidden: true,
      text: (row) => t(`people.contract.${row.contract}`),
    },
    {
      key: 'status',
      header: t('people.fields.status'),
      width: 120,
      text: (row) => t(`people.staffStatus.${row.status}`),
    },
    { key: 'accountState', header: t('people.staff.account'), width: 110, text: accountText },
    {
      key: 'warnings',
      header: t('people.fields.warning'),
      width: 120,
      text: (row) => row.warnings.map(errorText).join('; '),
      render: (row) => (row.warnings.length > 0 ? <WarningMark /> : ''),
      compare: (a, b) => b.warnings.length - a.warnings.length,
    },
    {
      key: 'homeroomOf',
      header: t('people.staff.homeroom'),
      width: 100,
      hidden: true,
      text: (row) => row.homeroomOf.join(', '),
    },
    {
      key: 'personalId',
      header: t('people.fields.personalId'),
      width: 150,
      hidden: true,
      text: (row) => row.personalId,
    },
    { key: 'phone', header: t('people.fields.phone'), width: 120, hidden: true, text: (row) => row.phone },
    { key: 'email', header: t('people.fields.email'), width: 200, hidden: true, text: (row) => row.email },
    {
      key: 'ethnicity',
      header: t('people.fields.ethnicity'),
      width: 90,
      hidden: true,
      text: (row) => row.ethnicity,
    },
    {
      key: 'jobTitle',
      header: t('people.staff.jobTitle'),
      width: 160,
      hidden: true,
      text: (row) => row.jobTitle,
    },
    { key: 'note', header: t('people.fields.note'), width: 200, hidden: true, text: (row) => row.note },
  ];
}

export function staffFilters(rows: readonly Staff[]): Filter<Staff>[] {
  return [
    {
      key: 'department',
      label: t('people.staff.department'),
      options: optionsOf(rows, (row) => row.department),
    },
    {
      key: 'status',
      label: t('people.fields.status'),
      options: choices('staffStatus', STAFF_STATUSES).map((option) => ({
        ...option,
        test: (row) => row.status === option.value,
      })),
    },
    {
      key: 'contract',
      label: t('people.staff.contract'),
      options: choices('contract', CONTRACTS).map((option) => ({
        ...option,
        test: (row) => row.contract === option.value,
      })),
    },
    {
      key: 'account',
      label: t('people.staff.account'),
      options: optionsOf(rows, accountText),
    },
    {
      key: 'warning',
      label: t('people.fields.warning'),
      options: [
        {
          value: 'yes',
          label: t('people.list.withWarnings', {
            count: rows.filter(({ warnings }) => warnings.length > 0).length,
          }),
          test: (row) => row.warnings.length > 0,
        },
      ],
    },
  ];
}
