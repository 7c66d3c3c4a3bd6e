import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../main/kernel/canonical-json.ts';

describe('canonical JSON', () => {
  it('sorts keys at every depth, numbers in keys as text, and leaves out what is undefined', () => {
    const value = { b: 1, a: { 10: 'x', 9: 'y', z: undefined }, c: [null, undefined, { y: true, x: false }] };
    expect(canonicalJson(value)).toBe('{"a":{"10":"x","9":"y"},"b":1,"c":[null,null,{"x":false,"y":true}]}');
  });

  it('escapes every text as JSON does, broken surrogates and control signs too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (key, text) => {
        expect(canonicalJson(text)).toBe(JSON.stringify(text));
        expect(canonicalJson({ [key]: text })).toBe(JSON.stringify({ [key]: text }));
      }),
    );
    for (const text of ['"', '\\', '\n', '\0', '\x7f', '\ud800', 'a\udc00', '\u{1F600}', '\u2028', 'Đỗ']) {
      expect(canonicalJson(text)).toBe(JSON.stringify(text));
    }
  });

  it('reads back as the value it was made of', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
