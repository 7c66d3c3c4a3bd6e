import { keySigner } from '../certificate/key-signer.ts';
import type { Signer } from '../signer.ts';
import { privateKeyOf } from './authority.ts';

/** Signs with a certificate of the school's own authority and its opened key (PKCS#8). */
export function internalSigner(input: {
  certificate: Uint8Array;
  authority: Uint8Array;
  privateKey: Uint8Array;
}): Signer {
  return keySigner(privateKeyOf(input.privateKey), input.certificate, [input.authority]);
}
