import { appError } from '../../../kernel/app-error.ts';
import { integer, octetString, oid, sequence, setOf, tlv } from '../asn1/der.ts';
import { contextTag } from '../asn1/tags.ts';
import { readCertificate, type Certificate } from '../certificate/certificate.ts';
import { refusalOfKey } from '../certificate/public-key.ts';
import type { Signer } from '../signer.ts';
import type { HashName } from './hash.ts';
import { CMS } from './oids.ts';
import { hashIdentifier, isSignedBy, signatureIdentifier } from './signature-algorithm.ts';
import { signedAttributes } from './signed-attributes.ts';

/** SHA-384 for P-384, else SHA-256. */
export function hashFor(certificate: Uint8Array): HashName {
  return signingCertificateOf(certificate).publicKey.label === 'P-384' ? 'sha384' : 'sha256';
}

function signingCertificateOf(der: Uint8Array): Certificate {
  const certificate = readCertificate(der);
  if (!certificate) throw appError('signing.certificate-damaged');
  const refusal = refusalOfKey(certificate.publicKey);
  if (refusal) throw appError(`signing.${refusal}`, { key: certificate.publicKey.label });
  return certificate;
}

/** A detached CMS signature (ContentInfo, DER) over bytes whose digest is `digest`. */
export async function signedDataOf(input: {
  digest: Uint8Array;
  hash: HashName;
  signer: Signer;
}): Promise<Uint8Array> {
  const { digest, hash, signer } = input;
  const certificate = signingCertificateOf(signer.certificate);
  const attributes = signedAttributes(digest, hash, certificate);
  const signature = await signer.sign(attributes, hash);
  const kind = certificate.publicKey.kind === 'ec' ? 'ec' : 'rsa';
  const scheme = kind === 'ec' ? 'ecdsa' : 'pkcs1';
  // A token may answer with the key of another certificate; a paper must not carry that.
  if (!isSignedBy(certificate.publicKey.spki, { scheme, hash }, hash, attributes, signature)) {
    throw appError('signing.key-other-certificate');
  }
  const signerInfo = sequence(
    integer(1),
    sequence(certificate.issuer.der, integer(Buffer.from(certificate.serial, 'hex'))),
    hashIdentifier(hash),
    implicitly(0, attributes),
    signatureIdentifier(kind, hash),
    octetString(signature),
  );
  const signedData = sequence(
    integer(1),
    setOf(hashIdentifier(hash)),
    sequence(oid(CMS.data)),
    implicitly(0, setOf(signer.certificate, ...signer.chain)),
    setOf(signerInfo),
  );
  return sequence(oid(CMS.signedData), tlv(contextTag(0), signedData));
}

/** The same contents under `[number] IMPLICIT`: only the identifier octet differs. */
function implicitly(number: number, value: Uint8Array): Uint8Array {
  const copy = Buffer.from(value);
  copy[0] = contextTag(number);
  return copy;
}
