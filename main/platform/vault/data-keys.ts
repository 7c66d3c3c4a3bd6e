import { hkdfSync } from 'node:crypto';

export interface DataKeys {
  /** Raw SQLCipher key. */
  readonly database: Buffer;
  /** HMAC key of the audit chain. */
  readonly audit: Buffer;
  /** Seals initial passwords and other short secrets inside the database. */
  readonly secrets: Buffer;
}

/** Everything the vault needs grows from the one random data key, so changing a password re-encrypts nothing. */
export function dataKeysOf(dataKey: Uint8Array, vaultId: string): DataKeys {
  const derive = (use: string) =>
    Buffer.from(hkdfSync('sha256', dataKey, Buffer.from(vaultId), `so-truong/${use}/1`, 32));
  return { database: derive('database'), audit: derive('audit'), secrets: derive('secrets') };
}
