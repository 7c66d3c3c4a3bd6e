import { createHash, generateKeyPairSync } from 'node:crypto';
import { privateKeyOf } from '../../../main/platform/pades/authority/authority.ts';
import { keySigner } from '../../../main/platform/pades/certificate/key-signer.ts';
import { checkSignature } from '../../../main/platform/pades/cms/check-signature.ts';
import { digestOf } from '../../../main/platform/pades/cms/hash.ts';
import { readSignedData } from '../../../main/platform/pades/cms/read-signed-data.ts';
import { hashFor, signedDataOf } from '../../../main/platform/pades/cms/signed-data.ts';
import type { Signer } from '../../../main/platform/pades/signer.ts';
import { made, type Made } from './made-certificate.ts';

export const content = Buffer.from('Thầy/Cô đồng ý bàn giao 02 sổ điểm.');
export const root = made({ name: 'Gốc Hoa Sen' });

export function keysOf(kind: 'P-256' | 'P-384' | 'P-521' | 'rsa'): Made['keys'] {
  const pair =
    kind === 'rsa'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ec', { namedCurve: kind });
  return {
    privateKey: pair.privateKey.export({ format: 'der', type: 'pkcs8' }),
    publicKey: pair.publicKey.export({ format: 'der', type: 'spki' }),
  };
}

export const signerOf = ({ certificate, keys }: Made): Signer =>
  keySigner(privateKeyOf(keys.privateKey), certificate.der, [root.certificate.der]);

export async function signed(signer: Signer): Promise<Uint8Array> {
  const hash = hashFor(signer.certificate);
  return signedDataOf({ digest: digestOf(hash, content), hash, signer });
}

export function codesOf(cms: Uint8Array, over: Uint8Array = content): string[] | null {
  const data = readSignedData(cms);
  const checked = data && checkSignature(data, (hash) => createHash(hash).update(over).digest());
  return checked ? checked.reasons.map(({ code }) => code) : null;
}

export const person = made({ name: 'Trịnh Thị Ngọc Diễm', by: root });
