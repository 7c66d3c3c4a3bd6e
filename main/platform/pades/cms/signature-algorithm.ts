import { constants, createPublicKey, verify, type KeyObject } from 'node:crypto';
import type { BerValue } from '../asn1/ber.ts';
import { derNull, oid, sequence } from '../asn1/der.ts';
import { partsOf, readOid, readSmall, tagged, unwrap } from '../asn1/read.ts';
import type { HashName } from './hash.ts';

/** SHA-1 and MD5 are read, to be named as weak; nothing is ever accepted with them. */
export type ReadHash = HashName | 'sha1' | 'md5';

export interface SignatureAlgorithm {
  readonly scheme: 'pkcs1' | 'pss' | 'ecdsa';
  /** Null where CMS names it beside (rsaEncryption). */
  readonly hash: ReadHash | null;
  readonly saltLength?: number;
}

const HASHES: Readonly<Record<string, ReadHash>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
  '1.3.14.3.2.26': 'sha1',
  '1.2.840.113549.2.5': 'md5',
};

const SIGNATURES: Readonly<Record<string, SignatureAlgorithm>> = {
  '1.2.840.113549.1.1.1': { scheme: 'pkcs1', hash: null },
  '1.2.840.113549.1.1.4': { scheme: 'pkcs1', hash: 'md5' },
  '1.2.840.113549.1.1.5': { scheme: 'pkcs1', hash: 'sha1' },
  '1.2.840.113549.1.1.11': { scheme: 'pkcs1', hash: 'sha256' },
  '1.2.840.113549.1.1.12': { scheme: 'pkcs1', hash: 'sha384' },
  '1.2.840.113549.1.1.13': { scheme: 'pkcs1', hash: 'sha512' },
  // Some signers name the key instead of the scheme.
  '1.2.840.10045.2.1': { scheme: 'ecdsa', hash: null },
  '1.2.840.10045.4.1': { scheme: 'ecdsa', hash: 'sha1' },
  '1.2.840.10045.4.3.2': { scheme: 'ecdsa', hash: 'sha256' },
  '1.2.840.10045.4.3.3': { scheme: 'ecdsa', hash: 'sha384' },
  '1.2.840.10045.4.3.4': { scheme: 'ecdsa', hash: 'sha512' },
};

const RSA_PSS = '1.2.840.113549.1.1.10';

const HASH_OIDS: Readonly<Record<HashName, string>> = {
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
};

/** AlgorithmIdentifier of a digest; parameters absent (RFC 5754 §2). */
export const hashIdentifier = (hash: HashName): Uint8Array => sequence(oid(HASH_OIDS[hash]));

const ECDSA_OIDS: Readonly<Record<HashName, string>> = {
  sha256: '1.2.840.10045.4.3.2',
  sha384: '1.2.840.10045.4.3.3',
  sha512: '1.2.840.10045.4.3.4',
};
const RSA_OIDS: Readonly<Record<HashName, string>> = {
  sha256: '1.2.840.113549.1.1.11',
  sha384: '1.2.840.113549.1.1.12',
  sha512: '1.2.840.113549.1.1.13',
};

/** AlgorithmIdentifier of what `Signer.sign` makes with this kind of key. */
export function signatureIdentifier(kind: 'rsa' | 'ec', hash: HashName): Uint8Array {
  return kind === 'ec' ? sequence(oid(ECDSA_OIDS[hash])) : sequence(oid(RSA_OIDS[hash]), derNull());
}

export function readHash(value: BerValue | undefined): ReadHash | null {
  return HASHES[readOid(partsOf(value)[0])] ?? null;
}

/** Null when it is none that is known here (Ed25519, GOST, DSA…). */
export function readSignatureAlgorithm(value: BerValue | undefined): SignatureAlgorithm | null {
  const [name, parameters] = partsOf(value);
  const type = readOid(name);
  return type === RSA_PSS ? pssOf(parameters) : (SIGNATURES[type] ?? null);
}

/** RFC 4055 §3.1; what is left out means SHA-1 and 20 bytes of salt. */
function pssOf(parameters: BerValue | undefined): SignatureAlgorithm | null {
  if (!parameters) return { scheme: 'pss', hash: 'sha1', saltLength: 20 };
  const parts = partsOf(parameters);
  const hash = tagged(parts, 0);
  const mask = tagged(parts, 1);
  const salt = tagged(parts, 2);
  const named = hash ? readHash(unwrap(hash)) : 'sha1';
  const masked = mask ? readHash(partsOf(unwrap(mask))[1]) : 'sha1';
  if (!named || named !== masked) return null;
  return { scheme: 'pss', hash: named, saltLength: salt ? readSmall(unwrap(salt)) : 20 };
}

export function isWeakHash(hash: ReadHash | null): boolean {
  return hash === 'sha1' || hash === 'md5';
}

const keys = new Map<string, KeyObject>();
/** The keys of authorities come again with every signature. */
const MOST_KEYS = 64;

function publicKeyOf(spki: Uint8Array): KeyObject {
  const name = Buffer.from(spki).toString('latin1');
  const known = keys.get(name);
  if (known) return known;
  const key = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
  if (keys.size >= MOST_KEYS) keys.clear();
  keys.set(name, key);
  return key;
}

/** `hash` where the algorithm itself names none. False for anything that does not fit together. */
export function isSignedBy(
  spki: Uint8Array,
  algorithm: SignatureAlgorithm,
  hash: ReadHash,
  bytes: Uint8Array,
  signature: Uint8Array,
): boolean {
  try {
    const key = publicKeyOf(spki);
    if (key.asymmetricKeyType !== (algorithm.scheme === 'ecdsa' ? 'ec' : 'rsa')) return false;
    const padding =
      algorithm.scheme === 'pss'
        ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: algorithm.saltLength ?? 20 }
        : {};
    return verify(algorithm.hash ?? hash, bytes, { key, ...padding }, signature);
  } catch {
    // A key or signature node:crypto cannot even read proves nothing.
    return false;
  }
}
