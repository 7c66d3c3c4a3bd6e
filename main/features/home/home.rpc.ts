import type { Permission } from '../../../preload/contract/vocabulary/permissions.ts';
import { appError } from '../../kernel/app-error.ts';
import type { Actor, Context } from '../../kernel/context.ts';
import { shownTask, type Waiting } from '../../kernel/waiting.ts';
import type { Database } from '../../platform/database/work.ts';
import type { Handlers } from '../../platform/rpc/handler.ts';
import { actorMay } from '../auth/index.ts';
import type { PeopleApi } from '../people/index.ts';
import { readFigures, waitingIds } from './data/counts.ts';
import { searchEverything, type PeopleScope } from './data/search.ts';
import { readUserSettings, writeUserSetting } from './data/user-settings.ts';
import { searchTerms } from './domain/search-terms.ts';
import { figureOf, tasksOf, worstFirst } from './domain/tasks.ts';

export interface HomeDeps {
  readonly database: Database;
  readonly people: PeopleApi;
  /** What other features know to be left to do for whoever asks. */
  readonly tasks: readonly ((context: Context) => readonly Waiting[])[];
}
export type HomeHandlers = Handlers<'home.overview' | 'search.global' | 'settings.get' | 'settings.set'>;

export function homeHandlers({ database, people, tasks }: HomeDeps): HomeHandlers {
  return {
    'home.overview': (_input, context) => {
      const actor = requireActor(context);
      const figures = readFigures(database.read, scopeOf(people, actor));
      const { staff, students, classes, accounts, papersUnsigned } = figures;
      return {
        tasks: worstFirst([
          ...tasksOf(figures, permitted(actor)),
          ...tasksOfSources(tasks, context).map(shownTask),
        ]),
        counts: { staff, students, classes, accounts, papersUnsigned },
      };
    },
    'search.global': ({ text, limit }, context) => {
      const actor = requireActor(context);
      const terms = searchTerms(text);
      if (!terms || !actorMay(actor, 'people.read')) return [];
      return searchEverything(
        database.read,
        terms,
        {
          people: scopeOf(people, actor),
          accounts: actorMay(actor, 'accounts.read'),
          papers: actorMay(actor, 'papers.read'),
          documents: actorMay(actor, 'archive.read'),
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

/** Everything that waits for this person, with the ids of what is counted: the list of the first screen, for the bell. */
export function homeTasks({ database, people, tasks }: HomeDeps, context: Context): Waiting[] {
  const actor = requireActor(context);
  const { read } = database;
  const own = tasksOf(readFigures(read, scopeOf(people, actor)), permitted(actor)).map((task) => {
    const figure = figureOf(task.key);
    return { ...task, members: figure === null ? [] : waitingIds(read, figure) };
  });
  return worstFirst([...own, ...tasksOfSources(tasks, context)]);
}

const permitted = (actor: Actor) => (permission: Permission) => actorMay(actor, permission);

function tasksOfSources(sources: HomeDeps['tasks'], context: Context): Waiting[] {
  return sources.flatMap((source) => source(context));
}

/** What this person may see of the people; null = everybody. */
function scopeOf(people: PeopleApi, actor: Actor): PeopleScope | null {
  const staff = people.visibleStaff(actor);
  return staff && { ...staff, classIds: [...(people.visibleClassIds(actor) ?? [])] };
}

function requireActor(context: Context): Actor {
  if (!context.actor) throw appError('session.locked');
  return context.actor;
}
