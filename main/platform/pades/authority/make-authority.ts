import { boolean, integer, octetString, sequence } from '../asn1/der.ts';
import { EXTENSION } from '../certificate/extensions.ts';
import { NAME } from '../certificate/name.ts';
import { makeKeyPair, type Authority } from './authority.ts';
import {
  authorityKeyExtension,
  certificateWith,
  extension,
  keyIdentifier,
  nameOf,
  usageExtension,
} from './certificate-body.ts';
import { INTERNAL_UNIT, yearsAfter } from './internal.ts';

const AUTHORITY_YEARS = 10;
const KEY_CERT_SIGN = 5;
const CRL_SIGN = 6;

/** A new root of the school's own: it certifies persons and nothing below them. */
export function makeAuthority(input: { school: string; at: Date }): Authority {
  const { privateKey, publicKey } = makeKeyPair();
  const name = nameOf([
    { type: NAME.country, value: 'VN' },
    { type: NAME.organisation, value: input.school },
    { type: NAME.unit, value: INTERNAL_UNIT },
    { type: NAME.commonName, value: `CA nội bộ ${input.school}` },
  ]);
  const key = keyIdentifier(publicKey);
  const certificate = certificateWith(
    {
      issuer: name,
      subject: name,
      notBefore: input.at,
      notAfter: yearsAfter(input.at, AUTHORITY_YEARS),
      publicKey,
      extensions: [
        extension(EXTENSION.basic, sequence(boolean(true), integer(0)), true),
        usageExtension([KEY_CERT_SIGN, CRL_SIGN]),
        extension(EXTENSION.subjectKey, octetString(key)),
        authorityKeyExtension(key),
      ],
    },
    privateKey,
  );
  return { certificate, privateKey };
}
