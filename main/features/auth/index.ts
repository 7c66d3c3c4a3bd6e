import type { Context } from '../../kernel/context.ts';
import type { NewId } from '../../kernel/ids.ts';
import type { Database } from '../../platform/database/work.ts';
import type { Handlers } from '../../platform/rpc/handler.ts';
import type { VaultKeyRing } from '../../platform/vault/vault-key-ring.ts';
import { authHandlers } from './auth.rpc.ts';

export { renderRecoveryKit } from './documents/index.ts';
export { mayCall } from './domain/role-matrix.ts';
export { passwordProblems } from './domain/password-rules.ts';
export { changeKey, insertUser } from './app/users.ts';
export { assertGoodPassword, passwordHash } from './app/set-password.ts';
export { rememberPassword, userByLogin, type StoredUser } from './data/user-store.ts';
export { authEntities, UserSchema } from './data/user.schema.ts';

export type AuthMethod =
  | `users.${'list' | 'create' | 'update' | 'setState' | 'resetPassword' | 'history'}`
  | 'session.current'
  | 'session.changePassword'
  | `vault.${'osShare' | 'setOsShare'}`
  | `vault.${'check' | 'confirmRecoveryCode' | 'recoveryKit' | 'renewRecoveryCode'}`;

export interface AuthDeps {
  readonly database: Database;
  readonly keyRing: VaultKeyRing;
  readonly newId: NewId;
  readonly vaultId: string;
  /** Sign-ins shut after too many wrong passwords, by slot. */
  readonly isLockedOut: (slot: string) => boolean;
  readonly forgive: (slot: string) => void;
  /** What the status bar shows of the school; the feature that owns it lies above this one. */
  readonly schoolSummary: () => { schoolName: string; schoolYear: string; semester: number };
  readonly renderRecoveryKit: (code: string, context: Context) => { fileName: string; bytes: Uint8Array };
}

export function createAuth(deps: AuthDeps): { handlers: Handlers<AuthMethod> } {
  return { handlers: authHandlers(deps) };
}
