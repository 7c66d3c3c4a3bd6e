import { useCallback, useState } from 'react';
import { call, useSession, useSetting } from '../../bridge/index.ts';
import type { SessionView } from '../../bridge/index.ts';
import { HelpPanel } from '../../features/help/index.ts';
import { ViewAsDialog } from '../../features/session/index.ts';
import { SearchPanel } from '../../features/search/index.ts';
import { noticeError } from '../../ui/index.ts';
import { routeOf } from '../route-of.ts';
import { useLocation } from '../router.ts';
import styles from './app-shell.module.css';
import { Content } from './content.tsx';
import { Header } from './header.tsx';
import { ShortcutList } from './shortcut-list.tsx';
import { Sidebar, visibleRoutes } from './sidebar.tsx';
import { StatusBar } from './status-bar.tsx';
import { useIdleMinutes } from './use-idle-minutes.ts';
import { useShortcuts } from './use-shortcuts.ts';

type Panel = 'search' | 'help' | 'shortcuts' | 'view-as';

interface AppShellProps {
  readonly session: SessionView;
  /** The lock or a start-up screen stands in front: nothing shows or takes keys, typed text stays. */
  readonly covered: boolean;
}

export function AppShell({ session: held, covered }: AppShellProps) {
  const session = useSession() ?? held;
  const location = useLocation();
  const route = routeOf(location.path);
  const [panel, setPanel] = useState<Panel | null>(null);
  const [sidebar, setSidebar] = useSetting('shell.sidebar', 'wide');
  const narrow = sidebar === 'narrow';
  const routes = visibleRoutes(session);
  const close = useCallback(() => {
    setPanel(null);
  }, []);
  const acts = {
    openSearch: () => {
      setPanel('search');
    },
    openHelp: () => {
      setPanel((old) => (old === 'help' ? null : 'help'));
    },
    openShortcuts: () => {
      setPanel('shortcuts');
    },
    openViewAs: () => {
      setPanel('view-as');
    },
    lock: () => {
      call('shell.lock', {}).catch(noticeError);
    },
    toggleSidebar: () => {
      setSidebar(narrow ? 'wide' : 'narrow');
    },
    routes,
  };
  useShortcuts(acts, !covered);
  useIdleMinutes(covered);
  return (
    <div
      className={covered ? `${styles['shell'] ?? ''} ${styles['covered'] ?? ''}` : styles['shell']}
      inert={covered}
    >
      <Header session={session} acts={acts} />
      <Sidebar session={session} current={route} narrow={narrow} onToggle={acts.toggleSidebar} />
      <Content session={session} route={route} />
      <StatusBar session={session} onHelp={acts.openHelp} />
      {panel === 'search' && <SearchPanel routes={routes} acts={acts} onClose={close} />}
      {panel === 'help' && <HelpPanel guide={route?.help ?? 'trang-chu'} onClose={close} />}
      {panel === 'view-as' && <ViewAsDialog onClose={close} />}
      {panel === 'shortcuts' && <ShortcutList onClose={close} />}
    </div>
  );
}
