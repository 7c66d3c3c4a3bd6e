import { IconDeviceFloppy, IconHistory, IconSettings, IconUserShield } from '@tabler/icons-react';
import { screen, type Route } from './route.ts';

/** The program itself: who uses it, what it keeps, how it is set. */
export const SYSTEM_ROUTES: readonly Route[] = [
  {
    path: '/users',
    labelKey: 'app.nav.users',
    icon: IconUserShield,
    group: 'system',
    permission: 'users.manage',
    help: 'nguoi-dung',
    component: screen(() => import('../features/users/index.ts'), 'UsersScreen'),
  },
  {
    path: '/backups',
    labelKey: 'app.nav.backups',
    icon: IconDeviceFloppy,
    group: 'system',
    permission: 'backups.manage',
    help: 'sao-luu',
    component: screen(() => import('../features/backups/index.ts'), 'BackupsScreen'),
  },
  {
    path: '/audit',
    labelKey: 'app.nav.audit',
    icon: IconHistory,
    group: 'system',
    permission: 'audit.read',
    help: 'nhat-ky',
    component: screen(() => import('../features/audit/index.ts'), 'AuditScreen'),
  },
  {
    path: '/settings',
    labelKey: 'app.nav.settings',
    icon: IconSettings,
    group: 'system',
    permission: 'signed-in',
    help: 'cai-dat',
    component: screen(() => import('../features/settings/index.ts'), 'SettingsScreen'),
  },
];
