import { call, may, personalChoice } from '../bridge/index.ts';
import type { SessionView } from '../bridge/index.ts';
import { currentLocation, navigate } from './router.ts';
import { routeOf } from './route-of.ts';

/** The screen this person wants to begin at, unless they were already sent somewhere. */
export async function openStartScreen(session: SessionView): Promise<void> {
  if (session.mustChangePassword) return;
  const path = personalChoice(await call('settings.get', {}), 'personal.start');
  const route = routeOf(path);
  if (route !== null && may(session, route.permission) && currentLocation().path === '/') navigate(path);
}
