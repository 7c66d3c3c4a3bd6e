import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import { seal, unseal } from './seal.ts';

/** DER forms of one X25519 pair. */
export interface RawPair {
  readonly public: Buffer;
  readonly private: Buffer;
}

/** The fixed length of an X25519 public key in its SPKI form. */
const PUBLIC_LENGTH = 44;

export function newPair(): RawPair {
  const pair = generateKeyPairSync('x25519');
  return {
    public: pair.publicKey.export({ format: 'der', type: 'spki' }),
    private: pair.privateKey.export({ format: 'der', type: 'pkcs8' }),
  };
}

/** Puts a key where only the owner of the private half reads it; whoever seals it needs no password of theirs. */
export function sealTo(publicKey: Uint8Array, plain: Uint8Array, bound: string): Buffer {
  const once = newPair();
  const key = sharedKey(privateOf(once.private), publicOf(publicKey), once.public, publicKey);
  return Buffer.concat([once.public, seal(key, plain, bound)]);
}

/** `null` when the key, the place or a byte is wrong. */
export function openSealed(privateKey: Uint8Array, box: Uint8Array, bound: string): Buffer | null {
  if (box.byteLength <= PUBLIC_LENGTH) return null;
  const once = box.subarray(0, PUBLIC_LENGTH);
  try {
    const own = privateOf(privateKey);
    const ownPublic = createPublicKey(own).export({ format: 'der', type: 'spki' });
    return unseal(sharedKey(own, publicOf(once), once, ownPublic), box.subarray(PUBLIC_LENGTH), bound);
  } catch {
    return null;
  }
}

/** Both public halves go into the key, so that a box cannot be re-addressed. */
function sharedKey(own: KeyObject, other: KeyObject, once: Uint8Array, owner: Uint8Array): Buffer {
  const secret = diffieHellman({ privateKey: own, publicKey: other });
  return Buffer.from(hkdfSync('sha256', secret, Buffer.concat([once, owner]), 'so-truong/sealed-key/1', 32));
}

const privateOf = (der: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' });
const publicOf = (der: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.from(der), format: 'der', type: 'spki' });
