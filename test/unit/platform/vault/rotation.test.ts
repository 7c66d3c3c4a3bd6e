import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { dataKeysOf, keepKeys } from '../../../../main/platform/vault/data-keys.ts';
import { PASSWORD_COST_FLOOR } from '../../../../main/platform/vault/kek.ts';
import { OsShares } from '../../../../main/platform/vault/os-shares.ts';
import { finished, rotationOf, undone } from '../../../../main/platform/vault/rotation.ts';
import { newPair, openSealed, sealTo } from '../../../../main/platform/vault/sealed-key.ts';
import type { Sidecar } from '../../../../main/platform/vault/sidecar.ts';
import {
  openPasswordSlot,
  openRecoverySlot,
  passwordSlot,
  recoverySlot,
} from '../../../../main/platform/vault/slot.ts';

const VAULT = '01890000-0000-7000-8000-000000000001';
const LOGIN = 'quantri';
const PASSWORD = 'Thuyen-Ve-Ben-Nghieng-9';
const dataKey = randomBytes(32);
const next = randomBytes(32);
const secret = randomBytes(32);

async function sidecarOf(): Promise<Sidecar> {
  return {
    format: 2,
    schema: 1,
    vaultId: VAULT,
    schoolName: '',
    minBytes: 0,
    lastBytes: 0,
    epoch: 1,
    incarnation: null,
    slots: [
      await passwordSlot(VAULT, LOGIN, PASSWORD, dataKey, PASSWORD_COST_FLOOR, null),
      recoverySlot(VAULT, secret, dataKey),
    ],
    shares: [],
    kept: null,
    rotation: null,
  };
}
const opened = (sidecar: Sidecar) => openPasswordSlot(sidecar, LOGIN, PASSWORD, new OsShares(null));

describe('a key sealed to somebody', () => {
  it('opens for the private half only, in its place, and with every byte right', () => {
    const [own, other] = [newPair(), newPair()];
    const box = sealTo(own.public, dataKey, 'here');
    expect(openSealed(own.private, box, 'here')).toEqual(dataKey);
    expect(openSealed(other.private, box, 'here')).toBeNull();
    expect(openSealed(own.private, box, 'there')).toBeNull();
    for (let at = 0; at < box.length; at += 1) {
      const spoilt = Buffer.from(box);
      spoilt[at]! ^= 1;
      expect(openSealed(own.private, spoilt, 'here')).toBeNull();
    }
    expect(openSealed(own.private, box.subarray(0, 40), 'here')).toBeNull();
  });
});

describe('a change of the data key', () => {
  it('gives the next key to the password and to the printed code once it is finished, and not before', async () => {
    const before = await sidecarOf();
    const keys = dataKeysOf(dataKey, before);
    const during = { ...before, rotation: rotationOf(before, keys, dataKey, next) };
    expect(await opened(during)).toEqual(dataKey);
    expect(await opened(finished(during))).toEqual(next);
    expect(openRecoverySlot(finished(during), secret)).toEqual(next);
    expect(undone(during)).toEqual(before);
    expect(finished(before)).toBe(before);
  });

  it('keeps the keys of old entries and changes the others', async () => {
    const before = await sidecarOf();
    const old = dataKeysOf(dataKey, before);
    const now = dataKeysOf(next, { vaultId: VAULT, kept: keepKeys(next, VAULT, old) });
    expect(now).toMatchObject({ audit: old.audit, secrets: old.secrets });
    expect(now.database).not.toEqual(old.database);
  });

  it('leaves out a slot whose public half was put there by somebody without the data key', async () => {
    const before = await sidecarOf();
    const thief = await passwordSlot(VAULT, LOGIN, PASSWORD, randomBytes(32), PASSWORD_COST_FLOOR, null);
    const [own, recovery] = before.slots;
    const forged = { ...before, slots: [{ ...own!, pair: thief.pair }, recovery!] };
    const { slots } = rotationOf(forged, dataKeysOf(dataKey, before), dataKey, next);
    expect(slots.map(({ kind }) => kind)).toEqual(['recovery']);
  });

  it('refuses a key file whose kept keys belong to another data key', () => {
    const kept = keepKeys(randomBytes(32), VAULT, { audit: randomBytes(32), secrets: randomBytes(32) });
    expect(() => dataKeysOf(next, { vaultId: VAULT, kept })).toThrow('vault.sidecar-damaged');
  });
});
