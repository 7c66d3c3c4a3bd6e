import { orNull, readOctets, readOid, readTime } from '../asn1/read.ts';
import type { Certificate } from '../certificate/certificate.ts';
import { sameName } from '../certificate/name.ts';
import { faultOfKey } from '../certificate/public-key.ts';
import type { Reason } from '../verify/reason.ts';
import { ATTRIBUTE } from './oids.ts';
import type { CmsAttribute, SignedData, SignerInfo } from './read-signed-data.ts';
import { isSignedBy, isWeakHash, type ReadHash } from './signature-algorithm.ts';
import { namesCertificate } from './signing-certificate.ts';

export interface CheckedSignature {
  /** Null when the CMS does not carry the certificate it names. */
  readonly certificate: Certificate | null;
  readonly signature: Uint8Array;
  readonly hash: ReadHash | null;
  /** What the signer claims inside the CMS (foreign signatures); proves nothing. */
  readonly claimedTime: Date | null;
  /** RFC 3161 tokens over `signature`, DER. */
  readonly timestamps: readonly Uint8Array[];
  /** Empty = the signature holds over the content and names its certificate. */
  readonly reasons: readonly Reason[];
}

/**
 * The mathematics and the form of the one signature in `data`; whether the certificate is trusted is another question.
 * `digest` gives the digest of what was signed. Null when there is not exactly one signer.
 */
export function checkSignature(
  data: SignedData,
  digest: (hash: ReadHash) => Uint8Array,
): CheckedSignature | null {
  const [signer, second] = data.signers;
  if (!signer || second) return null;
  const certificate = signerCertificate(data, signer);
  return {
    certificate,
    signature: signer.signature,
    hash: signer.hash,
    claimedTime: claimedTime(signer),
    timestamps: valuesOf(signer.unsignedAttributes, ATTRIBUTE.timestamp).map(({ raw }) => raw),
    reasons: [
      ...algorithmFaults(signer),
      ...attributeFaults(data, signer, digest),
      ...(certificate ? certificateFaults(signer, certificate) : [{ code: 'signer-certificate-missing' }]),
    ],
  };
}

const valuesOf = (attributes: readonly CmsAttribute[], type: string): CmsAttribute['values'] =>
  attributes.filter((attribute) => attribute.type === type).flatMap(({ values }) => values);

function signerCertificate({ certificates }: SignedData, signer: SignerInfo): Certificate | null {
  const { issuer, serial, subjectKey } = signer;
  const found = certificates.find((certificate) =>
    issuer
      ? certificate.serial === serial && sameName(certificate.issuer, issuer)
      : certificate.extensions.subjectKey === subjectKey,
  );
  return found ?? null;
}

function claimedTime(signer: SignerInfo): Date | null {
  const [value] = valuesOf(signer.signedAttributes, ATTRIBUTE.signingTime);
  return value ? orNull(() => readTime(value)) : null;
}

function algorithmFaults({ hash, algorithm }: SignerInfo): Reason[] {
  if (!hash || !algorithm) return [{ code: 'algorithm-unknown' }];
  const faults: Reason[] = [];
  if (algorithm.hash !== null && algorithm.hash !== hash) faults.push({ code: 'algorithm-mismatch' });
  if (isWeakHash(hash)) faults.push({ code: 'hash-weak', params: { hash } });
  return faults;
}

function attributeFaults(
  data: SignedData,
  { signedAttributes, signedBytes, hash }: SignerInfo,
  digest: (hash: ReadHash) => Uint8Array,
): Reason[] {
  if (signedBytes === null) return [{ code: 'attributes-missing' }];
  const faults: Reason[] = [];
  const types = signedAttributes.map(({ type }) => type);
  if (new Set(types).size !== types.length) faults.push({ code: 'attributes-repeated' });
  const contentTypes = valuesOf(signedAttributes, ATTRIBUTE.contentType);
  const digests = valuesOf(signedAttributes, ATTRIBUTE.messageDigest);
  const told = orNull(() => contentTypes.map(readOid)) ?? [];
  if (told.length !== 1 || told[0] !== data.contentType) faults.push({ code: 'attribute-content-type' });
  const signed = orNull(() => digests.map(readOctets)) ?? [];
  if (signed.length !== 1 || !signed[0]) faults.push({ code: 'attribute-digest' });
  else if (hash && Buffer.compare(signed[0], digest(hash)) !== 0) faults.push({ code: 'digest-mismatch' });
  return faults;
}

function certificateFaults(signer: SignerInfo, certificate: Certificate): Reason[] {
  const { hash, algorithm, signedBytes, signature, signedAttributes } = signer;
  const { publicKey } = certificate;
  const weak = faultOfKey(publicKey);
  const faults: Reason[] = weak ? [weak] : [];
  const holds =
    hash !== null &&
    algorithm !== null &&
    signedBytes !== null &&
    isSignedBy(publicKey.spki, algorithm, hash, signedBytes, signature);
  if (!holds && algorithm !== null && signedBytes !== null) faults.push({ code: 'signature-wrong' });
  const v2 = signedAttributes.filter(({ type }) => type === ATTRIBUTE.signingCertificateV2);
  const v1 = signedAttributes.filter(({ type }) => type === ATTRIBUTE.signingCertificate);
  if (v2.length + v1.length === 0) return [...faults, { code: 'signing-certificate-missing' }];
  const named =
    v2.every((attribute) => namesCertificate(attribute, 2, certificate)) &&
    v1.every((attribute) => namesCertificate(attribute, 1, certificate));
  if (!named) faults.push({ code: 'certificate-substituted' });
  else if (v2.length === 0) faults.push({ code: 'signing-certificate-v1' });
  return faults;
}
