import { randomBytes } from 'node:crypto';
import { stretchPassword, wrappingKey, type PasswordCost } from './kek.ts';
import type { OsShare, OsShares } from './os-shares.ts';
import { seal, unseal } from './seal.ts';
import { RECOVERY_SLOT, slotOf, type Sidecar, type Slot } from './sidecar.ts';

const bound = (vaultId: string, slot: string) => `so-truong/slot/1|${vaultId}|${slot}`;

export async function passwordSlot(
  vaultId: string,
  login: string,
  password: string,
  dataKey: Uint8Array,
  cost: PasswordCost,
  share: OsShare | null,
): Promise<Slot> {
  const salt = randomBytes(16);
  const slot = slotOf(vaultId, login);
  const key = wrappingKey(await stretchPassword(password, salt, cost), vaultId, share?.secret);
  return {
    slot,
    kind: 'password',
    ...cost,
    salt: salt.toString('base64'),
    box: seal(key, dataKey, bound(vaultId, slot)).toString('base64'),
    share: share?.id ?? null,
  };
}

/** The code already holds 256 bits, so it needs no stretching. */
export function recoverySlot(vaultId: string, secret: Uint8Array, dataKey: Uint8Array): Slot {
  const box = seal(wrappingKey(secret, vaultId), dataKey, bound(vaultId, RECOVERY_SLOT));
  return {
    slot: RECOVERY_SLOT,
    kind: 'recovery',
    memoryKiB: 0,
    passes: 0,
    lanes: 0,
    salt: 'AAAA',
    box: box.toString('base64'),
    share: null,
  };
}

/**
 * The data key, or `null`: unknown login and wrong password look and cost the same. Throws when the slot is bound to a
 * computer or account that is not this one: no password can be tried then, so no try is counted either.
 */
export async function openPasswordSlot(
  sidecar: Sidecar,
  login: string,
  password: string,
  shares: OsShares,
): Promise<Buffer | null> {
  const name = slotOf(sidecar.vaultId, login);
  const own = sidecar.slots.find((s) => s.slot === name && s.kind === 'password');
  const slot = own ?? sidecar.slots.find((s) => s.kind === 'password');
  if (!slot) return null;
  const share = slot.share === null ? null : await shares.needed(sidecar, slot.share);
  const stretched = await stretchPassword(password, Buffer.from(slot.salt, 'base64'), slot);
  if (!own) return null;
  return unseal(
    wrappingKey(stretched, sidecar.vaultId, share?.secret),
    Buffer.from(own.box, 'base64'),
    bound(sidecar.vaultId, name),
  );
}

export function openRecoverySlot(sidecar: Sidecar, secret: Uint8Array): Buffer | null {
  const slot = sidecar.slots.find((s) => s.kind === 'recovery');
  if (!slot) return null;
  return unseal(
    wrappingKey(secret, sidecar.vaultId),
    Buffer.from(slot.box, 'base64'),
    bound(sidecar.vaultId, RECOVERY_SLOT),
  );
}
