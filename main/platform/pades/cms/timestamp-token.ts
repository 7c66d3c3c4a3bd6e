import { readBer } from '../asn1/ber.ts';
import { orNull, partsOf, readHexInteger, readOctets, readTime } from '../asn1/read.ts';
import { TAG } from '../asn1/tags.ts';
import { createHash } from 'node:crypto';
import type { Certificate } from '../certificate/certificate.ts';
import { PURPOSE } from '../certificate/extensions.ts';
import type { Reason } from '../verify/reason.ts';
import { checkSignature, type CheckedSignature } from './check-signature.ts';
import { CMS } from './oids.ts';
import { readSignedData, type SignedData } from './read-signed-data.ts';
import { isWeakHash, readHash, type ReadHash } from './signature-algorithm.ts';

/** TSTInfo (RFC 3161 §2.4.2). */
interface TimestampInfo {
  readonly time: Date;
  readonly hash: ReadHash | null;
  readonly imprint: Uint8Array;
  readonly nonce: string | null;
}

export interface CheckedTimestamp {
  readonly time: Date;
  readonly certificate: Certificate | null;
  /** For the chain from `certificate` to an anchor. */
  readonly pool: readonly Certificate[];
  /** Empty = the token is about exactly these bytes and its own signature holds. */
  readonly reasons: readonly Reason[];
}

function readTimestampInfo(content: Uint8Array): TimestampInfo | null {
  return orNull(() => {
    const [, , imprint, , time, ...rest] = partsOf(readBer(content));
    const [algorithm, digest] = partsOf(imprint);
    const nonce = rest.find(({ identifier }) => identifier === TAG.integer);
    return {
      time: readTime(time),
      hash: readHash(algorithm),
      imprint: readOctets(digest),
      nonce: nonce ? readHexInteger(nonce) : null,
    };
  });
}

/** Whether this token is the answer to this request, signed as it should be; who the server is, is not asked. */
export function tokenAnswers(token: Uint8Array, imprint: Uint8Array, nonce: Uint8Array): boolean {
  const read = readToken(token);
  if (!read || read.info.nonce !== hexNumber(nonce)) return false;
  if (read.info.hash !== 'sha256' || Buffer.compare(read.info.imprint, imprint) !== 0) return false;
  return tokenFaults(read).length === 0;
}

const hexNumber = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('hex')
    .replace(/^(?:00)+(?=..)/u, '');

/** Null when it is no timestamp token at all. `stamped`: the bytes whose digest the token should carry. */
export function checkTimestamp(token: Uint8Array, stamped: Uint8Array): CheckedTimestamp | null {
  const read = readToken(token);
  if (!read) return null;
  return {
    time: read.info.time,
    certificate: read.checked?.certificate ?? null,
    pool: read.data.certificates,
    reasons: [...imprintFaults(read.info, stamped), ...tokenFaults(read)],
  };
}

interface ReadToken {
  readonly data: SignedData;
  readonly info: TimestampInfo;
  readonly checked: CheckedSignature | null;
}

function readToken(token: Uint8Array): ReadToken | null {
  const data = readSignedData(token);
  const content = data?.contentType === CMS.timestampInfo ? data.content : null;
  const info = content ? readTimestampInfo(content) : null;
  if (!data || !content || !info) return null;
  const checked = checkSignature(data, (hash) => createHash(hash).update(content).digest());
  return { data, info, checked };
}

function tokenFaults({ info, checked }: ReadToken): Reason[] {
  if (!checked) return [invalid('signer-count')];
  const faults = checked.reasons.flatMap(asTimestampFault);
  return checked.certificate ? [...faults, ...usageFaults(checked.certificate, info.time)] : faults;
}

const invalid = (why: string): Reason => ({ code: 'timestamp-invalid', params: { why } });

/** Most servers still name their certificate by SHA-1 (signing-certificate v1): the standard of RFC 3161 itself. */
function asTimestampFault({ code }: Reason): Reason[] {
  return code === 'signing-certificate-v1' ? [] : [invalid(code)];
}

function imprintFaults({ hash, imprint }: TimestampInfo, stamped: Uint8Array): Reason[] {
  if (hash === null || isWeakHash(hash)) return [invalid('hash-weak')];
  const same = Buffer.compare(imprint, createHash(hash).update(stamped).digest()) === 0;
  return same ? [] : [{ code: 'timestamp-foreign' }];
}

/** RFC 3161 §2.3: made for timestamps, critically, and for nothing else. */
function usageFaults({ extensions, notBefore, notAfter }: Certificate, time: Date): Reason[] {
  const { extendedUsage, keyUsage } = extensions;
  const faults: Reason[] = [];
  const only = extendedUsage?.purposes.length === 1 && extendedUsage.purposes[0] === PURPOSE.timeStamping;
  if (!only || !extendedUsage.critical) faults.push(invalid('usage'));
  if (keyUsage && !keyUsage.has('digitalSignature') && !keyUsage.has('nonRepudiation')) {
    faults.push(invalid('key-usage'));
  }
  if (time < notBefore || time > notAfter) faults.push(invalid('outside-validity'));
  return faults;
}
