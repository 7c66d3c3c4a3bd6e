import { createDecipheriv, createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import { BerError, type BerValue } from '../asn1/ber.ts';
import { partsOf, readOctets, readOid, readSmall } from '../asn1/read.ts';
import { TAG } from '../asn1/tags.ts';
import { decryptRc2 } from './rc2.ts';

/** The file is in order but locked in a way that is not opened here. */
export class UnknownCipher extends Error {}
/** Decrypted with the wrong key, or spoiled: the padding does not come out. */
export class BadPadding extends Error {}

/** A file may ask for any number of rounds; beyond this only to hold the program up. */
const MOST_ROUNDS = 1_000_000;
const PBES2 = '1.2.840.113549.1.5.13';
const PBKDF2 = '1.2.840.113549.1.5.12';

interface OldScheme {
  readonly keyBytes: number;
  readonly decrypt: (key: Uint8Array, iv: Uint8Array, bytes: Uint8Array) => Uint8Array;
}

/** RFC 7292 appendix C. */
const OLD_SCHEMES: Readonly<Record<string, OldScheme>> = {
  '1.2.840.113549.1.12.1.3': { keyBytes: 24, decrypt: (...of) => byCipher('des-ede3-cbc', ...of) },
  '1.2.840.113549.1.12.1.4': {
    keyBytes: 16,
    decrypt: (key, ...of) => byCipher('des-ede3-cbc', Buffer.concat([key, key.subarray(0, 8)]), ...of),
  },
  '1.2.840.113549.1.12.1.5': { keyBytes: 16, decrypt: (...of) => byRc2(128, ...of) },
  '1.2.840.113549.1.12.1.6': { keyBytes: 5, decrypt: (...of) => byRc2(40, ...of) },
};

const CIPHERS: Readonly<Record<string, { name: string; keyBytes: number }>> = {
  '2.16.840.1.101.3.4.1.2': { name: 'aes-128-cbc', keyBytes: 16 },
  '2.16.840.1.101.3.4.1.22': { name: 'aes-192-cbc', keyBytes: 24 },
  '2.16.840.1.101.3.4.1.42': { name: 'aes-256-cbc', keyBytes: 32 },
  '1.2.840.113549.3.7': { name: 'des-ede3-cbc', keyBytes: 24 },
};

const PSEUDO_RANDOM: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.7': 'sha1',
  '1.2.840.113549.2.9': 'sha256',
  '1.2.840.113549.2.10': 'sha384',
  '1.2.840.113549.2.11': 'sha512',
};

/** Opens what `algorithm` (an AlgorithmIdentifier) locked with the password. */
export function decryptWith(
  password: string,
  algorithm: BerValue | undefined,
  bytes: Uint8Array,
): Uint8Array {
  const [type, parameters] = partsOf(algorithm);
  const name = readOid(type);
  if (name === PBES2) return decryptPbes2(password, parameters, bytes);
  const scheme = OLD_SCHEMES[name];
  if (!scheme) throw new UnknownCipher();
  const [salt, rounds] = partsOf(parameters);
  const from = { hash: 'sha1', salt: readOctets(salt), rounds: readRounds(rounds) };
  const key = pkcs12Key(password, from, 1, scheme.keyBytes);
  return scheme.decrypt(key, pkcs12Key(password, from, 2, 8), bytes);
}

function decryptPbes2(password: string, parameters: BerValue | undefined, bytes: Uint8Array): Uint8Array {
  const [derivation, encryption] = partsOf(parameters);
  const [derivationType, derivationParameters] = partsOf(derivation);
  const [cipherType, iv] = partsOf(encryption);
  const cipher = CIPHERS[readOid(cipherType)];
  if (readOid(derivationType) !== PBKDF2 || !cipher) throw new UnknownCipher();
  const [salt, rounds, ...rest] = partsOf(derivationParameters);
  const named = rest.find(({ identifier }) => identifier === TAG.sequence);
  const hash = named ? PSEUDO_RANDOM[readOid(partsOf(named)[0])] : 'sha1';
  if (!hash) throw new UnknownCipher();
  const secret = Buffer.from(password, 'utf8');
  const key = pbkdf2Sync(secret, readOctets(salt), readRounds(rounds), cipher.keyBytes, hash);
  try {
    return byCipher(cipher.name, key, readOctets(iv), bytes);
  } finally {
    secret.fill(0);
    key.fill(0);
  }
}

function readRounds(value: BerValue | undefined): number {
  const rounds = readSmall(value);
  if (rounds < 1 || rounds > MOST_ROUNDS) throw new BerError('an absurd number of rounds');
  return rounds;
}

function byCipher(name: string, key: Uint8Array, iv: Uint8Array, bytes: Uint8Array): Uint8Array {
  const block = name.startsWith('aes') ? 16 : 8;
  if (iv.length !== block || bytes.length === 0 || bytes.length % block !== 0)
    throw new BerError('not whole blocks');
  const decipher = createDecipheriv(name, key, iv).setAutoPadding(false);
  return unpadded(Buffer.concat([decipher.update(bytes), decipher.final()]), block);
}

function byRc2(bits: number, key: Uint8Array, iv: Uint8Array, bytes: Uint8Array): Uint8Array {
  if (bytes.length === 0 || bytes.length % 8 !== 0) throw new BerError('not whole blocks');
  return unpadded(decryptRc2(key, bits, iv, bytes), 8);
}

function unpadded(plain: Uint8Array, block: number): Uint8Array {
  const count = plain.at(-1) ?? 0;
  const padding = plain.subarray(plain.length - count);
  if (count < 1 || count > block || padding.some((octet) => octet !== count)) throw new BadPadding();
  return plain.subarray(0, plain.length - count);
}

interface Derivation {
  readonly hash: string;
  readonly salt: Uint8Array;
  readonly rounds: number;
}

/** Whether the file's MAC is the password's (RFC 7292 §4, appendix B). */
export function macMatches(password: string, mac: BerValue, authenticated: Uint8Array): boolean {
  const [info, salt, rounds] = partsOf(mac);
  const [algorithm, digest] = partsOf(info);
  const hash = MAC_HASHES[readOid(partsOf(algorithm)[0])];
  if (!hash) throw new UnknownCipher();
  const expected = readOctets(digest);
  const from = { hash, salt: readOctets(salt), rounds: rounds ? readRounds(rounds) : 1 };
  const key = pkcs12Key(password, from, 3, createHash(hash).digest().length);
  return createHmac(hash, key).update(authenticated).digest().equals(expected);
}

const MAC_HASHES: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** RFC 7292 appendix B.2; purpose 1 = key, 2 = start vector, 3 = MAC key. */
function pkcs12Key(password: string, from: Derivation, purpose: 1 | 2 | 3, bytes: number): Buffer {
  const { hash, salt, rounds } = from;
  const block = hash === 'sha384' || hash === 'sha512' ? 128 : 64;
  const text = Buffer.from(`${password}\0`, 'utf16le').swap16();
  const joint = Buffer.concat([filled(salt, block), filled(text, block)]);
  const diversifier = Buffer.alloc(block, purpose);
  const pieces: Buffer[] = [];
  for (let made = 0; made < bytes;) {
    let piece = createHash(hash).update(diversifier).update(joint).digest();
    for (let round = 1; round < rounds; round++) piece = createHash(hash).update(piece).digest();
    pieces.push(piece);
    made += piece.length;
    addToBlocks(joint, filled(piece, block).subarray(0, block), block);
  }
  text.fill(0);
  joint.fill(0);
  return Buffer.concat(pieces).subarray(0, bytes);
}

/** The bytes again and again until whole blocks are full. */
function filled(bytes: Uint8Array, block: number): Buffer {
  const length = block * Math.ceil(bytes.length / block);
  return Buffer.from(Uint8Array.from({ length }, (_, index) => bytes[index % bytes.length] ?? 0));
}

/** Each block of `joint` becomes itself + `addend` + 1, as big-endian numbers. */
function addToBlocks(joint: Buffer, addend: Uint8Array, block: number): void {
  for (let start = 0; start < joint.length; start += block) {
    let carry = 1;
    for (let index = block - 1; index >= 0; index--) {
      carry += (joint[start + index] ?? 0) + (addend[index] ?? 0);
      joint[start + index] = carry & 0xff;
      carry >>= 8;
    }
  }
}
