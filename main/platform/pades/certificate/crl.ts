import { BerError, readBer, valuesIn, type BerValue } from '../asn1/ber.ts';
import { orNull, partsOf, readHexInteger, readSmall, readTime } from '../asn1/read.ts';
import { TAG, contextPrimitive } from '../asn1/tags.ts';
import { isWeakHash } from '../cms/signature-algorithm.ts';
import { signedPart, type Certificate, type Signed } from './certificate.ts';
import { authorityKeyOf, EXTENSION, extensionList, extensionValue } from './extensions.ts';
import { readName, sameName, type Name } from './name.ts';
import { judged, reasonOf, unusable, type Revocation, type RevocationReason } from './revocation.ts';
import { carriesSignatureOf } from './signed-by.ts';

export interface Crl {
  readonly der: Uint8Array;
  readonly issuer: Name;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date;
  /** In hex, null in version 1. */
  readonly number: string | null;
  readonly authorityKey: string | null;
  readonly scope: Scope;
  /** The entries as they stand: real lists have a hundred thousand, and one is looked for. */
  readonly entries: Uint8Array;
  readonly signed: Signed;
}

/** Which certificates the list speaks of; 'partial' (delta, indirect, some reasons only) is not used here. */
type Scope = 'all' | 'leaves' | 'authorities' | 'partial';

const MOST_BYTES = 32 * 1024 * 1024;
/** A list without nextUpdate is believed for a week. */
const UNDATED_MS = 7 * 86_400_000;

export function readCrl(der: Uint8Array): Crl | null {
  return der.length > MOST_BYTES ? null : orNull(() => crlOf(der));
}

function crlOf(der: Uint8Array): Crl {
  const [body, algorithm, signature] = partsOf(readBer(der));
  if (!body) throw new BerError('an empty list');
  const parts = partsOf(body);
  const from = parts[0]?.identifier === TAG.integer ? 1 : 0;
  const [, issuer, updated, ...rest] = parts.slice(from);
  const thisUpdate = readTime(updated);
  const next = rest.find(
    ({ identifier }) => identifier === TAG.utcTime || identifier === TAG.generalizedTime,
  );
  const wrapped = rest.find(({ identifier }) => identifier === 0xa0);
  const extensions = wrapped ? extensionList(readBer(wrapped.contents)) : [];
  const number = extensionValue(extensions, EXTENSION.crlNumber);
  const authorityKey = extensionValue(extensions, EXTENSION.authorityKey);
  const point = extensionValue(extensions, EXTENSION.distributionPoint);
  // A delta that forgets to say so critically is a delta all the same.
  const strange = extensions.some(
    ({ critical, type }) =>
      type === EXTENSION.deltaList || (critical && type !== EXTENSION.distributionPoint),
  );
  return {
    der,
    issuer: readName(issuer),
    thisUpdate,
    nextUpdate: next ? readTime(next) : new Date(thisUpdate.getTime() + UNDATED_MS),
    number: number ? readHexInteger(number) : null,
    authorityKey: authorityKey ? authorityKeyOf(authorityKey) : null,
    scope: strange ? 'partial' : point ? scopeOf(point) : 'all',
    entries: rest.find(({ identifier }) => identifier === TAG.sequence)?.contents ?? new Uint8Array(),
    signed: signedPart(body, algorithm, signature),
  };
}

/** IssuingDistributionPoint (RFC 5280 §5.2.5). */
function scopeOf(point: BerValue): Scope {
  const flags = partsOf(point).filter(({ identifier }) => identifier !== 0xa0);
  const set = (number: number): boolean =>
    flags.some(
      ({ identifier, contents }) => identifier === contextPrimitive(number) && (contents[0] ?? 0) !== 0,
    );
  if (flags.some(({ identifier }) => identifier === contextPrimitive(3)) || set(4) || set(5))
    return 'partial';
  if (set(1)) return 'leaves';
  return set(2) ? 'authorities' : 'all';
}

interface Entry {
  readonly since: Date;
  readonly reason: RevocationReason;
}

function findEntry(crl: Crl, serial: string): Entry | null {
  for (const entry of valuesIn(crl.entries)) {
    const [number] = valuesIn(entry.contents);
    if (number?.identifier !== TAG.integer || readHexInteger(number) !== serial) continue;
    const [, date, extensions] = partsOf(entry);
    return entryOf(readTime(date), extensions);
  }
  return null;
}

/** Since when: the day of the compromise where the authority names one before the day it was told. */
function entryOf(revokedAt: Date, extensions: BerValue | undefined): Entry {
  const list = extensionList(extensions);
  const reason = extensionValue(list, EXTENSION.crlReason);
  const invalid = extensionValue(list, EXTENSION.invalidityDate);
  const since = invalid ? readTime(invalid) : revokedAt;
  return { since: since < revokedAt ? since : revokedAt, reason: reasonOf(reason ? readSmall(reason) : 0) };
}

/** What this list says of `certificate` at the time `at`, `issuer` being who issued both. */
export function judgeByCrl(
  crl: Crl,
  certificate: Certificate,
  issuer: Certificate,
  when: { at: Date; now: Date },
): Revocation {
  if (!sameName(crl.issuer, certificate.issuer)) return unusable('other-issuer');
  const key = issuer.extensions.subjectKey;
  if (crl.authorityKey !== null && key !== null && crl.authorityKey !== key) return unusable('other-issuer');
  const mayList = issuer.extensions.keyUsage?.has('cRLSign') ?? true;
  if (!mayList || isWeakHash(crl.signed.algorithm?.hash ?? null)) return unusable('signature-wrong');
  if (!carriesSignatureOf(issuer, crl.signed)) return unusable('signature-wrong');
  const authority = certificate.extensions.basic?.authority ?? false;
  if (crl.scope === 'partial' || crl.scope === (authority ? 'leaves' : 'authorities'))
    return unusable('scope');
  const found = orNull(() => ({ revoked: findEntry(crl, certificate.serial) }));
  return found ? judged(certificate, { ...crl, ...found }, when) : unusable('unreadable');
}
