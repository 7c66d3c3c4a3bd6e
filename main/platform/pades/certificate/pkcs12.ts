import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { appError } from '../../../kernel/app-error.ts';
import { BerError, readBer, type BerValue } from '../asn1/ber.ts';
import { partsOf, readOctets, readOid, readSmall, tagged, unwrap } from '../asn1/read.ts';
import { CMS } from '../cms/oids.ts';
import type { Signer } from '../signer.ts';
import { readCertificate, type Certificate } from './certificate.ts';
import { keySigner } from './key-signer.ts';
import { sameName } from './name.ts';
import { BadPadding, decryptWith, macMatches, UnknownCipher } from './pkcs12-secret.ts';
import { refusalOfKey } from './public-key.ts';

const MOST_BYTES = 64 * 1024;
const PFX_VERSION = 3;
const BAG = {
  key: '1.2.840.113549.1.12.10.1.1',
  shroudedKey: '1.2.840.113549.1.12.10.1.2',
  certificate: '1.2.840.113549.1.12.10.1.3',
  nested: '1.2.840.113549.1.12.10.1.6',
} as const;

interface Contents {
  readonly keys: KeyObject[];
  readonly certificates: Certificate[];
}

/**
 * The signer in a .p12/.pfx file. Refusals: `signing.p12-password`, `-damaged`, `-unsupported`, `-no-key`, `-too-large`,
 * and those of the key's kind. The key stays in memory only.
 */
export function openPkcs12(file: Uint8Array, password: string): Signer {
  if (file.length > MOST_BYTES) throw appError('signing.p12-too-large', { most: MOST_BYTES / 1024 });
  return signerOf(contentsOf(file, password.normalize('NFC')));
}

function contentsOf(file: Uint8Array, password: string): Contents {
  try {
    return opened(file, password);
  } catch (error) {
    if (error instanceof UnknownCipher) throw appError('signing.p12-unsupported');
    if (error instanceof BadPadding || error instanceof BerError) throw appError('signing.p12-damaged');
    throw error;
  }
}

function opened(file: Uint8Array, password: string): Contents {
  const [version, authenticated, mac] = partsOf(readBer(file));
  if (readSmall(version) !== PFX_VERSION) throw new BerError('not a .p12 file');
  const [type, body] = partsOf(authenticated);
  if (readOid(type) !== CMS.data) throw new UnknownCipher();
  const safe = readOctets(unwrap(body));
  if (mac && !macMatches(password, mac, safe)) throw appError('signing.p12-password');
  try {
    return bagsOf(safe, password);
  } catch (error) {
    // Without a MAC, padding that does not come out is all that tells a wrong password.
    if (error instanceof BadPadding && !mac) throw appError('signing.p12-password');
    throw error;
  }
}

function bagsOf(safe: Uint8Array, password: string): Contents {
  const contents: Contents = { keys: [], certificates: [] };
  for (const part of partsOf(readBer(safe))) {
    for (const bag of partsOf(readBer(plainOf(part, password)))) openBag(bag, password, contents, 0);
  }
  return contents;
}

/** ContentInfo of the authenticated safe → SafeContents. */
function plainOf(part: BerValue, password: string): Uint8Array {
  const [type, body] = partsOf(part);
  const name = readOid(type);
  if (name === CMS.data) return readOctets(unwrap(body));
  if (name !== CMS.encryptedData) throw new UnknownCipher();
  const [, encrypted] = partsOf(unwrap(body));
  const [, algorithm, bytes] = partsOf(encrypted);
  return decryptWith(password, algorithm, readOctets(bytes));
}

function openBag(bag: BerValue, password: string, into: Contents, depth: number): void {
  const [type, body] = partsOf(bag);
  const value = unwrap(body);
  switch (readOid(type)) {
    case BAG.key:
      into.keys.push(privateKeyOf(value.raw));
      break;
    case BAG.shroudedKey: {
      const [algorithm, bytes] = partsOf(value);
      const plain = decryptWith(password, algorithm, readOctets(bytes));
      into.keys.push(privateKeyOf(plain));
      plain.fill(0);
      break;
    }
    case BAG.certificate: {
      const certificate = tagged(partsOf(value), 0);
      const read = certificate ? readCertificate(readOctets(unwrap(certificate))) : null;
      if (read) into.certificates.push(read);
      break;
    }
    case BAG.nested:
      if (depth > 2) throw new BerError('bags within bags');
      for (const inner of partsOf(value)) openBag(inner, password, into, depth + 1);
      break;
    default:
    // CRLs and secrets are no business of a signer.
  }
}

function privateKeyOf(pkcs8: Uint8Array): KeyObject {
  try {
    return createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
  } catch {
    throw new BerError('not a private key');
  }
}

function signerOf({ keys, certificates }: Contents): Signer {
  for (const key of keys) {
    const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
    const leaf = certificates.find(({ publicKey }) => Buffer.compare(publicKey.spki, spki) === 0);
    if (!leaf) continue;
    const refusal = refusalOfKey(leaf.publicKey);
    if (refusal) throw appError(`signing.${refusal}`, { key: leaf.publicKey.label });
    return keySigner(key, leaf.der, issuersAbove(leaf, certificates));
  }
  throw appError('signing.p12-no-key');
}

/** The issuers in the file, nearest first. */
function issuersAbove(leaf: Certificate, certificates: readonly Certificate[]): Uint8Array[] {
  const chain: Certificate[] = [];
  for (let last = leaf; ;) {
    const issuer = certificates.find(
      (each) => each !== leaf && !chain.includes(each) && sameName(each.subject, last.issuer),
    );
    if (!issuer) return chain.map(({ der }) => der);
    chain.push(issuer);
    last = issuer;
  }
}
