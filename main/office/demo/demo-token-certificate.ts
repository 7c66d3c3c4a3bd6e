import {
  certificateWith,
  extension,
  nameOf,
  usageExtension,
} from '../../platform/pades/authority/certificate-body.ts';
import { sequence } from '../../platform/pades/asn1/der.ts';
import { EXTENSION } from '../../platform/pades/certificate/extensions.ts';
import { NAME } from '../../platform/pades/certificate/name.ts';
import { makeKeyPair } from '../../platform/pades/index.ts';

const DAY_MS = 86_400_000;
/** A token is bought for three years. */
const VALID_DAYS = 3 * 365;
const DIGITAL_SIGNATURE = 0;
const NON_REPUDIATION = 1;

/** As somebody's token would hold it, from an authority that does not exist and that nobody trusts; nobody has its key. */
export function demoTokenCertificate(person: {
  readonly school: string;
  readonly title: string;
  readonly fullName: string;
  readonly personalId: string;
  readonly now: Date;
  readonly daysLeft: number;
}): Uint8Array {
  const { school, title, fullName, personalId, now, daysLeft } = person;
  // Half a day more: the count of whole days stays what it is while the demo is looked at.
  const notAfter = new Date(now.getTime() + (daysLeft + 0.5) * DAY_MS);
  return certificateWith(
    {
      issuer: nameOf([
        { type: NAME.country, value: 'VN' },
        { type: NAME.organisation, value: 'Công ty Chữ ký số Hoa Phượng' },
        { type: NAME.commonName, value: 'CA Hoa Phượng (minh họa)' },
      ]),
      subject: nameOf([
        { type: NAME.country, value: 'VN' },
        { type: NAME.organisation, value: school },
        { type: NAME.title, value: title },
        { type: NAME.commonName, value: fullName },
        { type: NAME.uid, value: `CCCD:${personalId}` },
      ]),
      notBefore: new Date(notAfter.getTime() - VALID_DAYS * DAY_MS),
      notAfter,
      publicKey: makeKeyPair().publicKey,
      extensions: [
        extension(EXTENSION.basic, sequence(), true),
        usageExtension([DIGITAL_SIGNATURE, NON_REPUDIATION]),
      ],
    },
    makeKeyPair().privateKey,
  );
}
