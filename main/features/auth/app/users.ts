import type { OutputOf } from '../../../../preload/contract/index.ts';
import type { Role } from '../../../../preload/contract/vocabulary/roles.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Database, Transaction } from '../../../platform/database/work.ts';
import { allUsers, rememberPassword, userById, userByLogin, type StoredUser } from '../data/user-store.ts';
import { UserSchema } from '../data/user.schema.ts';
import { decidesOverMarks, speaksForHead } from '../domain/deciding.ts';
import type { AuthDeps } from '../index.ts';
import { assertGoodPassword, passwordHash } from './set-password.ts';
import { assertMayShut } from './shut-sign-ins.ts';

type UserView = OutputOf<'users.list'>[number];

export function listUsers(deps: AuthDeps, context: Context): UserView[] {
  const { database, keyRing, isLockedOut } = deps;
  return allUsers(database.read).map((user) => ({
    id: user.id,
    login: user.login,
    fullName: user.fullName,
    staffId: user.staffId,
    roles: [...user.roles],
    state: user.state === 'active' && isLockedOut(keyRing.slotOf(user.login)) ? 'locked-out' : user.state,
    mustChangePassword: user.mustChangePassword,
    lastSignInAt: user.lastSignInAt,
    createdAt: user.createdAt,
    allowed:
      user.state === 'disabled'
        ? ['edit', 'enable']
        : ['edit', 'disable', ...(mayReset(deps, user, context) ? (['reset-password'] as const) : [])],
  }));
}

interface NewUser {
  readonly fullName: string;
  readonly login: string;
  readonly staffId: string | null;
  readonly roles: readonly Role[];
  readonly password: string;
}

/** The slot is written before the row: a crash in between leaves a key nobody has a record for, and no sign-in. */
export async function createUser(deps: AuthDeps, input: NewUser, context: Context): Promise<{ id: string }> {
  const id = deps.newId();
  assertMayMakeHead(context, [], input.roles);
  if (userByLogin(deps.database.read, input.login))
    throw appError('user.login-taken', { login: input.login });
  await assertGoodPassword(deps.database.read, { id, login: input.login }, input.password);
  const hash = await passwordHash(input.password);
  await deps.keyRing.setPassword(input.login, input.password);
  await deps.database.write(context, { action: 'users.create', subject: id }, async (tx) => {
    await insertUser(tx, { ...input, id, mustChangePassword: true });
    rememberPassword(tx.sql, id, tx.at, hash);
    tx.note({ roles: input.roles });
  });
  return { id };
}

export async function insertUser(
  tx: Transaction,
  user: Omit<NewUser, 'password'> & { id: string; mustChangePassword: boolean },
): Promise<void> {
  await tx.orm.getRepository(UserSchema).insert({
    id: user.id,
    login: user.login,
    fullName: user.fullName,
    staffId: user.staffId,
    roles: user.roles.join(' '),
    state: 'active',
    mustChangePassword: user.mustChangePassword ? 1 : 0,
    createdAt: tx.at,
    lastSignInAt: null,
  });
}

export async function updateUser(
  deps: AuthDeps,
  input: { id: string; fullName: string; staffId: string | null; roles: readonly Role[] },
  context: Context,
): Promise<void> {
  const user = known(deps.database, input.id);
  const sameRoles =
    user.roles.length === input.roles.length && user.roles.every((r) => input.roles.includes(r));
  if (!sameRoles && context.actor?.userId === user.id) throw appError('user.own-roles');
  assertMayMakeHead(context, user.roles, input.roles);
  if (user.roles.includes('it-officer') || user.roles.includes('principal')) {
    const keepsManager = input.roles.includes('it-officer') || input.roles.includes('principal');
    if (!keepsManager && managers(deps.database).every((other) => other.id === user.id))
      throw appError('user.last-manager');
  }
  await deps.database.write(context, { action: 'users.update', subject: user.id }, async (tx) => {
    await tx.orm
      .getRepository(UserSchema)
      .update(
        { id: user.id },
        { fullName: input.fullName, staffId: input.staffId, roles: input.roles.join(' ') },
      );
    tx.note({
      before: { roles: user.roles, staffId: user.staffId },
      after: { roles: input.roles, staffId: input.staffId },
    });
  });
}

/**
 * What only the head may decide is given away in writing (source 003, 7.2), never by ticking a role: the head alone
 * names another head or takes the role back. Where there is none any more, the recovery code opens the old one's sign-in.
 */
function assertMayMakeHead({ actor }: Context, before: readonly Role[], after: readonly Role[]): void {
  const changes = before.includes('principal') !== after.includes('principal');
  if (changes && !(actor?.roles.includes('principal') ?? false)) throw appError('user.head-only');
}

export async function setUserState(
  deps: AuthDeps,
  input: { id: string; state: 'active' | 'disabled'; reason: string },
  context: Context,
): Promise<void> {
  const user = known(deps.database, input.id);
  if (input.state === 'disabled') assertMayShut(deps.database.read, context, [user.id]);
  await deps.database.write(context, { action: 'users.setState', subject: user.id }, async (tx) => {
    if (input.state === 'disabled') assertMayShut(tx.sql, context, [user.id]);
    await tx.orm.getRepository(UserSchema).update({ id: user.id }, { state: input.state });
    tx.note({ state: input.state, reason: input.reason });
  });
  // The row already shuts the door; without the slot the old password opens nothing even outside the program.
  if (input.state === 'disabled') deps.keyRing.remove(user.login);
}

export async function resetPassword(
  deps: AuthDeps,
  input: { id: string; password: string; reason: string },
  context: Context,
): Promise<void> {
  const user = known(deps.database, input.id);
  if (user.state === 'disabled') throw appError('user.disabled');
  if (!mayReset(deps, user, context)) throw appError('user.reset-needs-head', { name: user.fullName });
  await assertGoodPassword(deps.database.read, user, input.password);
  await changeKey(deps, user, input.password, context, {
    action: 'users.resetPassword',
    reason: input.reason,
    mustChange: true,
  });
  deps.forgive(deps.keyRing.slotOf(user.login));
}

/**
 * Whoever sets the password of who decides over marks or speaks for the head, or soon will, could decide in that name:
 * only a head does it, by the own office and not by a delegation. A head alone who forgot it opens with the recovery code (docs/adr/0025-the-heads-password.md).
 */
function mayReset({ promised }: AuthDeps, user: StoredUser, { actor, at }: Context): boolean {
  const { id, login, fullName, roles, staffId } = user;
  const isHead = actor?.roles.includes('principal') ?? false;
  const holder = promised({ userId: id, login, fullName, roles, staffId }, at);
  return isHead || !(decidesOverMarks(holder) || speaksForHead(holder));
}

/** Sidecar first: a crash in between leaves the new password working and the duty to change it standing. */
export async function changeKey(
  deps: Pick<AuthDeps, 'database' | 'keyRing'>,
  user: Pick<StoredUser, 'id' | 'login'>,
  password: string,
  context: Context,
  act: { action: string; reason: string; mustChange: boolean },
): Promise<void> {
  const hash = await passwordHash(password);
  await deps.keyRing.setPassword(user.login, password);
  await deps.database.write(context, { action: act.action, subject: user.id }, async (tx) => {
    await tx.orm
      .getRepository(UserSchema)
      .update({ id: user.id }, { mustChangePassword: act.mustChange ? 1 : 0 });
    rememberPassword(tx.sql, user.id, tx.at, hash);
    if (act.reason !== '') tx.note({ reason: act.reason });
  });
}

function known(database: Database, id: string): StoredUser {
  const user = userById(database.read, id);
  if (!user) throw appError('user.unknown');
  return user;
}

function managers(database: Database): StoredUser[] {
  return allUsers(database.read).filter(
    (user) =>
      user.state === 'active' && (user.roles.includes('it-officer') || user.roles.includes('principal')),
  );
}
