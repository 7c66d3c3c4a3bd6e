import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD_COST_FLOOR, wrappingKey } from '../../../../main/platform/vault/kek.ts';
import { OsShares, type OsProtector } from '../../../../main/platform/vault/os-shares.ts';
import type { OsShareEntry, Sidecar } from '../../../../main/platform/vault/sidecar.ts';
import {
  openPasswordSlot,
  openRecoverySlot,
  passwordSlot,
  recoverySlot,
} from '../../../../main/platform/vault/slot.ts';
import { UNPROTECTED, computerAccount } from '../../../support/office/computer-account.ts';

const VAULT = '01890000-0000-7000-8000-00000000000a';
const WHO = { login: 'quantri', password: 'Thuyen-Ve-Ben-Nghieng-9' };
const dataKey = randomBytes(32);
const recovery = randomBytes(32);
const account = computerAccount();
const here = new OsShares(account);
const elsewhere = new OsShares(computerAccount());
let entry: OsShareEntry;
let sidecar: Sidecar;

beforeAll(async () => {
  const made = await here.make(VAULT);
  entry = made.entry;
  sidecar = {
    format: 1,
    schema: 1,
    vaultId: VAULT,
    schoolName: '',
    minBytes: 0,
    lastBytes: 0,
    epoch: 1,
    incarnation: null,
    slots: [
      await passwordSlot(VAULT, WHO.login, WHO.password, dataKey, PASSWORD_COST_FLOOR, made.share),
      recoverySlot(VAULT, recovery, dataKey),
    ],
    shares: [entry],
    kept: null,
    rotation: null,
  };
});

const open = (shares: OsShares, password = WHO.password, file = sidecar) =>
  openPasswordSlot(file, WHO.login, password, shares);

describe('a password slot bound to this account of this computer', () => {
  it('opens here with its password', async () => {
    expect(await open(here)).toEqual(dataKey);
  });

  it('does not open with another password', async () => {
    expect(await open(here, 'Mot-Mat-Khau-Khac-7')).toBeNull();
  });

  it('says that the share is missing on another computer, whatever the password', async () => {
    for (const password of [WHO.password, 'Mot-Mat-Khau-Khac-7'])
      await expect(open(elsewhere, password)).rejects.toMatchObject({ code: 'vault.os-share-missing' });
  });

  it('says that the command line cannot open it', async () => {
    await expect(open(new OsShares(null))).rejects.toMatchObject({ code: 'vault.os-share-headless' });
  });

  it('says that the share is missing when the key file lost it', async () => {
    await expect(open(here, WHO.password, { ...sidecar, shares: [] })).rejects.toMatchObject({
      code: 'vault.os-share-missing',
    });
  });

  it('does not open when somebody takes the binding out of the key file', async () => {
    const slots = sidecar.slots.map((slot) => ({ ...slot, share: null }));
    expect(await open(here, WHO.password, { ...sidecar, slots })).toBeNull();
  });

  it('does not open with another share put in place of its own', async () => {
    const { entry: other, share } = await here.make(VAULT);
    const slots = sidecar.slots.map((slot) => ({ ...slot, share: slot.share && share.id }));
    expect(await open(here, WHO.password, { ...sidecar, slots, shares: [other] })).toBeNull();
  });

  it('keeps the recovery code free of any share', () => {
    expect(openRecoverySlot({ ...sidecar, shares: [] }, recovery)).toEqual(dataKey);
  });
});

describe('an OS share', () => {
  it('changes the wrapping key, and each share in another way', () => {
    const keys = [null, randomBytes(32), randomBytes(32)].map((share) =>
      wrappingKey(dataKey, VAULT, share).toString('hex'),
    );
    expect(new Set(keys).size).toBe(3);
  });

  it('is made only where the system gives back what it protected', async () => {
    const forgetful: OsProtector = {
      protect: (secret) => Promise.resolve(secret),
      unprotect: () => Promise.resolve(randomBytes(32)),
    };
    for (const shares of [new OsShares(UNPROTECTED), new OsShares(forgetful), new OsShares(null)]) {
      expect(await shares.available()).toBe(false);
      await expect(shares.make(VAULT)).rejects.toMatchObject({ code: 'os-share.unavailable' });
    }
    expect(await here.available()).toBe(true);
  });

  it('is not taken for its own when the system turns a foreign box into rubbish', async () => {
    const rubbish = new OsShares({ ...account, unprotect: () => Promise.resolve(randomBytes(32)) });
    expect(await rubbish.here(sidecar)).toBeNull();
    expect(await rubbish.canOpen(sidecar, entry.id)).toBe(false);
  });

  it('passes on a failure that nobody expected', async () => {
    const broken = new OsShares({ ...account, unprotect: () => Promise.reject(new TypeError('no bytes')) });
    await expect(broken.here(sidecar)).rejects.toThrow('no bytes');
  });

  it('is found by the account it belongs to among those of others', async () => {
    const { entry: foreign } = await elsewhere.make(VAULT);
    expect((await here.here({ ...sidecar, shares: [foreign, entry] }))?.entry.id).toBe(entry.id);
  });
});
