import { hkdfSync } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';

/** The library's own number for Argon2id; its enum is a `const enum`, which type stripping cannot read. */
const ARGON2ID = 2;

/** Stored per user, so that it can be raised for one without touching the others. */
export interface PasswordCost {
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
}

/** Never below this, whatever the machine (`docs/adr/0017-encrypted-database.md`). */
export const PASSWORD_COST_FLOOR: PasswordCost = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 };
const CEILING_KIB = 512 * 1024;
const AIM_MS = 250;

/** NFKC first: the same password typed through two Vietnamese keyboards must give the same bytes. */
export function stretchPassword(password: string, salt: Uint8Array, cost: PasswordCost): Promise<Buffer> {
  return hashRaw(password.normalize('NFKC'), {
    algorithm: ARGON2ID,
    memoryCost: cost.memoryKiB,
    timeCost: cost.passes,
    parallelism: cost.lanes,
    outputLen: 32,
    salt,
  });
}

/** Key that wraps the data key of one slot. With an OS share it cannot be had from the secret alone, nor from the share. */
export function wrappingKey(secret: Uint8Array, vaultId: string, share: Uint8Array | null = null): Buffer {
  const [input, use] = share
    ? [Buffer.concat([secret, share]), 'so-truong/kek-with-os-share/1']
    : [secret, 'so-truong/kek/1'];
  return Buffer.from(hkdfSync('sha256', input, Buffer.from(vaultId), use, 32));
}

/** Doubles the memory from the floor until one try costs at least 250 ms on this machine, so it ends between 250 and 500 ms. */
export async function calibratePasswordCost(): Promise<PasswordCost> {
  const salt = new Uint8Array(16);
  let cost = PASSWORD_COST_FLOOR;
  for (;;) {
    const started = performance.now();
    await stretchPassword('calibration', salt, cost);
    const took = performance.now() - started;
    if (took >= AIM_MS || cost.memoryKiB * 2 > CEILING_KIB) return cost;
    cost = { ...cost, memoryKiB: cost.memoryKiB * 2 };
  }
}
