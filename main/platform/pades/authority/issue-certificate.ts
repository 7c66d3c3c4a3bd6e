import { appError } from '../../../kernel/app-error.ts';
import { octetString, oid, sequence, tlv } from '../asn1/der.ts';
import { contextTag } from '../asn1/tags.ts';
import { EXTENSION } from '../certificate/extensions.ts';
import { firstOfType, NAME } from '../certificate/name.ts';
import { ownCertificate, type Authority } from './authority.ts';
import {
  authorityKeyExtension,
  certificateWith,
  extension,
  keyIdentifier,
  nameOf,
  usageExtension,
} from './certificate-body.ts';
import { INTERNAL_POLICY, INTERNAL_UNIT, yearsAfter } from './internal.ts';

export interface CertifiedPerson {
  readonly fullName: string;
  readonly title?: string;
  /** Số định danh cá nhân, 12 digits, written as "CCCD:…". */
  readonly personalId?: string;
}

const PERSON_YEARS = 2;
const DIGITAL_SIGNATURE = 0;
const NON_REPUDIATION = 1;
/** E-mail and document signing: what readers ask of a signer's certificate. */
const PURPOSES = ['1.3.6.1.5.5.7.3.4', '1.3.6.1.5.5.7.3.36'];

/** A certificate of two years (never longer than the authority's) for a person of the school. DER. */
export function issueCertificate(
  authority: Authority,
  input: { person: CertifiedPerson; publicKey: Uint8Array; at: Date },
): Uint8Array {
  const { subject: issuer } = ownCertificate(authority.certificate);
  const { fullName, title = '', personalId } = input.person;
  const subject = nameOf([
    { type: NAME.country, value: 'VN' },
    { type: NAME.organisation, value: firstOfType(issuer, NAME.organisation) },
    { type: NAME.unit, value: INTERNAL_UNIT },
    { type: NAME.title, value: title },
    { type: NAME.commonName, value: fullName },
    { type: NAME.uid, value: personalId ? `CCCD:${personalId}` : '' },
  ]);
  return certified(authority, { subject, publicKey: input.publicKey, at: input.at });
}

/** The same subject again, with a new serial, two more years and the key given. */
export function renewCertificate(
  authority: Authority,
  input: { certificate: Uint8Array; publicKey: Uint8Array; at: Date },
): Uint8Array {
  const { subject } = ownCertificate(input.certificate);
  return certified(authority, { subject: subject.der, publicKey: input.publicKey, at: input.at });
}

function certified(
  authority: Authority,
  { subject, publicKey, at }: { subject: Uint8Array; publicKey: Uint8Array; at: Date },
): Uint8Array {
  const own = ownCertificate(authority.certificate);
  if (at < own.notBefore || at >= own.notAfter) throw appError('signing.authority-expired');
  const end = yearsAfter(at, PERSON_YEARS);
  return certificateWith(
    {
      issuer: own.subject.der,
      subject,
      notBefore: at,
      notAfter: end < own.notAfter ? end : own.notAfter,
      publicKey,
      extensions: [
        extension(EXTENSION.basic, sequence(), true),
        usageExtension([DIGITAL_SIGNATURE, NON_REPUDIATION]),
        extension(EXTENSION.extendedUsage, sequence(...PURPOSES.map(oid))),
        extension(EXTENSION.crlPoints, listPlace(own.subject.der)),
        extension(EXTENSION.policies, sequence(sequence(oid(INTERNAL_POLICY)))),
        extension(EXTENSION.subjectKey, octetString(keyIdentifier(publicKey))),
        authorityKeyExtension(keyIdentifier(own.publicKey.spki)),
      ],
    },
    authority.privateKey,
  );
}

/**
 * CRLDistributionPoints that name the authority itself: its list is handed out by the school and stands at no address.
 * Poppler's NSS calls a certificate without any such place doubtful.
 */
function listPlace(authority: Uint8Array): Uint8Array {
  const directoryName = tlv(contextTag(4), authority);
  const fullName = tlv(contextTag(0), directoryName);
  return sequence(sequence(tlv(contextTag(0), fullName)));
}
