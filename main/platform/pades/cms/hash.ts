import { createHash } from 'node:crypto';

export type HashName = 'sha256' | 'sha384' | 'sha512';

export function digestOf(hash: HashName | 'sha1', bytes: Uint8Array): Uint8Array {
  return createHash(hash).update(bytes).digest();
}
