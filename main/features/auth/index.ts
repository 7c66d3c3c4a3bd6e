import type { Actor, Context } from '../../kernel/context.ts';
import type { NewId } from '../../kernel/ids.ts';
import type { Waiting } from '../../kernel/waiting.ts';
import type { Database } from '../../platform/database/work.ts';
import type { Handlers } from '../../platform/rpc/handler.ts';
import type { VaultKeyRing } from '../../platform/vault/vault-key-ring.ts';
import { keyTasks } from './app/rotate-key.ts';
import { dropShutSlots, signInsApi, type SignInsApi } from './app/shut-sign-ins.ts';
import { ViewAs } from './app/view-as.ts';
import { authHandlers } from './auth.rpc.ts';

export { renderRecoveryKit } from './documents/index.ts';
export { actorMay, actorMayIn, delegationsBehind } from './domain/actor-rights.ts';
export { mayCall, permissionsOf } from './domain/role-matrix.ts';
export { passwordProblems } from './domain/password-rules.ts';
export type { SignInsApi } from './app/shut-sign-ins.ts';
export { changeKey, insertUser } from './app/users.ts';
export { assertGoodPassword, passwordHash } from './app/set-password.ts';
export { allUsers, rememberPassword, userById, userByLogin, type StoredUser } from './data/user-store.ts';
export { authEntities, UserSchema } from './data/user.schema.ts';
export { assertCodeMayOpen } from './app/fresh-code.ts';
export { setVaultInfo, vaultInfo } from './data/vault-info.ts';

export type AuthMethod =
  | `users.${'list' | 'create' | 'update' | 'setState' | 'resetPassword' | 'history'}`
  | 'session.current'
  | 'session.changePassword'
  | 'session.viewAs'
  | 'session.endViewAs'
  | 'session.viewChoices'
  | `vault.${'osShare' | 'setOsShare' | 'keyRotation' | 'rotateKey'}`
  | `vault.${'check' | 'confirmRecoveryCode' | 'recoveryKit' | 'renewRecoveryCode'}`;

export interface AuthDeps {
  readonly database: Database;
  readonly keyRing: VaultKeyRing;
  /** Encrypts the database anew; a throw means that it kept its key. */
  readonly rekey: (key: Uint8Array) => Promise<void>;
  readonly newId: NewId;
  /**
   * The person with every delegation that is in force or may still take effect; the feature that owns them lies above
   * this one.
   */
  readonly promised: (actor: Actor, at: string) => Actor;
  readonly vaultId: string;
  /** Sign-ins shut after too many wrong passwords, by slot. */
  readonly isLockedOut: (slot: string) => boolean;
  readonly forgive: (slot: string) => void;
  /** What the status bar shows of the school; the feature that owns it lies above this one. */
  readonly schoolSummary: () => { schoolName: string; schoolYear: string; semester: number };
  readonly renderRecoveryKit: (code: string, context: Context) => { fileName: string; bytes: Uint8Array };
}

/** `seen`: whose eyes are borrowed at the moment ("Xem như"). */
export function createAuth(deps: AuthDeps): {
  handlers: Handlers<AuthMethod>;
  api: {
    seen: () => Actor | null;
    tasks: (context: Context) => Waiting[];
    signIns: SignInsApi;
  };
} {
  dropShutSlots(deps.database.read, deps.keyRing);
  const viewAs = new ViewAs(deps.database);
  return {
    handlers: authHandlers(deps, viewAs),
    api: {
      seen: () => viewAs.seen,
      tasks: (context) => keyTasks(deps, context),
      signIns: signInsApi(deps.database.read, deps.keyRing),
    },
  };
}
