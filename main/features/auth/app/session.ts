import type { OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Actor, Context } from '../../../kernel/context.ts';
import { userById } from '../data/user-store.ts';
import { countUnsynced } from '../../../platform/database/outbox.ts';
import { vaultInfo } from '../data/vault-info.ts';
import { permissionsOf } from '../domain/role-matrix.ts';
import type { AuthDeps } from '../index.ts';
import { assertGoodPassword } from './set-password.ts';
import { changeKey } from './users.ts';

export function actorOf(context: Context): Actor {
  if (!context.actor) throw appError('session.locked');
  return context.actor;
}

export function currentSession(deps: AuthDeps, context: Context): OutputOf<'session.current'> {
  const { read } = deps.database;
  const user = userById(read, actorOf(context).userId);
  if (!user) throw appError('session.locked');
  return {
    userId: user.id,
    login: user.login,
    fullName: user.fullName,
    roles: [...user.roles],
    permissions: permissionsOf(user.roles),
    mustChangePassword: user.mustChangePassword,
    ...deps.schoolSummary(),
    unsyncedChanges: countUnsynced(read),
    lastBackupAt: vaultInfo(read, 'last-backup-at'),
    recoveryConfirmed: vaultInfo(read, 'recovery-confirmed-at') !== null,
  };
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
