import { ActionIcon, Avatar, Button, Kbd, Menu, Tooltip } from '@mantine/core';
import {
  IconEye,
  IconHelp,
  IconKey,
  IconKeyboard,
  IconLock,
  IconNotebook,
  IconSearch,
} from '@tabler/icons-react';
import { may } from '../../bridge/index.ts';
import type { SessionView } from '../../bridge/index.ts';
import { Bell } from '../../features/notices/index.ts';
import { t } from '../../i18n/index.ts';
import { navigate } from '../router.ts';
import styles from './app-shell.module.css';
import { rolesText } from './roles-text.ts';
import { YearSwitch } from './year-switch.tsx';

export interface HeaderActs {
  readonly openSearch: () => void;
  readonly openHelp: () => void;
  readonly openShortcuts: () => void;
  readonly openViewAs: () => void;
  readonly lock: () => void;
}

function initials(fullName: string): string {
  const words = fullName.trim().split(/\s+/u);
  return `${words.at(0)?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`.toUpperCase();
}

export function Header({ session, acts }: { readonly session: SessionView; readonly acts: HeaderActs }) {
  return (
    <header className={styles['header']} data-region aria-label={t('app.header.region')}>
      <div className={styles['brand']}>
        <IconNotebook size={22} aria-hidden />
        <span className={styles['school']} title={session.schoolName}>
          {session.schoolName || t('app.name')}
        </span>
        <YearSwitch session={session} />
      </div>
      <button
        type="button"
        className={styles['search']}
        title={t('app.header.search')}
        aria-keyshortcuts="Control+K"
        onClick={acts.openSearch}
      >
        <IconSearch size={16} aria-hidden />
        <span>{t('app.header.search')}</span>
        <Kbd size="xs">Ctrl K</Kbd>
      </button>
      <div className={styles['tools']}>
        <Bell />
        <Tooltip label={t('app.header.help')}>
          <ActionIcon size={30} aria-label={t('app.header.help')} onClick={acts.openHelp}>
            <IconHelp size={18} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('app.header.lock')}>
          <ActionIcon size={30} aria-label={t('app.header.lock')} onClick={acts.lock}>
            <IconLock size={18} />
          </ActionIcon>
        </Tooltip>
        <Menu position="bottom-end" width={230}>
          <Menu.Target>
            <Button
              variant="subtle"
              color="gray"
              px={8}
              c="var(--mantine-color-text)"
              leftSection={
                <Avatar size={24} radius="xl" color="blue" aria-hidden>
                  {initials(session.fullName)}
                </Avatar>
              }
            >
              <span className={styles['person']} title={session.fullName}>
                {session.fullName}
              </span>
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>
              {t('app.header.user', { name: session.login, role: rolesText(session.roles) })}
            </Menu.Label>
            <Menu.Item
              leftSection={<IconKey size={16} />}
              onClick={() => {
                navigate('/settings', { section: 'password' });
              }}
            >
              {t('app.header.changePassword')}
            </Menu.Item>
            <Menu.Item leftSection={<IconKeyboard size={16} />} onClick={acts.openShortcuts}>
              {t('app.header.shortcuts')}
            </Menu.Item>
            {session.viewing === null && may(session, 'session.view-as') && (
              <Menu.Item leftSection={<IconEye size={16} />} onClick={acts.openViewAs}>
                {t('view-as.menu')}
              </Menu.Item>
            )}
            <Menu.Divider />
            <Menu.Item leftSection={<IconLock size={16} />} onClick={acts.lock}>
              {t('app.header.lockNow')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
    </header>
  );
}
