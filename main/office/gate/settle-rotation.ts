import { appError } from '../../kernel/app-error.ts';
import { opensWith } from '../../platform/database/open-sqlite.ts';
import { dataKeysOf } from '../../platform/vault/data-keys.ts';
import { finished, undone } from '../../platform/vault/rotation.ts';
import { writeSidecar, type Sidecar } from '../../platform/vault/sidecar.ts';
import type { VaultFiles } from '../../platform/vault/vault-files.ts';

export interface Settled {
  readonly sidecar: Sidecar;
  readonly dataKey: Uint8Array;
  readonly how: 'finished' | 'undone' | null;
}

/**
 * A change of the data key that a crash cut off: both keys are tried on the file, the old one first, and the key file
 * follows the one that fits. Only under the vault's lock. Throws `vault.rotation-not-yours` when the database has
 * taken the next key and this password opens only the old one: somebody else must sign in first.
 */
export function settleRotation(
  files: VaultFiles,
  sidecar: Sidecar,
  dataKey: Uint8Array,
  nextKey: Uint8Array | null,
): Settled {
  if (sidecar.rotation === null) return { sidecar, dataKey, how: null };
  const fits = (key: Uint8Array, state: Sidecar) =>
    opensWith(files.database, dataKeysOf(key, state).database);
  const [back, forth] = [undone(sidecar), finished(sidecar)];
  if (fits(dataKey, back)) {
    writeSidecar(files.sidecar, back);
    return { sidecar: back, dataKey, how: 'undone' };
  }
  if (nextKey === null) throw appError('vault.rotation-not-yours');
  if (!fits(nextKey, forth)) throw appError('vault.damaged');
  writeSidecar(files.sidecar, forth);
  dataKey.fill(0);
  return { sidecar: forth, dataKey: nextKey, how: 'finished' };
}
