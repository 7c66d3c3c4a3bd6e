import { createPublicKey, type KeyObject } from 'node:crypto';
import type { TrustedKey } from '../../main/features/updates/app/trusted-key.ts';

const SPKI_HEADER_BYTES = 12;

/** What stands in resources/trust/update-keys.json for one Ed25519 key. */
export function publicEntry(id: string, privateKey: KeyObject): TrustedKey {
  const der = createPublicKey(privateKey.export({ format: 'pem', type: 'pkcs8' })).export({
    format: 'der',
    type: 'spki',
  });
  return { id, publicKey: der.subarray(SPKI_HEADER_BYTES).toString('base64'), retiredAt: null };
}
