import { BerError, isConstructed, type BerValue } from '../asn1/ber.ts';
import { membersOf, partsOf, readOid, readText } from '../asn1/read.ts';

export interface NamePart {
  readonly type: string;
  readonly value: string;
}

/** A distinguished name: subject or issuer. */
export interface Name {
  readonly der: Uint8Array;
  readonly parts: readonly NamePart[];
}

export const NAME = {
  commonName: '2.5.4.3',
  surname: '2.5.4.4',
  serialNumber: '2.5.4.5',
  country: '2.5.4.6',
  locality: '2.5.4.7',
  province: '2.5.4.8',
  organisation: '2.5.4.10',
  unit: '2.5.4.11',
  title: '2.5.4.12',
  givenName: '2.5.4.42',
  organisationIdentifier: '2.5.4.97',
  uid: '0.9.2342.19200300.100.1.1',
} as const;

export function readName(value: BerValue | undefined): Name {
  const parts = partsOf(value).flatMap((relative) =>
    membersOf(relative).map((pair) => {
      const [type, text] = partsOf(pair);
      if (!text || isConstructed(text)) throw new BerError('a name of another form');
      return { type: readOid(type), value: readText(text) ?? Buffer.from(text.contents).toString('hex') };
    }),
  );
  return { der: value?.raw ?? new Uint8Array(), parts };
}

export function partsOfType(name: Name, type: string): string[] {
  return name.parts.filter((part) => part.type === type).map((part) => part.value);
}

export function firstOfType(name: Name, type: string): string {
  return partsOfType(name, type)[0] ?? '';
}

/** As RFC 5280 §7.1 compares: the kind of string, case and doubled spaces do not matter. */
export function sameName(a: Name, b: Name): boolean {
  return Buffer.compare(a.der, b.der) === 0 || comparable(a) === comparable(b);
}

function comparable(name: Name): string {
  return JSON.stringify(
    name.parts.map(({ type, value }) => [
      type,
      value.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim(),
    ]),
  );
}
