import type { Context } from '../../kernel/context.ts';
import type { Waiting } from '../../kernel/waiting.ts';
import { homeHandlers, homeTasks, type HomeDeps, type HomeHandlers } from './home.rpc.ts';
import { readUserSettings } from './data/user-settings.ts';

export interface Home {
  readonly handlers: HomeHandlers;
  readonly api: {
    tasks(context: Context): Waiting[];
    /** Personal settings of one user. */
    settingsOf(userId: string): Readonly<Record<string, string>>;
  };
}

/** The first screen, the global search and the personal settings. */
export function createHome(deps: HomeDeps): Home {
  return {
    handlers: homeHandlers(deps),
    api: {
      tasks: (context) => homeTasks(deps, context),
      settingsOf: (userId) => readUserSettings(deps.database.read, userId),
    },
  };
}
