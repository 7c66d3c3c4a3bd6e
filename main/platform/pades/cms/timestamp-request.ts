import { readBer } from '../asn1/ber.ts';
import { boolean, integer, octetString, sequence } from '../asn1/der.ts';
import { orNull, partsOf, readSmall } from '../asn1/read.ts';
import { hashIdentifier } from './signature-algorithm.ts';

/** TimeStampReq (RFC 3161 §2.4.1) for a SHA-256 imprint, asking for the server's certificate. */
export function timestampRequest(imprint: Uint8Array, nonce: Uint8Array): Uint8Array {
  return sequence(
    integer(1),
    sequence(hashIdentifier('sha256'), octetString(imprint)),
    integer(nonce),
    boolean(true),
  );
}

/** The token in a TimeStampResp; `refused` by the server (status above 1); null when the bytes are no such answer. */
export function tokenIn(answer: Uint8Array): Uint8Array | 'refused' | null {
  return orNull(() => {
    const [status, token] = partsOf(readBer(answer));
    const granted = readSmall(partsOf(status)[0]) <= 1;
    return granted ? (token?.raw ?? null) : 'refused';
  });
}
