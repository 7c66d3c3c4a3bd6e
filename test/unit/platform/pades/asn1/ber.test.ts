import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BerError,
  childrenOf,
  readBer,
  readFirstBer,
  type BerValue,
} from '../../../../../main/platform/pades/asn1/ber.ts';
import {
  generalizedTime,
  integer,
  octetString,
  oid,
  sequence,
  setOf,
  time,
  utf8String,
} from '../../../../../main/platform/pades/asn1/der.ts';
import {
  orNull,
  partsOf,
  readHexInteger,
  readOctets,
  readOid,
  readText,
  readTime,
} from '../../../../../main/platform/pades/asn1/read.ts';

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replace(/\s/gu, ''), 'hex'));
const hex = (value: Uint8Array): string => Buffer.from(value).toString('hex');

describe('DER that is written and read again', () => {
  it('gives back whole numbers of any size, without superfluous bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), (number) => {
        const written = readBer(integer(number));
        expect(BigInt(`0x${readHexInteger(written)}`)).toBe(BigInt(`0x${hex(number)}`));
        const [first = 0, second = 0] = written.contents;
        expect(written.contents.length > 1 && first === 0 && second < 0x80).toBe(false);
        expect(first).toBeLessThan(0x80);
      }),
    );
  });

  it('gives back object identifiers, a UUID under 2.25 among them', () => {
    const arcs = fc.tuple(
      fc.integer({ min: 0, max: 2 }),
      fc.integer({ min: 0, max: 39 }),
      fc.array(fc.bigInt({ min: 0n, max: 2n ** 128n }), { maxLength: 3 }),
    );
    fc.assert(
      fc.property(arcs, ([first, second, rest]) => {
        const dotted = [first, second, ...rest].join('.');
        expect(readOid(readBer(oid(dotted)))).toBe(dotted);
      }),
    );
  });

  it('gives back octets of every length form and texts in NFC', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70_000 }), (octets) => {
        expect(hex(readOctets(readBer(octetString(octets))))).toBe(hex(octets));
      }),
      { numRuns: 30 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readText(readBer(utf8String(text)))).toBe(
          Buffer.from(text.normalize('NFC')).toString().normalize('NFC'),
        );
      }),
    );
  });

  it('gives back moments, with two-digit years through 2049 only', () => {
    const moments = fc.date({
      min: new Date('1950-01-01'),
      max: new Date('2120-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, (at) => {
        const seconds = Math.floor(at.getTime() / 1_000) * 1_000;
        expect(readTime(readBer(time(at))).getTime()).toBe(seconds);
        expect(readTime(readBer(generalizedTime(at))).getTime()).toBe(seconds);
      }),
    );
    expect(hex(time(new Date('2049-12-31T00:00:00Z')))).toMatch(/^17/u);
    expect(hex(time(new Date('2050-01-01T00:00:00Z')))).toMatch(/^18/u);
  });

  it('puts the members of a set in ascending order', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 5 }), { maxLength: 8 }), (members) => {
        const written = childrenOf(readBer(setOf(...members.map(octetString)))).map(({ raw }) => hex(raw));
        expect(written).toEqual([...written].sort());
      }),
    );
  });
});

describe('BER of other programs', () => {
  it('may have indefinite lengths and octets in pieces', () => {
    const value = readBer(bytes('30 80 24 80 04 02 0102 04 01 03 00 00 02 01 05 00 00'));
    const [octets, number] = partsOf(value);
    expect(hex(readOctets(octets))).toBe('010203');
    expect(readHexInteger(number)).toBe('05');
  });

  it('may have longer length octets than needed', () => {
    expect(hex(readBer(bytes('04 83 000002 0102')).contents)).toBe('0102');
  });

  it('is told apart from what follows it', () => {
    expect(readFirstBer(bytes('04 01 aa 00 00')).raw).toHaveLength(3);
    expect(() => readBer(bytes('04 01 aa 00 00'))).toThrow(BerError);
  });

  it.each([
    ['nothing at all', ''],
    ['a length beyond the end', '30 05 02 01'],
    ['a length of eight octets', '04 88 0000000000000001 00'],
    ['an indefinite primitive', '04 80 00 00'],
    ['an indefinite length without end', '30 80 02 01 05'],
    ['a tag number above 30', '3f 81 01 00'],
    ['indefinite lengths a hundred deep', '3080'.repeat(100)],
  ])('is refused for %s', (_, text) => {
    expect(() => readBer(bytes(text))).toThrow(BerError);
  });

  it('never ends in another error, whatever the bytes', () => {
    const walk = (value: BerValue, depth = 0): void => {
      readText(value);
      if ((value.identifier & 0x20) !== 0 && depth < 20)
        childrenOf(value).forEach((child) => walk(child, depth + 1));
    };
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        orNull(() => walk(readBer(noise)));
        orNull(() => walk(readBer(sequence(noise))));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('moments', () => {
  it.each([
    '20260231000000Z',
    '20261301000000Z',
    '20260101240000Z',
    '20260101000000',
    '20260101000000+0700',
    '',
  ])('refuse %j', (text) => {
    const written = Uint8Array.of(0x18, text.length, ...Buffer.from(text));
    expect(orNull(() => readTime(readBer(written)))).toBeNull();
  });

  it('keep the fraction of a timestamp', () => {
    const text = '20261122032211.4567Z';
    const at = readTime(readBer(Uint8Array.of(0x18, text.length, ...Buffer.from(text))));
    expect(at.toISOString()).toBe('2026-11-22T03:22:11.456Z');
  });
});
