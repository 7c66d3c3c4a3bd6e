import { randomBytes } from 'node:crypto';
import { pairKeyOf } from './data-keys.ts';
import { stretchPassword, wrappingKey, type PasswordCost } from './kek.ts';
import type { OsShare, OsShares } from './os-shares.ts';
import { seal, unseal } from './seal.ts';
import { newPair, openSealed, sealTo } from './sealed-key.ts';
import { RECOVERY_SLOT, slotOf, type Sidecar, type Slot } from './sidecar.ts';

/** What the box of a slot holds decides its name: one kind of box never opens as the other. */
const bound = {
  dataKey: (vaultId: string, slot: string) => `so-truong/slot/1|${vaultId}|${slot}`,
  privateHalf: (vaultId: string, slot: string) => `so-truong/slot/2|${vaultId}|${slot}`,
  publicHalf: (vaultId: string, slot: string) => `so-truong/slot-public/1|${vaultId}|${slot}`,
  sealedKey: (vaultId: string, slot: string) => `so-truong/slot-key/1|${vaultId}|${slot}`,
};

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
    ...lockedBy(key, vaultId, slot, dataKey),
    share: share?.id ?? null,
  };
}

/** The code already holds 256 bits, so it needs no stretching. */
export function recoverySlot(vaultId: string, secret: Uint8Array, dataKey: Uint8Array): Slot {
  return {
    slot: RECOVERY_SLOT,
    kind: 'recovery',
    memoryKiB: 0,
    passes: 0,
    lanes: 0,
    salt: 'AAAA',
    ...lockedBy(wrappingKey(secret, vaultId), vaultId, RECOVERY_SLOT, dataKey),
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
  return openedWith(wrappingKey(stretched, sidecar.vaultId, share?.secret), sidecar.vaultId, own);
}

export function openRecoverySlot(sidecar: Sidecar, secret: Uint8Array): Buffer | null {
  const slot = sidecar.slots.find((s) => s.kind === 'recovery');
  return slot ? openedWith(wrappingKey(secret, sidecar.vaultId), sidecar.vaultId, slot) : null;
}

/** The slot as it opens the next data key; `null` when it has no pair and its password would be needed. */
export function resealed(slot: Slot, vaultId: string, dataKey: Uint8Array, next: Uint8Array): Slot | null {
  if (slot.pair === null) return null;
  const box = Buffer.from(slot.pair.public, 'base64');
  const publicHalf = unseal(pairKeyOf(dataKey, vaultId), box, bound.publicHalf(vaultId, slot.slot));
  return publicHalf && { ...slot, pair: pairOf(publicHalf, vaultId, slot.slot, next) };
}

function lockedBy(
  key: Uint8Array,
  vaultId: string,
  slot: string,
  dataKey: Uint8Array,
): Pick<Slot, 'box' | 'pair'> {
  const pair = newPair();
  return {
    box: seal(key, pair.private, bound.privateHalf(vaultId, slot)).toString('base64'),
    pair: pairOf(pair.public, vaultId, slot, dataKey),
  };
}

function pairOf(publicHalf: Uint8Array, vaultId: string, slot: string, dataKey: Uint8Array): Slot['pair'] {
  const sealed = seal(pairKeyOf(dataKey, vaultId), publicHalf, bound.publicHalf(vaultId, slot));
  return {
    public: sealed.toString('base64'),
    dataKey: sealTo(publicHalf, dataKey, bound.sealedKey(vaultId, slot)).toString('base64'),
  };
}

function openedWith(key: Uint8Array, vaultId: string, { slot, box, pair }: Slot): Buffer | null {
  const sealed = Buffer.from(box, 'base64');
  if (pair === null) return unseal(key, sealed, bound.dataKey(vaultId, slot));
  const privateHalf = unseal(key, sealed, bound.privateHalf(vaultId, slot));
  return (
    privateHalf &&
    openSealed(privateHalf, Buffer.from(pair.dataKey, 'base64'), bound.sealedKey(vaultId, slot))
  );
}
