import type { InputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import { internalSigner, openPkcs12, type Signer } from '../../../platform/pades/index.ts';
import { unseal } from '../../../platform/vault/seal.ts';
import { stretchPassword } from '../../../platform/vault/kek.ts';
import { issuedRow } from '../data/authority-rows.ts';
import { certificateRow } from '../data/certificate-rows.ts';
import { personPlace } from './school-authority.ts';
import type { SigningCore } from './signing-core.ts';

type Key = InputOf<'signing.sign'>['key'];

/** A key that signs, wherever it is; what opened it is forgotten with the call. */
export async function openKey(core: SigningCore, key: Key): Promise<Signer> {
  switch (key.kind) {
    case 'p12':
      return openPkcs12(key.file, key.password);
    case 'internal':
      return signerOfSchool(core, key);
    case 'token': {
      const { handle, certificate, chain } = key;
      return {
        certificate,
        chain,
        sign: (toBeSigned, hash) => core.signByToken(handle, toBeSigned, hash),
      };
    }
  }
}

async function signerOfSchool(
  core: SigningCore,
  { fingerprint, password }: Extract<Key, { kind: 'internal' }>,
): Promise<Signer> {
  const { read } = core.database;
  const certificate = certificateRow(read, fingerprint);
  const issued = issuedRow(read, fingerprint);
  if (!certificate || !issued) throw appError('signing.certificate-unknown');
  if (issued.sealedKey === null) throw appError('signing.certificate-revoked');
  const wrapping = await stretchPassword(password, issued.salt, issued.cost);
  const pkcs8 = unseal(wrapping, issued.sealedKey, personPlace(fingerprint));
  wrapping.fill(0);
  if (!pkcs8) throw appError('signing.key-password');
  const [authority] = certificate.chain;
  if (!authority) throw new Error('a certificate of the own authority without its issuer');
  const signer = internalSigner({ certificate: certificate.der, authority, privateKey: pkcs8 });
  pkcs8.fill(0);
  return signer;
}
