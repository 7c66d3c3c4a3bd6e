import { BerError, readBer, type BerValue } from '../asn1/ber.ts';
import { oid, sequence, setOf, tlv } from '../asn1/der.ts';
import { membersOf, partsOf, readOctets, unwrap } from '../asn1/read.ts';
import { contextTag } from '../asn1/tags.ts';
import { ATTRIBUTE } from './oids.ts';

/** The value a signature timestamp is made over, of a CMS from `signedDataOf`. */
export function signatureOf(cms: Uint8Array): Uint8Array {
  return readOctets(takeApart(cms).signerParts[5]);
}

/** The same signature with the RFC 3161 token as its one unsigned attribute. */
export function withTimestamp(cms: Uint8Array, token: Uint8Array): Uint8Array {
  const { type, dataParts, signerParts } = takeApart(cms);
  if (signerParts.length !== 6) throw new BerError('the signature has unsigned attributes already');
  const unsigned = tlv(contextTag(1), sequence(oid(ATTRIBUTE.timestamp), setOf(token)));
  const signerInfo = sequence(...signerParts.map(({ raw }) => raw), unsigned);
  const signedData = sequence(...dataParts.slice(0, -1).map(({ raw }) => raw), setOf(signerInfo));
  return sequence(type.raw, tlv(contextTag(0), signedData));
}

function takeApart(cms: Uint8Array): { type: BerValue; dataParts: BerValue[]; signerParts: BerValue[] } {
  const [type, body] = partsOf(readBer(cms));
  const dataParts = partsOf(unwrap(body));
  const [signer] = membersOf(dataParts.at(-1));
  if (!type) throw new BerError('not a signature');
  return { type, dataParts, signerParts: partsOf(signer) };
}
