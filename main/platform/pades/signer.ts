import type { HashName } from './cms/hash.ts';

/** A key that signs, wherever it lives: a .p12 file, a token, the school's own authority. */
export interface Signer {
  /** DER. */
  readonly certificate: Uint8Array;
  /** DER, the issuer first, without the leaf. */
  readonly chain: readonly Uint8Array[];
  /** Over the DER of the signed attributes: RSA PKCS#1 v1.5, or ECDSA as DER (r, s). */
  sign(toBeSigned: Uint8Array, hash: HashName): Promise<Uint8Array>;
}

/** Gives an RFC 3161 token for a SHA-256 imprint; throws when the server is silent or refuses. */
export interface TimestampSource {
  request(imprint: Uint8Array): Promise<Uint8Array>;
}
