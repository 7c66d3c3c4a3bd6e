import { hkdfSync } from 'node:crypto';
import { appError } from '../../kernel/app-error.ts';
import { seal, unseal } from './seal.ts';
import type { Sidecar } from './sidecar.ts';

export interface DataKeys {
  /** Raw SQLCipher key. */
  readonly database: Buffer;
  /** HMAC key of the audit chain. */
  readonly audit: Buffer;
  /** Seals initial passwords and other short secrets inside the database. */
  readonly secrets: Buffer;
  /** HMAC key of the manifest of a backup. */
  readonly backup: Buffer;
}
type LastingKeys = Pick<DataKeys, 'audit' | 'secrets'>;

const KEY = 32;
const bound = (vaultId: string) => `so-truong/kept/1|${vaultId}`;

/**
 * Everything the vault needs grows from the one random data key, so changing a password re-encrypts nothing. Once the
 * data key was changed, the keys that old entries were made with are kept in a box that the new one opens.
 * @throws vault.sidecar-damaged
 */
export function dataKeysOf(
  dataKey: Uint8Array,
  { vaultId, kept }: Pick<Sidecar, 'vaultId' | 'kept'>,
): DataKeys {
  const own = {
    database: derived(dataKey, vaultId, 'database'),
    backup: derived(dataKey, vaultId, 'backup'),
  };
  if (kept === null) {
    return {
      ...own,
      audit: derived(dataKey, vaultId, 'audit'),
      secrets: derived(dataKey, vaultId, 'secrets'),
    };
  }
  const keys = unseal(derived(dataKey, vaultId, 'kept'), Buffer.from(kept, 'base64'), bound(vaultId));
  if (keys?.byteLength !== 2 * KEY) throw appError('vault.sidecar-damaged');
  return { ...own, audit: keys.subarray(0, KEY), secrets: keys.subarray(KEY) };
}

/** What outlives a change of the data key, in a box that the next one opens. */
export function keepKeys(next: Uint8Array, vaultId: string, { audit, secrets }: LastingKeys): string {
  const box = seal(derived(next, vaultId, 'kept'), Buffer.concat([audit, secrets]), bound(vaultId));
  return box.toString('base64');
}

/** Seals the public halves of the slots: nobody without the data key can put a key of his own there. */
export function pairKeyOf(dataKey: Uint8Array, vaultId: string): Buffer {
  return derived(dataKey, vaultId, 'pairs');
}

function derived(dataKey: Uint8Array, vaultId: string, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', dataKey, Buffer.from(vaultId), `so-truong/${use}/1`, KEY));
}
