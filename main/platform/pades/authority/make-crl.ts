import { integer, sequence, sequenceOf, time, tlv } from '../asn1/der.ts';
import { TAG, contextTag } from '../asn1/tags.ts';
import { EXTENSION } from '../certificate/extensions.ts';
import { REVOCATION_REASONS, type RevocationReason } from '../certificate/revocation.ts';
import { authorityAlgorithm, ownCertificate, signedBody, type Authority } from './authority.ts';
import { authorityKeyExtension, extension, keyIdentifier } from './certificate-body.ts';

export interface RevokedCertificate {
  /** In hex, as in `Certificate.serial`. */
  readonly serial: string;
  readonly at: Date;
  readonly reason: RevocationReason;
}

/** The list of the school's own authority (CRL v2). `number` grows with every list. DER. */
export function makeCrl(
  authority: Authority,
  input: { number: number; at: Date; nextUpdate: Date; revoked: readonly RevokedCertificate[] },
): Uint8Array {
  const own = ownCertificate(authority.certificate);
  const entries = input.revoked.map(entryOf);
  return signedBody(
    sequence(
      integer(1),
      authorityAlgorithm(),
      own.subject.der,
      time(input.at),
      time(input.nextUpdate),
      // Absent rather than empty (RFC 5280 §5.1.2.6).
      ...(entries.length > 0 ? [sequenceOf(entries)] : []),
      tlv(
        contextTag(0),
        sequence(
          authorityKeyExtension(keyIdentifier(own.publicKey.spki)),
          extension(EXTENSION.crlNumber, integer(input.number)),
        ),
      ),
    ),
    authority.privateKey,
  );
}

function entryOf({ serial, at, reason }: RevokedCertificate): Uint8Array {
  const code = REVOCATION_REASONS[reason];
  // "unspecified" is said by saying nothing (RFC 5280 §5.3.1).
  const told =
    code === 0 ? [] : [sequence(extension(EXTENSION.crlReason, tlv(TAG.enumerated, Uint8Array.of(code))))];
  return sequence(integer(Buffer.from(serial, 'hex')), time(at), ...told);
}
