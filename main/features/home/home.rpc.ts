import type { HomeTask } from '../../../preload/contract/vocabulary/home-task.ts';
import { appError } from '../../kernel/app-error.ts';
import type { Actor, Context } from '../../kernel/context.ts';
import type { Database } from '../../platform/database/work.ts';
import type { Handlers } from '../../platform/rpc/handler.ts';
import { actorMay } from '../auth/index.ts';
import type { PeopleApi } from '../people/index.ts';
import { readFigures, type Figures } from './data/counts.ts';
import { searchEverything, type PeopleScope } from './data/search.ts';
import { readUserSettings, writeUserSetting } from './data/user-settings.ts';
import { searchTerms } from './domain/search-terms.ts';
import { tasksOf, worstFirst } from './domain/tasks.ts';

export interface HomeDeps {
  readonly database: Database;
  readonly people: PeopleApi;
  /** What other features know to be left to do for whoever asks. */
  readonly tasks: readonly ((context: Context) => readonly HomeTask[])[];
}
export type HomeHandlers = Handlers<'home.overview' | 'search.global' | 'settings.get' | 'settings.set'>;

export function homeHandlers({ database, people, tasks }: HomeDeps): HomeHandlers {
  return {
    'home.overview': (_input, context) => {
      const actor = requireActor(context);
      const figures = readFigures(database.read, scopeOf(people, actor));
      const { staff, students, classes, accounts, papersUnsigned } = figures;
      return {
        tasks: tasksFrom(figures, tasks, actor, context),
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

/** Everything that waits for this person: the list of the first screen, and of the bell. */
export function homeTasks({ database, people, tasks }: HomeDeps, context: Context): HomeTask[] {
  const actor = requireActor(context);
  return tasksFrom(readFigures(database.read, scopeOf(people, actor)), tasks, actor, context);
}

function tasksFrom(figures: Figures, sources: HomeDeps['tasks'], actor: Actor, context: Context): HomeTask[] {
  return worstFirst([
    ...tasksOf(figures, (permission) => actorMay(actor, permission)),
    ...sources.flatMap((source) => source(context)),
  ]);
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
