import type { EntitySchema } from 'typeorm';
import type { Clock } from '../../kernel/clock.ts';
import type { NewId } from '../../kernel/ids.ts';
import type { Attempts } from '../../platform/vault/attempts.ts';
import type { PasswordCost } from '../../platform/vault/kek.ts';
import type { OsShares } from '../../platform/vault/os-shares.ts';
import type { VaultFiles } from '../../platform/vault/vault-files.ts';

export interface GateDeps {
  readonly files: VaultFiles;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly attempts: Attempts;
  /** What this account of this computer protects for the vault. */
  readonly shares: OsShares;
  readonly entities: readonly EntitySchema[];
  /** Measured on this machine, or the floor where a test says so. */
  readonly passwordCost: () => Promise<PasswordCost>;
}
