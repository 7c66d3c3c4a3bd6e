import { readBer, type BerValue } from '../asn1/ber.ts';
import { partsOf, readBits, readHexInteger, readOid } from '../asn1/read.ts';
import { TAG } from '../asn1/tags.ts';
import type { Reason } from '../verify/reason.ts';

export interface PublicKey {
  /** SubjectPublicKeyInfo, DER. */
  readonly spki: Uint8Array;
  readonly kind: 'rsa' | 'ec' | 'other';
  /** Of the modulus, or of the curve's field; 0 when unknown. */
  readonly bits: number;
  /** "RSA-2048", "P-256", "Ed25519", or the bare object identifier; "EC" where the curve has no name. */
  readonly label: string;
}

const CURVES: Readonly<Record<string, { label: string; bits: number }>> = {
  '1.2.840.10045.3.1.7': { label: 'P-256', bits: 256 },
  '1.3.132.0.34': { label: 'P-384', bits: 384 },
  '1.3.132.0.35': { label: 'P-521', bits: 521 },
};
const OTHERS: Readonly<Record<string, string>> = {
  '1.3.101.112': 'Ed25519',
  '1.3.101.113': 'Ed448',
  '1.2.840.10040.4.1': 'DSA',
};
/** id-RSASSA-PSS keys are RSA keys that may only be used so. */
const RSA = ['1.2.840.113549.1.1.1', '1.2.840.113549.1.1.10'];
const EC = '1.2.840.10045.2.1';
/** 16384 bits and a sign byte: beyond that a key only costs time. */
const MOST_MODULUS_BYTES = 2_049;

export function readPublicKey(value: BerValue | undefined): PublicKey {
  const [algorithm, key] = partsOf(value);
  const [type, parameters] = partsOf(algorithm);
  const spki = value?.raw ?? new Uint8Array();
  const name = readOid(type);
  if (RSA.includes(name)) {
    const modulus = readHexInteger(partsOf(readBer(readBits(key)))[0], MOST_MODULUS_BYTES);
    const bits = modulus.length * 4 - Math.clz32(Number.parseInt(modulus.slice(0, 2), 16)) + 24;
    return { spki, kind: 'rsa', bits, label: `RSA-${bits}` };
  }
  if (name !== EC) return { spki, kind: 'other', bits: 0, label: OTHERS[name] ?? name };
  const curve = parameters?.identifier === TAG.oid ? readOid(parameters) : 'EC';
  return { spki, kind: 'ec', bits: CURVES[curve]?.bits ?? 0, label: CURVES[curve]?.label ?? curve };
}

const SIGNING_CURVES = ['P-256', 'P-384'];
const SIGNING_MODULI = [2048, 3072, 4096];

export type KeyRefusal = 'key-p521' | 'key-ed25519' | 'key-weak' | 'key-unsupported';

/** Why nobody signs here with a key of this kind, or null when it is one of ours (issue §1). */
export function refusalOfKey({ kind, bits, label }: PublicKey): KeyRefusal | null {
  if (kind === 'rsa') {
    if (bits < 2048) return 'key-weak';
    return SIGNING_MODULI.includes(bits) ? null : 'key-unsupported';
  }
  if (SIGNING_CURVES.includes(label)) return null;
  if (label === 'P-521') return 'key-p521';
  return label === 'Ed25519' ? 'key-ed25519' : 'key-unsupported';
}

/**
 * Why a signature that this key checks proves nothing, or null: RSA below 2048 bits, or a curve that is none of the known
 * ones, named or written out. How strong that is nobody can tell from its name.
 */
export function faultOfKey({ kind, bits, label }: PublicKey): Reason | null {
  if (kind === 'rsa' && bits < 2048) return { code: 'key-weak', params: { key: label } };
  return kind === 'ec' && bits === 0 ? { code: 'key-unsupported', params: { key: label } } : null;
}

/** The key without its algorithm: what key identifiers and OCSP names are the digest of. */
export function keyBytesOf(spki: Uint8Array): Uint8Array {
  return readBits(partsOf(readBer(spki))[1]);
}
