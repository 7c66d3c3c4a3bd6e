import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Waiting } from '../../../kernel/waiting.ts';
import type { Database } from '../../../platform/database/work.ts';
import { actorMay } from '../../auth/index.ts';
import { insertConfirmation, newestInstant } from '../data/clock-rows.ts';
import { isClockBehind } from '../domain/clock-behind.ts';

/** What the machine says beside what is written; windows, grants and schedules go by the later of both. */
export function showClock({ read }: Database, { actor, at }: Context): OutputOf<'audit.clock'> {
  const newest = newestInstant(read);
  return {
    clock: at,
    newest,
    behind: isClockBehind(at, newest),
    mayConfirm: actor !== null && actorMay(actor, 'clock.confirm'),
  };
}

/**
 * The head says that the clock is right and ran ahead before: the time goes on from here. What was dated meanwhile keeps
 * its date; what was locked meanwhile stays locked.
 * @throws audit.clock-changed the clock is not behind, or something was written since it was looked at
 */
export function confirmClock(
  database: Database,
  { newest, reason }: InputOf<'audit.confirmClock'>,
  context: Context,
): Promise<OutputOf<'audit.confirmClock'>> {
  const { userId } = signedInUser(context);
  return database.write(context, { action: 'audit.confirmClock' }, (tx) => {
    if (newest !== newestInstant(tx.sql) || !isClockBehind(tx.at, newest))
      throw appError('audit.clock-changed');
    insertConfirmation(tx.sql, { newest, at: tx.at, reason, userId });
    tx.note({ newest, clock: tx.at, reason });
    return {};
  });
}

export function clockTasks(database: Database, context: Context): Waiting[] {
  const { actor } = context;
  if (actor === null || !actorMay(actor, 'audit.read')) return [];
  const { behind, newest } = showClock(database, context);
  // The instant it is behind stands for this time: a later one is another task.
  return behind
    ? [
        {
          key: 'clock-behind',
          count: 1,
          members: [newest ?? ''],
          severity: 'danger',
          route: '/audit',
          params: {},
        },
      ]
    : [];
}
