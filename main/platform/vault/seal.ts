import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const NONCE = 12;
const TAG = 16;

/** AES-256-GCM: nonce ‖ ciphertext ‖ tag. `bound` is authenticated, so a box cannot be moved to another place. */
export function seal(key: Uint8Array, plain: Uint8Array, bound: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(bound));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** `null` when the key, the place or a byte is wrong. */
export function unseal(key: Uint8Array, box: Uint8Array, bound: string): Buffer | null {
  if (box.byteLength < NONCE + TAG) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, NONCE));
  decipher.setAAD(Buffer.from(bound));
  decipher.setAuthTag(box.subarray(box.byteLength - TAG));
  try {
    return Buffer.concat([decipher.update(box.subarray(NONCE, box.byteLength - TAG)), decipher.final()]);
  } catch {
    return null;
  }
}
