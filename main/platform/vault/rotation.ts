import { keepKeys, type DataKeys } from './data-keys.ts';
import type { Sidecar } from './sidecar.ts';
import { resealed } from './slot.ts';

/** The key file as it will be under the next data key. Slots without a pair are left out: their owners need new passwords. */
export function rotationOf(
  { vaultId, slots }: Sidecar,
  keys: Pick<DataKeys, 'audit' | 'secrets'>,
  dataKey: Uint8Array,
  next: Uint8Array,
): NonNullable<Sidecar['rotation']> {
  return {
    slots: slots.flatMap((slot) => resealed(slot, vaultId, dataKey, next) ?? []),
    kept: keepKeys(next, vaultId, keys),
  };
}

/** The key file once the database has taken the next key. */
export function finished(sidecar: Sidecar): Sidecar {
  return sidecar.rotation === null ? sidecar : { ...sidecar, ...sidecar.rotation, rotation: null };
}

/** The key file after a change that never reached the database. */
export function undone(sidecar: Sidecar): Sidecar {
  return { ...sidecar, rotation: null };
}
