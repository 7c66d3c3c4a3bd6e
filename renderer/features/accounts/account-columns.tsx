import { ACCOUNT_STATES } from '../../../preload/contract/vocabulary/accounts.ts';
import { comparePersonNames, t } from '../../i18n/index.ts';
import { StateBadge, optionsOf } from '../../ui/index.ts';
import type { Column, Filter } from '../../ui/index.ts';
import { AccountFlags, flagTexts } from './account-flags.tsx';
import { STATE_TONES, awaitsFirstPassword, jobText } from './account-view.ts';
import type { Account } from './account-view.ts';

export function accountColumns(): Column<Account>[] {
  return [
    {
      key: 'fullName',
      header: t('accounts.fields.fullName'),
      width: 180,
      grow: 2,
      text: (row) => row.fullName,
      compare: (a, b) => comparePersonNames(a.fullName, b.fullName),
    },
    { key: 'login', header: t('accounts.fields.login'), width: 125, text: (row) => row.login },
    {
      key: 'department',
      header: t('accounts.fields.department'),
      width: 172,
      grow: 1,
      text: (row) => row.department,
    },
    { key: 'job', header: t('accounts.fields.job'), width: 130, hidden: true, text: jobText },
    {
      key: 'state',
      header: t('accounts.fields.state'),
      width: 145,
      text: (row) => t(`accounts.state.${row.state}`),
      render: (row) => <StateBadge tone={STATE_TONES[row.state]} label={t(`accounts.state.${row.state}`)} />,
      compare: (a, b) => ACCOUNT_STATES.indexOf(a.state) - ACCOUNT_STATES.indexOf(b.state),
    },
    { key: 'lastPaper', header: t('accounts.fields.lastPaper'), width: 132, text: (row) => row.lastPaper },
    {
      key: 'flags',
      header: t('accounts.fields.flags'),
      width: 290,
      text: (row) => flagTexts(row).join(', '),
      render: (row) => <AccountFlags account={row} />,
    },
  ];
}

export function accountFilters(rows: readonly Account[]): Filter<Account>[] {
  const flag = (value: string, label: string, test: (row: Account) => boolean) => ({
    value,
    label: t(label, { count: rows.filter(test).length }),
    test,
  });
  return [
    {
      key: 'state',
      label: t('accounts.fields.state'),
      options: ACCOUNT_STATES.map((state) => ({
        value: state,
        label: t(`accounts.state.${state}`),
        test: (row: Account) => row.state === state,
      })),
    },
    {
      key: 'department',
      label: t('accounts.fields.department'),
      options: optionsOf(rows, (row) => row.department),
    },
    {
      key: 'flags',
      label: t('accounts.fields.flags'),
      options: [
        flag('drifted', 'accounts.filter.drifted', ({ drifted }) => drifted),
        flag('held', 'accounts.filter.passwordHeld', ({ passwordHeld }) => passwordHeld),
        flag('first', 'accounts.filter.firstPassword', awaitsFirstPassword),
      ],
    },
  ];
}
