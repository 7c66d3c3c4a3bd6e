import { createPrivateKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { appError } from '../../../kernel/app-error.ts';
import { bitString, sequence } from '../asn1/der.ts';
import { readCertificate, type Certificate } from '../certificate/certificate.ts';
import { signatureIdentifier } from '../cms/signature-algorithm.ts';

/** The school's own authority: what it certifies with. The key is sealed by whoever keeps it. */
export interface Authority {
  /** DER. */
  readonly certificate: Uint8Array;
  /** PKCS#8, DER. */
  readonly privateKey: Uint8Array;
}

export interface KeyPair {
  /** PKCS#8, DER. */
  readonly privateKey: Uint8Array;
  /** SubjectPublicKeyInfo, DER. */
  readonly publicKey: Uint8Array;
}

/** ECDSA P-256. */
export function makeKeyPair(): KeyPair {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }),
    publicKey: publicKey.export({ format: 'der', type: 'spki' }),
  };
}

export function privateKeyOf(pkcs8: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
}

/** AlgorithmIdentifier of everything the authority signs. */
export const authorityAlgorithm = (): Uint8Array => signatureIdentifier('ec', 'sha256');

/** Certificate or CertificateList: the body, how it is signed, the signature. */
export function signedBody(body: Uint8Array, privateKey: Uint8Array): Uint8Array {
  return sequence(body, authorityAlgorithm(), bitString(sign('sha256', body, privateKeyOf(privateKey))));
}

export function ownCertificate(der: Uint8Array): Certificate {
  const certificate = readCertificate(der);
  if (!certificate) throw appError('signing.certificate-damaged');
  return certificate;
}
