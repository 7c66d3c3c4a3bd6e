import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { expect, it } from 'vitest';
import { readBer } from '../../../../../main/platform/pades/asn1/ber.ts';
import {
  isWeakKey,
  readPublicKey,
  refusalOfKey,
} from '../../../../../main/platform/pades/certificate/public-key.ts';

const ec = (namedCurve: string): KeyObject => generateKeyPairSync('ec', { namedCurve }).publicKey;
const rsa = (modulusLength: number): KeyObject => generateKeyPairSync('rsa', { modulusLength }).publicKey;

it.each<[string, () => KeyObject, string | null, boolean]>([
  ['RSA-1024', () => rsa(1024), 'key-weak', true],
  ['RSA-1536', () => rsa(1536), 'key-weak', true],
  ['RSA-2048', () => rsa(2048), null, false],
  ['P-256', () => ec('P-256'), null, false],
  ['P-384', () => ec('P-384'), null, false],
  ['P-521', () => ec('P-521'), 'key-p521', false],
  ['1.3.132.0.10', () => ec('secp256k1'), 'key-unsupported', false],
  ['Ed25519', () => generateKeyPairSync('ed25519').publicKey, 'key-ed25519', false],
])('a key of kind %s is taken or refused by name', (label, key, refusal, weak) => {
  const read = readPublicKey(readBer(key().export({ format: 'der', type: 'spki' })));
  expect([read.label, refusalOfKey(read), isWeakKey(read)]).toEqual([label, refusal, weak]);
});
