import { readBer, type BerValue } from '../asn1/ber.ts';
import {
  bitIsSet,
  partsOf,
  readBoolean,
  readOctets,
  readOid,
  readSmall,
  tagged,
  unwrap,
} from '../asn1/read.ts';
import { TAG, contextPrimitive } from '../asn1/tags.ts';

const KEY_USAGES = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
] as const;
export type KeyUsage = (typeof KEY_USAGES)[number];

export interface Extensions {
  readonly basic: { readonly authority: boolean; readonly pathLength: number | null } | null;
  /** Null = the certificate does not restrict it. */
  readonly keyUsage: ReadonlySet<KeyUsage> | null;
  readonly extendedUsage: { readonly purposes: readonly string[]; readonly critical: boolean } | null;
  readonly subjectKey: string | null;
  readonly authorityKey: string | null;
  readonly ocspUrls: readonly string[];
  readonly issuerUrls: readonly string[];
  readonly crlUrls: readonly string[];
  readonly policies: readonly string[];
  /** id-pkix-ocsp-nocheck: nobody asks about this responder. */
  readonly noCheck: boolean;
  /** What binds and is not processed here: such a certificate cannot be relied on. */
  readonly unprocessed: readonly string[];
}

export const EXTENSION = {
  subjectKey: '2.5.29.14',
  keyUsage: '2.5.29.15',
  alternativeName: '2.5.29.17',
  basic: '2.5.29.19',
  crlNumber: '2.5.29.20',
  crlReason: '2.5.29.21',
  invalidityDate: '2.5.29.24',
  deltaList: '2.5.29.27',
  distributionPoint: '2.5.29.28',
  nameConstraints: '2.5.29.30',
  crlPoints: '2.5.29.31',
  policies: '2.5.29.32',
  authorityKey: '2.5.29.35',
  extendedUsage: '2.5.29.37',
  information: '1.3.6.1.5.5.7.1.1',
  noCheck: '1.3.6.1.5.5.7.48.1.5',
} as const;

export const PURPOSE = {
  timeStamping: '1.3.6.1.5.5.7.3.8',
  ocspSigning: '1.3.6.1.5.5.7.3.9',
} as const;

const OCSP_ACCESS = '1.3.6.1.5.5.7.48.1';
const ISSUER_ACCESS = '1.3.6.1.5.5.7.48.2';

const PROCESSED: readonly string[] = [
  EXTENSION.subjectKey,
  EXTENSION.keyUsage,
  EXTENSION.alternativeName,
  EXTENSION.basic,
  EXTENSION.crlPoints,
  EXTENSION.policies,
  EXTENSION.authorityKey,
  EXTENSION.extendedUsage,
];

interface Extension {
  readonly type: string;
  readonly critical: boolean;
  /** What it says, DER; read only where the type is known. */
  readonly octets: Uint8Array;
}

/** Of certificates, CRLs, their entries and OCSP answers: a SEQUENCE OF Extension. */
export function extensionList(value: BerValue | undefined): Extension[] {
  if (!value) return [];
  return partsOf(value).map((extension) => {
    const parts = partsOf(extension);
    const critical = parts[1]?.identifier === TAG.boolean && readBoolean(parts[1]);
    return { type: readOid(parts[0]), critical, octets: readOctets(parts.at(-1)) };
  });
}

export function extensionValue(list: readonly Extension[], type: string): BerValue | undefined {
  const found = list.find((extension) => extension.type === type);
  return found ? readBer(found.octets) : undefined;
}

export function readExtensions(wrapped: BerValue | undefined): Extensions {
  const list = wrapped ? extensionList(unwrap(wrapped)) : [];
  const of = <T>(type: string, read: (value: BerValue) => T): T | null => {
    const value = extensionValue(list, type);
    return value ? read(value) : null;
  };
  const information = of(EXTENSION.information, accessUrls) ?? [];
  return {
    basic: of(EXTENSION.basic, basicOf),
    keyUsage: of(EXTENSION.keyUsage, usageOf),
    extendedUsage: of(EXTENSION.extendedUsage, (value) => ({
      purposes: partsOf(value).map(readOid),
      critical: list.some(({ type, critical }) => critical && type === EXTENSION.extendedUsage),
    })),
    subjectKey: of(EXTENSION.subjectKey, (value) => hex(readOctets(value))),
    authorityKey: of(EXTENSION.authorityKey, authorityKeyOf),
    ocspUrls: urlsOf(information, OCSP_ACCESS),
    issuerUrls: urlsOf(information, ISSUER_ACCESS),
    crlUrls: of(EXTENSION.crlPoints, crlUrlsOf) ?? [],
    policies:
      of(EXTENSION.policies, (value) => partsOf(value).map((policy) => readOid(partsOf(policy)[0]))) ?? [],
    noCheck: list.some(({ type }) => type === EXTENSION.noCheck),
    // Limits on names bind whoever is certified below, also where an authority forgot to make them critical.
    unprocessed: list
      .filter(({ type, critical }) =>
        critical ? !PROCESSED.includes(type) : type === EXTENSION.nameConstraints,
      )
      .map(({ type }) => type),
  };
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

function basicOf(value: BerValue): Extensions['basic'] {
  const parts = partsOf(value);
  const authority = parts[0]?.identifier === TAG.boolean && readBoolean(parts[0]);
  const length = parts.find(({ identifier }) => identifier === TAG.integer);
  return { authority, pathLength: length ? readSmall(length) : null };
}

function usageOf(value: BerValue): ReadonlySet<KeyUsage> {
  return new Set(KEY_USAGES.filter((_, index) => bitIsSet(value.contents, index)));
}

export function authorityKeyOf(value: BerValue): string | null {
  const key = tagged(partsOf(value), 0);
  return key ? hex(readOctets(key)) : null;
}

interface Access {
  readonly type: string;
  readonly url: string | null;
}

function accessUrls(value: BerValue): Access[] {
  return partsOf(value).map((description) => {
    const [type, location] = partsOf(description);
    return { type: readOid(type), url: location ? urlOf(location) : null };
  });
}

function urlsOf(list: readonly Access[], type: string): string[] {
  return list.flatMap((access) => (access.type === type && access.url !== null ? [access.url] : []));
}

/** GeneralName → its URI, when it is one. */
function urlOf(name: BerValue): string | null {
  return name.identifier === contextPrimitive(6) ? Buffer.from(name.contents).toString('latin1') : null;
}

function crlUrlsOf(value: BerValue): string[] {
  return partsOf(value).flatMap((point) => {
    const name = tagged(partsOf(point), 0);
    const full = name ? unwrap(name) : undefined;
    if (full?.identifier !== 0xa0) return [];
    const names = [...namesIn(full)];
    return names.flatMap((each) => urlOf(each) ?? []);
  });
}

function namesIn(full: BerValue): BerValue[] {
  return partsOf({ ...full, identifier: TAG.sequence });
}
