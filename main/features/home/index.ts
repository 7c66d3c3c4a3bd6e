import { homeHandlers, type HomeDeps, type HomeHandlers } from './home.rpc.ts';

export interface Home {
  readonly handlers: HomeHandlers;
}

/** The first screen, the global search and the personal settings. */
export function createHome(deps: HomeDeps): Home {
  return { handlers: homeHandlers(deps) };
}
