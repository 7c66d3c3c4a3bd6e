import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { expect, it } from 'vitest';
import { readBer } from '../../../../../main/platform/pades/asn1/ber.ts';
import {
  faultOfKey,
  readPublicKey,
  refusalOfKey,
} from '../../../../../main/platform/pades/certificate/public-key.ts';

const ec = (namedCurve: string, paramEncoding: 'named' | 'explicit' = 'named'): KeyObject =>
  generateKeyPairSync('ec', { namedCurve, paramEncoding }).publicKey;
const rsa = (modulusLength: number): KeyObject => generateKeyPairSync('rsa', { modulusLength }).publicKey;

it.each<[string, () => KeyObject, string | null, string | null]>([
  ['RSA-1024', () => rsa(1024), 'key-weak', 'key-weak'],
  ['RSA-1536', () => rsa(1536), 'key-weak', 'key-weak'],
  ['RSA-2048', () => rsa(2048), null, null],
  ['P-256', () => ec('P-256'), null, null],
  ['P-384', () => ec('P-384'), null, null],
  ['P-521', () => ec('P-521'), 'key-p521', null],
  ['1.3.132.0.10', () => ec('secp256k1'), 'key-unsupported', 'key-unsupported'],
  ['1.3.132.0.8', () => ec('secp160r1'), 'key-unsupported', 'key-unsupported'],
  ['EC', () => ec('P-256', 'explicit'), 'key-unsupported', 'key-unsupported'],
  ['Ed25519', () => generateKeyPairSync('ed25519').publicKey, 'key-ed25519', null],
])('a key of kind %s is taken or refused by name', (label, key, refusal, fault) => {
  const read = readPublicKey(readBer(key().export({ format: 'der', type: 'spki' })));
  expect([read.label, refusalOfKey(read), faultOfKey(read)?.code ?? null]).toEqual([label, refusal, fault]);
});
