import type { OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Actor, Context } from '../../../kernel/context.ts';
import type { KeyNotice } from '../../../../preload/contract/session.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { allUsers, userById } from '../data/user-store.ts';
import { countUnsynced } from '../../../platform/database/outbox.ts';
import { vaultInfo } from '../data/vault-info.ts';
import { keyEventsSince } from '../data/key-events.ts';
import { permissionsOfActor } from '../domain/actor-rights.ts';
import { decidesOverMarks } from '../domain/deciding.ts';
import type { AuthDeps } from '../index.ts';
import { assertGoodPassword } from './set-password.ts';
import { changeKey } from './users.ts';

export function actorOf(context: Context): Actor {
  if (!context.actor) throw appError('session.locked');
  return context.actor;
}

export function currentSession(deps: AuthDeps, context: Context): OutputOf<'session.current'> {
  const { read } = deps.database;
  const actor = actorOf(context);
  const user = userById(read, actor.userId);
  if (!user) throw appError('session.locked');
  const { viewer } = context;
  // A role that is only looked at is not the role of the person who looks.
  const roles = viewer ? actor.roles : user.roles;
  return {
    userId: user.id,
    login: user.login,
    fullName: user.fullName,
    roles: [...roles],
    permissions: permissionsOfActor({ ...actor, roles }),
    delegations: (actor.delegations ?? []).map(({ id, symbol, kind, toDay }) => ({
      id,
      symbol,
      kind,
      toDay,
    })),
    viewing: viewer ? (viewer.userId === actor.userId ? 'role' : 'person') : null,
    mustChangePassword: !viewer && user.mustChangePassword,
    ...deps.schoolSummary(),
    unsyncedChanges: countUnsynced(read),
    lastBackupAt: vaultInfo(read, 'last-backup-at'),
    recoveryConfirmed: vaultInfo(read, 'recovery-confirmed-at') !== null,
    keyNotices: viewer ? [] : keyNotices(read, actor, user.mustChangePassword, context.at),
  };
}

/** Long enough that a head who was away reads it; nobody can take it off the screen. */
const NOTICE_MS = 30 * 86_400_000;

/** Anybody is told who set the password that must be changed; who decides over marks is told for thirty days. */
function keyNotices(read: Sqlite, actor: Actor, mustChange: boolean, at: string): KeyNotice[] {
  const decides = decidesOverMarks(actor);
  if (!decides && !mustChange) return [];
  const since = new Date(Date.parse(at) - NOTICE_MS).toISOString();
  return keyEventsSince(read, actor.userId, since).filter(({ what }) => decides || what !== 'code-renewed');
}

export async function changeOwnPassword(
  deps: AuthDeps,
  input: { current: string; next: string },
  context: Context,
): Promise<void> {
  const { login, userId } = actorOf(context);
  if (!(await deps.keyRing.fits(login, input.current))) throw appError('password.current-wrong');
  if (input.current.normalize('NFKC') === input.next.normalize('NFKC'))
    throw appError('password.used-before');
  await assertGoodPassword(deps.database.read, { id: userId, login }, input.next);
  await changeKey(deps, { id: userId, login }, input.next, context, {
    action: 'session.changePassword',
    reason: '',
    mustChange: false,
  });
}

/** Whose eyes may be borrowed: everybody who can sign in, but oneself. */
export function viewChoices(read: Sqlite, context: Context): OutputOf<'session.viewChoices'> {
  const { userId } = actorOf(context);
  return allUsers(read)
    .filter(({ id, state }) => id !== userId && state === 'active')
    .map(({ id, fullName, roles }) => ({ id, fullName, roles: [...roles] }));
}
