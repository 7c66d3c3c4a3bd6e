import { appError } from '../../kernel/app-error.ts';
import type { Actor, Context } from '../../kernel/context.ts';
import type { Database } from '../../platform/database/work.ts';
import type { Handlers } from '../../platform/rpc/handler.ts';
import { mayCall } from '../auth/index.ts';
import type { PeopleApi } from '../people/index.ts';
import { readFigures } from './data/counts.ts';
import { searchEverything } from './data/search.ts';
import { readUserSettings, writeUserSetting } from './data/user-settings.ts';
import { searchTerms } from './domain/search-terms.ts';
import { tasksOf } from './domain/tasks.ts';

export interface HomeDeps {
  readonly database: Database;
  readonly people: PeopleApi;
}
export type HomeHandlers = Handlers<'home.overview' | 'search.global' | 'settings.get' | 'settings.set'>;

export function homeHandlers({ database, people }: HomeDeps): HomeHandlers {
  return {
    'home.overview': (_input, context) => {
      const { roles } = requireActor(context);
      const figures = readFigures(database.read);
      const { staff, students, classes, accounts, papersUnsigned } = figures;
      return {
        tasks: tasksOf(figures, (permission) => mayCall(roles, permission)),
        counts: { staff, students, classes, accounts, papersUnsigned },
      };
    },
    'search.global': ({ text, limit }, context) => {
      const actor = requireActor(context);
      const terms = searchTerms(text);
      if (!terms || !mayCall(actor.roles, 'people.read')) return [];
      const staff = people.visibleStaff(actor);
      return searchEverything(
        database.read,
        terms,
        {
          people: staff && { ...staff, classIds: [...(people.visibleClassIds(actor) ?? [])] },
          accounts: mayCall(actor.roles, 'accounts.read'),
          papers: mayCall(actor.roles, 'papers.read'),
        },
        limit,
      );
    },
    'settings.get': (_input, context) => readUserSettings(database.read, requireActor(context).userId),
    'settings.set': ({ key, value }, context) => {
      const { userId } = requireActor(context);
      return database.write(context, { action: 'settings.set', subject: userId }, (tx) => {
        writeUserSetting(tx, userId, key, value);
        tx.note({ key });
        return {};
      });
    },
  };
}

function requireActor(context: Context): Actor {
  if (!context.actor) throw appError('session.locked');
  return context.actor;
}
