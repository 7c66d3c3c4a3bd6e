import type { OutputOf } from '../../../preload/contract/index.ts';
import { comparePersonNames, formatInstant, t } from '../../i18n/index.ts';
import { StateBadge } from '../../ui/index.ts';
import type { Column, Tone } from '../../ui/index.ts';

export type UserView = OutputOf<'users.list'>[number];

const TONES: Readonly<Record<UserView['state'], Tone>> = {
  active: 'good',
  disabled: 'neutral',
  'locked-out': 'bad',
};

export function rolesOf(user: Pick<UserView, 'roles'>): string {
  return user.roles.map((role) => t(`app.roles.${role}`)).join(', ');
}

export function UserState({ user }: { readonly user: UserView }) {
  return <StateBadge tone={TONES[user.state]} label={t(`users.state.${user.state}`)} />;
}

export function userColumns(): readonly Column<UserView>[] {
  return [
    {
      key: 'fullName',
      header: t('users.fullName'),
      width: 200,
      grow: 2,
      text: (user) => user.fullName,
      compare: (a, b) => comparePersonNames(a.fullName, b.fullName),
    },
    { key: 'login', header: t('users.login'), width: 140, grow: 1, text: (user) => user.login },
    { key: 'roles', header: t('users.roles'), width: 220, grow: 2, text: rolesOf },
    {
      key: 'state',
      header: t('users.stateLabel'),
      width: 150,
      text: (user) => t(`users.state.${user.state}`),
      render: (user) => <UserState user={user} />,
    },
    {
      key: 'password',
      header: t('users.passwordState'),
      width: 170,
      text: (user) => t(user.mustChangePassword ? 'users.mustChange' : 'users.changed'),
    },
    {
      key: 'lastSignInAt',
      header: t('users.lastSignIn'),
      width: 150,
      text: (user) => (user.lastSignInAt === null ? t('users.never') : formatInstant(user.lastSignInAt)),
      compare: (a, b) => (a.lastSignInAt ?? '').localeCompare(b.lastSignInAt ?? ''),
    },
    {
      key: 'createdAt',
      header: t('users.createdAt'),
      width: 150,
      hidden: true,
      text: (user) => formatInstant(user.createdAt),
      compare: (a, b) => a.createdAt.localeCompare(b.createdAt),
    },
  ];
}
