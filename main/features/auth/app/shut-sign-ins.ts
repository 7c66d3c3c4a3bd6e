import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import type { VaultKeyRing } from '../../../platform/vault/vault-key-ring.ts';
import { allUsers, userById } from '../data/user-store.ts';
import { UserSchema } from '../data/user.schema.ts';
import { shutFault, shutFaults, type ShutFault } from '../domain/shut-fault.ts';

/** What features above may do to sign-ins of this program. */
export interface SignInsApi {
  /** Those among them that must stay open, each with the reason. */
  staying(sql: Sqlite, context: Context, userIds: readonly string[]): StayingSignIn[];
  /** In the caller's transaction, those that still work; `forget` follows when it has committed. */
  shut(tx: Transaction, context: Context, userIds: readonly string[]): Promise<void>;
  /** Without its slot the old password opens nothing even outside the program; the row already shuts the door. */
  forget(userIds: readonly string[]): void;
}

export interface StayingSignIn extends ShutFault {
  readonly name: string;
}

export function signInsApi(sql: Sqlite, keyRing: Pick<VaultKeyRing, 'has' | 'remove'>): SignInsApi {
  return {
    staying: stayingSignIns,
    shut: async (tx, context, userIds) => {
      assertMayShut(tx.sql, context, userIds);
      for (const id of userIds) await tx.orm.getRepository(UserSchema).update({ id }, { state: 'disabled' });
    },
    forget: (userIds) => {
      for (const id of userIds) {
        const user = userById(sql, id);
        if (user) keyRing.remove(user.login);
      }
    },
  };
}

export function assertMayShut(sql: Sqlite, { actor }: Context, userIds: readonly string[]): void {
  const users = allUsers(sql);
  const fault = shutFault(users, new Set(userIds), actor?.userId ?? null);
  if (fault === null) return;
  const name = users.find(({ id }) => id === fault.userId)?.fullName ?? '';
  throw appError(fault.code, { name });
}

function stayingSignIns(sql: Sqlite, { actor }: Context, userIds: readonly string[]): StayingSignIn[] {
  const users = allUsers(sql);
  return shutFaults(users, new Set(userIds), actor?.userId ?? null).map((fault) => ({
    ...fault,
    name: users.find(({ id }) => id === fault.userId)?.fullName ?? '',
  }));
}

/** A crash between the row and the key file left a slot of somebody whose sign-in is shut. */
export function dropShutSlots(sql: Sqlite, keyRing: Pick<VaultKeyRing, 'has' | 'remove'>): void {
  for (const { login, state } of allUsers(sql))
    if (state === 'disabled' && keyRing.has(login)) keyRing.remove(login);
}
