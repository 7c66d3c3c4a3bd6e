import { boolean, integer, octetString, oid, sequence } from '../../../main/platform/pades/asn1/der.ts';
import { makeKeyPair, type KeyPair } from '../../../main/platform/pades/authority/authority.ts';
import {
  authorityKeyExtension,
  certificateWith,
  extension,
  keyIdentifier,
  nameOf,
  usageExtension,
} from '../../../main/platform/pades/authority/certificate-body.ts';
import { readCertificate, type Certificate } from '../../../main/platform/pades/certificate/certificate.ts';
import { EXTENSION } from '../../../main/platform/pades/certificate/extensions.ts';
import { NAME } from '../../../main/platform/pades/certificate/name.ts';

/** A certificate made in the test, with the key that goes with it. */
export interface Made {
  readonly certificate: Certificate;
  readonly keys: KeyPair;
}

export interface Plan {
  readonly name: string;
  /** Itself when left out. */
  readonly by?: Made;
  readonly from?: string;
  readonly to?: string;
  readonly keys?: KeyPair;
  /** Null leaves basicConstraints out; a number is the path length. */
  readonly authority?: boolean | number | null;
  /** Bit numbers; null leaves keyUsage out. */
  readonly usage?: readonly number[] | null;
  readonly purposes?: { readonly oids: readonly string[]; readonly critical: boolean };
  readonly more?: readonly Uint8Array[];
}

export const DIGITAL_SIGNATURE = 0;
export const KEY_ENCIPHERMENT = 2;
export const KEY_CERT_SIGN = 5;
export const CRL_SIGN = 6;

/** A certificate with exactly what `plan` says: tests need wrong ones, which no authority would issue. */
export function made(plan: Plan): Made {
  const keys = plan.keys ?? makeKeyPair();
  const signer = plan.by?.keys ?? keys;
  const subject = nameOf([
    { type: NAME.country, value: 'VN' },
    { type: NAME.commonName, value: plan.name },
  ]);
  const der = certificateWith(
    {
      issuer: plan.by?.certificate.subject.der ?? subject,
      subject,
      notBefore: new Date(plan.from ?? '2026-01-01T00:00:00Z'),
      notAfter: new Date(plan.to ?? '2028-01-01T00:00:00Z'),
      publicKey: keys.publicKey,
      extensions: [
        ...constraints(plan.authority ?? (plan.authority === null ? null : plan.by === undefined)),
        ...(plan.usage === null ? [] : [usageExtension(plan.usage ?? usual(plan))]),
        ...(plan.purposes
          ? [
              extension(
                EXTENSION.extendedUsage,
                sequence(...plan.purposes.oids.map(oid)),
                plan.purposes.critical,
              ),
            ]
          : []),
        extension(EXTENSION.subjectKey, octetString(keyIdentifier(keys.publicKey))),
        authorityKeyExtension(keyIdentifier(signer.publicKey)),
        ...(plan.more ?? []),
      ],
    },
    signer.privateKey,
  );
  const certificate = readCertificate(der);
  if (!certificate) throw new Error(`the certificate of ${plan.name} cannot be read`);
  return { certificate, keys };
}

function usual({ authority, by }: Plan): readonly number[] {
  const certifies = authority ?? by === undefined;
  return certifies === false || certifies === null ? [DIGITAL_SIGNATURE, 1] : [KEY_CERT_SIGN, CRL_SIGN];
}

function constraints(authority: boolean | number | null): Uint8Array[] {
  if (authority === null) return [];
  const says =
    authority === false ? [] : [boolean(true), ...(authority === true ? [] : [integer(authority)])];
  return [extension(EXTENSION.basic, sequence(...says), true)];
}
