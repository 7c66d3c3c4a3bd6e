import { sign, type KeyObject } from 'node:crypto';
import type { Signer } from '../signer.ts';

/** Signs with a key in memory: of a .p12 file or of the school's own authority. */
export function keySigner(key: KeyObject, certificate: Uint8Array, chain: readonly Uint8Array[]): Signer {
  return {
    certificate,
    chain,
    sign: async (toBeSigned, hash) => sign(hash, toBeSigned, key),
  };
}
