import {
  IconArchive,
  IconAlertTriangle,
  IconArrowsDiff,
  IconBooks,
  IconBriefcase,
  IconBuildingCommunity,
  IconDeviceFloppy,
  IconFileImport,
  IconFolder,
  IconHistory,
  IconHome,
  IconId,
  IconListDetails,
  IconListNumbers,
  IconListCheck,
  IconSchool,
  IconSettings,
  IconTable,
  IconTemplate,
  IconUserKey,
  IconUserShield,
  IconUsersGroup,
  IconWritingSign,
} from '@tabler/icons-react';
import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';
import type { Permission } from '../../preload/contract/vocabulary/permissions.ts';

export type RouteGroup = 'daily' | 'manage' | 'system';

export interface Route {
  readonly path: string;
  readonly labelKey: string;
  readonly icon: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>;
  readonly group: RouteGroup;
  readonly permission: Permission;
  /** File name of the F1 text in `docs/guide`. */
  readonly help: string;
  readonly component: LazyExoticComponent<ComponentType>;
}

function screen<K extends string>(
  load: () => Promise<Record<K, ComponentType>>,
  name: K,
): LazyExoticComponent<ComponentType> {
  return lazy(async () => ({ default: (await load())[name] }));
}

const people = () => import('../features/people/index.ts');
const accounts = () => import('../features/accounts/index.ts');

/** Every screen of the program; the navigation shows those the role may see. */
export const ROUTES: readonly Route[] = [
  {
    path: '/',
    labelKey: 'app.nav.home',
    icon: IconHome,
    group: 'daily',
    permission: 'signed-in',
    help: 'trang-chu',
    component: screen(() => import('../features/home/index.ts'), 'HomeScreen'),
  },
  {
    path: '/accounts',
    labelKey: 'app.nav.accounts',
    icon: IconId,
    group: 'daily',
    permission: 'accounts.read',
    help: 'tai-khoan',
    component: screen(accounts, 'AccountsScreen'),
  },
  {
    path: '/papers',
    labelKey: 'app.nav.papers',
    icon: IconFolder,
    group: 'daily',
    permission: 'papers.read',
    help: 'van-ban',
    component: screen(() => import('../features/papers/index.ts'), 'PapersScreen'),
  },
  {
    path: '/archive',
    labelKey: 'app.nav.archive',
    icon: IconArchive,
    group: 'daily',
    permission: 'archive.read',
    help: 'kho-luu-tru',
    component: screen(() => import('../features/archive/index.ts'), 'ArchiveScreen'),
  },
  {
    path: '/incidents',
    labelKey: 'app.nav.incidents',
    icon: IconAlertTriangle,
    group: 'daily',
    permission: 'incidents.report',
    help: 'su-co',
    component: screen(() => import('../features/incidents/index.ts'), 'IncidentsScreen'),
  },
  {
    path: '/people/staff',
    labelKey: 'app.nav.staff',
    icon: IconBriefcase,
    group: 'manage',
    permission: 'people.read',
    help: 'can-bo',
    component: screen(people, 'PeopleStaffScreen'),
  },
  {
    path: '/people/students',
    labelKey: 'app.nav.students',
    icon: IconUsersGroup,
    group: 'manage',
    permission: 'people.read',
    help: 'hoc-sinh',
    component: screen(people, 'PeopleStudentsScreen'),
  },
  {
    path: '/people/classes',
    labelKey: 'app.nav.classes',
    icon: IconSchool,
    group: 'manage',
    permission: 'people.read',
    help: 'lop',
    component: screen(people, 'PeopleClassesScreen'),
  },
  {
    path: '/people/assignments',
    labelKey: 'app.nav.assignments',
    icon: IconBooks,
    group: 'manage',
    permission: 'people.read',
    help: 'phan-cong',
    component: screen(people, 'PeopleAssignmentsScreen'),
  },
  {
    path: '/registers',
    labelKey: 'app.nav.registers',
    icon: IconListDetails,
    group: 'manage',
    permission: 'registers.read',
    help: 'so-theo-doi',
    component: screen(() => import('../features/registers/index.ts'), 'RegistersScreen'),
  },
  {
    path: '/imports',
    labelKey: 'app.nav.imports',
    icon: IconFileImport,
    group: 'manage',
    permission: 'imports.run',
    help: 'nhap-excel',
    component: screen(() => import('../features/imports/index.ts'), 'ImportScreen'),
  },
  {
    path: '/accounts/grants',
    labelKey: 'app.nav.grants',
    icon: IconTable,
    group: 'manage',
    permission: 'accounts.read',
    help: 'ma-tran-quyen',
    component: screen(accounts, 'GrantsScreen'),
  },
  {
    path: '/accounts/drift',
    labelKey: 'app.nav.drift',
    icon: IconArrowsDiff,
    group: 'manage',
    permission: 'accounts.read',
    help: 'lech-quyen',
    component: screen(() => import('../features/drift/index.ts'), 'DriftScreen'),
  },
  {
    path: '/accounts/reviews',
    labelKey: 'app.nav.reviews',
    icon: IconListCheck,
    group: 'manage',
    permission: 'reviews.read',
    help: 'ra-soat-quyen',
    component: screen(() => import('../features/access-reviews/index.ts'), 'ReviewsScreen'),
  },
  {
    path: '/templates',
    labelKey: 'app.nav.templates',
    icon: IconTemplate,
    group: 'manage',
    permission: 'templates.manage',
    help: 'mau-van-ban',
    component: screen(() => import('../features/templates/index.ts'), 'TemplatesScreen'),
  },
  {
    path: '/papers/registers',
    labelKey: 'app.nav.numberRegisters',
    icon: IconListNumbers,
    group: 'manage',
    permission: 'papers.read',
    help: 'so-dang-ky',
    component: screen(() => import('../features/papers/index.ts'), 'NumberRegistersScreen'),
  },
  {
    path: '/custody',
    labelKey: 'app.nav.custody',
    icon: IconUserKey,
    group: 'manage',
    permission: 'custody.read',
    help: 'tai-khoan-quan-tri',
    component: screen(() => import('../features/custody/index.ts'), 'CustodyScreen'),
  },
  {
    path: '/delegations',
    labelKey: 'app.nav.delegations',
    icon: IconWritingSign,
    group: 'manage',
    permission: 'delegations.read',
    help: 'uy-quyen',
    component: screen(() => import('../features/delegations/index.ts'), 'DelegationsScreen'),
  },
  {
    path: '/school',
    labelKey: 'app.nav.school',
    icon: IconBuildingCommunity,
    group: 'manage',
    permission: 'signed-in',
    help: 'truong',
    component: screen(() => import('../features/school/index.ts'), 'SchoolScreen'),
  },
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

/** The route of a path, or of its nearest parent ("/papers/123" → "/papers"). */
export function routeOf(path: string): Route | null {
  for (let at = path; at !== '' && at !== '/'; at = at.slice(0, at.lastIndexOf('/'))) {
    const found = ROUTES.find((route) => route.path === at);
    if (found !== undefined) return found;
  }
  return path === '/' ? (ROUTES[0] ?? null) : null;
}
