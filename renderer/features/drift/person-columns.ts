import { comparePersonNames, t } from '../../i18n/index.ts';
import type { Column } from '../../ui/index.ts';

interface PersonRow {
  readonly fullName: string;
  readonly department: string;
  readonly login: string;
}

/** The columns every list of this screen begins with. */
export function personColumns<Row extends PersonRow>(): Column<Row>[] {
  return [
    {
      key: 'fullName',
      header: t('accounts.fields.fullName'),
      width: 175,
      grow: 1,
      text: (row) => row.fullName,
      compare: (a, b) => comparePersonNames(a.fullName, b.fullName),
    },
    { key: 'login', header: t('accounts.fields.login'), width: 120, text: (row) => row.login },
    {
      key: 'department',
      header: t('accounts.fields.department'),
      width: 150,
      hidden: true,
      text: (row) => row.department,
    },
  ];
}
