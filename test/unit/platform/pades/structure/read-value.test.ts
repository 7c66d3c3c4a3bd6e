import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PadesError } from '../../../../../main/platform/pades/pades-error.ts';
import { Budget } from '../../../../../main/platform/pades/structure/limits.ts';
import {
  isArray,
  nameOf,
  refTo,
  type PdfValue,
} from '../../../../../main/platform/pades/structure/pdf-value.ts';
import { readValue } from '../../../../../main/platform/pades/structure/read-value.ts';
import { Scanner } from '../../../../../main/platform/pades/structure/scanner.ts';
import { serialize } from '../../../../../main/platform/pades/structure/serialize.ts';

function read(text: string | Uint8Array, strict = true): PdfValue {
  const budget = new Budget();
  const bytes = typeof text === 'string' ? Buffer.from(text, 'latin1') : text;
  return readValue(new Scanner(bytes, 0, budget), { strict, budget, packed: true });
}

/** Values in a form that can be compared: how a string was written and where it stood says nothing. */
function plain(value: PdfValue): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (isArray(value)) return value.map(plain);
  if (value.kind === 'string') return { text: Buffer.from(value.bytes).toString('latin1') };
  if (value.kind === 'dict') return [...value.entries].map(([key, item]) => [key, plain(item)]);
  return value;
}

const text = (value: string): unknown => ({ text: value });

describe('a value', () => {
  it.each<[string, unknown]>([
    ['12', 12],
    ['-0.5', -0.5],
    ['+17', 17],
    ['4.', 4],
    ['.25', 0.25],
    ['00012', 12],
    ['% remark\r\n 7', 7],
    ['true', true],
    ['null', null],
    ['/Name#20with#20spaces', nameOf('Name with spaces')],
    ['/', nameOf('')],
    ['12 0 R', refTo(12)],
    ['12 % between\n 3 R', refTo(12, 3)],
    ['[12 0 R 5 6]', [refTo(12), 5, 6]],
    ['[1 3 5 R]', [1, refTo(3, 5)]],
    ['()', text('')],
    ['(a(b)c)', text('a(b)c')],
    ['(a\\(b)', text('a(b')],
    ['(\\101\\7\\400\\n\\q)', text('A\x07\x00\nq')],
    ['(one\\\r\ntwo\r\nthree\rfour)', text('onetwo\nthree\nfour')],
    ['<4 8 6 5 6C>', text('Hel')],
    ['<41 4>', text('A@')],
    [
      '<< /A 1 /B [ (x) <79> ] >>',
      [
        ['A', 1],
        ['B', [text('x'), text('y')]],
      ],
    ],
    [
      '<</A/B/C(d)>>',
      [
        ['A', nameOf('B')],
        ['C', text('d')],
      ],
    ],
  ])('is read from %s', (source, expected) => {
    expect(plain(read(source))).toEqual(expected);
  });

  it.each([
    ['--5', 'value'],
    ['1.2.3', 'value'],
    ['1e5', 'value'],
    ['True', 'value'],
    ['', 'value'],
    ['(open', 'string'],
    ['(open\\)', 'string'],
    ['<4142', 'string'],
    ['<41zz>', 'string'],
    ['[1 2', 'array'],
    ['<< /A 1', 'name'],
    ['<< /A >>', 'value'],
    ['<< A 1 >>', 'name'],
    ['<< /A 1 /A 2 >>', 'double-key'],
    ['/A#g1', 'name'],
    ['0 0 R', 'reference'],
    ['9999999 0 R', 'reference'],
    ['['.repeat(100), 'depth'],
  ])('is refused by a strict reader in %s', (source, what) => {
    expect(() => read(source)).toThrow(
      expect.objectContaining({ code: 'pdf.broken', params: { what, at: expect.any(Number) } }),
    );
  });

  it.each<[string, unknown]>([
    ['--5', -5],
    ['1.2.3', 1.2],
    ['<41zz42>', text('AB')],
    ['<< /A 1 /A 2 >>', [['A', 2]]],
    ['/A#g1', nameOf('A#g1')],
  ])('is read by a lenient reader from %s as others do', (source, expected) => {
    expect(plain(read(source, false))).toEqual(expected);
  });
});

const name = fc.string({
  unit: fc.integer({ min: 1, max: 255 }).map((code) => String.fromCharCode(code)),
  maxLength: 12,
});
const { value: anyValue } = fc.letrec<{ value: PdfValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, false),
    fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }),
    fc.integer({ min: -1_000_000, max: 1_000_000 }).map((number) => number / 64),
    name.map(nameOf),
    fc
      .record({ num: fc.integer({ min: 1, max: 900_000 }), gen: fc.integer({ min: 0, max: 65_535 }) })
      .map(({ num, gen }) => refTo(num, gen)),
    fc
      .record({ bytes: fc.uint8Array({ maxLength: 40 }), hex: fc.boolean() })
      .map((parts): PdfValue => ({ kind: 'string', ...parts, start: -1, end: -1 })),
    fc.array(tie('value'), { maxLength: 5 }),
    fc
      .uniqueArray(fc.tuple(name, tie('value')), { maxLength: 5, selector: ([key]) => key })
      .map((entries): PdfValue => ({ kind: 'dict', entries: new Map(entries) })),
  ),
}));

describe('what is written', () => {
  it('is read again as the same value', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(read(serialize(value))).toEqual(value);
      }),
      { numRuns: 500 },
    );
  });

  it('never breaks anything but our own refusal when it is cut or changed', () => {
    fc.assert(
      fc.property(anyValue, fc.nat(), fc.nat(255), fc.boolean(), (value, place, byte, strict) => {
        const bytes = Buffer.from(serialize(value));
        const at = place % (bytes.length + 1);
        const broken = Buffer.concat([bytes.subarray(0, at), Buffer.from([byte]), bytes.subarray(at + 1)]);
        for (const source of [broken, bytes.subarray(0, at)]) {
          try {
            read(source, strict);
          } catch (error) {
            expect(error).toBeInstanceOf(PadesError);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
