import { ActionIcon, Tooltip } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import type { SessionView } from '../../bridge/index.ts';
import { may } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { ROUTES } from '../routes.tsx';
import type { Route, RouteGroup } from '../route.ts';
import styles from './app-shell.module.css';
import { useWaitingPapers, WaitingCount } from './waiting-count.tsx';

const GROUPS: readonly RouteGroup[] = ['daily', 'manage', 'system'];

export function visibleRoutes(session: SessionView): readonly Route[] {
  return ROUTES.filter(({ permission }) => may(session, permission));
}

interface SidebarProps {
  readonly session: SessionView;
  readonly current: Route | null;
  readonly narrow: boolean;
  readonly onToggle: () => void;
}

export function Sidebar({ session, current, narrow, onToggle }: SidebarProps) {
  const routes = visibleRoutes(session);
  const waiting = useWaitingPapers();
  const countOf = (path: string): number => (path === '/signing' ? waiting : 0);
  const toggle = narrow ? t('app.nav.expand') : t('app.nav.collapse');
  return (
    <nav
      className={narrow ? `${styles['nav'] ?? ''} ${styles['narrow'] ?? ''}` : styles['nav']}
      aria-label={t('app.nav.label')}
      data-region
    >
      {GROUPS.map((group) => {
        const members = routes.filter((route) => route.group === group);
        return members.length === 0 ? null : (
          <div key={group} role="group" aria-label={t(`app.nav.${group}`)}>
            <div className={styles['group']} aria-hidden>
              {t(`app.nav.${group}`)}
            </div>
            {members.map(({ path, labelKey, icon: Icon }) => (
              <Tooltip key={path} label={t(labelKey)} position="right" disabled={!narrow}>
                <a
                  href={`#${path}`}
                  className={styles['link']}
                  aria-current={current?.path === path ? 'page' : undefined}
                  aria-label={t(labelKey)}
                  aria-description={
                    countOf(path) > 0 ? t('app.nav.waiting', { n: countOf(path) }) : undefined
                  }
                >
                  <Icon size={18} stroke={1.7} aria-hidden />
                  {!narrow && <span>{t(labelKey)}</span>}
                  {countOf(path) > 0 && <WaitingCount count={countOf(path)} />}
                </a>
              </Tooltip>
            ))}
          </div>
        );
      })}
      <div className={styles['grow']} />
      <Tooltip label={toggle} position="right">
        <ActionIcon size={32} mx={4} aria-label={toggle} aria-expanded={!narrow} onClick={onToggle}>
          {narrow ? <IconLayoutSidebarLeftExpand size={18} /> : <IconLayoutSidebarLeftCollapse size={18} />}
        </ActionIcon>
      </Tooltip>
    </nav>
  );
}
