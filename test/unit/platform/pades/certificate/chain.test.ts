import { describe, expect, it } from 'vitest';
import { derNull } from '../../../../../main/platform/pades/asn1/der.ts';
import { extension } from '../../../../../main/platform/pades/authority/certificate-body.ts';
import { EXTENSION } from '../../../../../main/platform/pades/certificate/extensions.ts';
import { chainOf } from '../../../../../main/platform/pades/index.ts';
import { CRL_SIGN, made, type Made, type Plan } from '../../../../support/pki/made-certificate.ts';

const at = new Date('2026-11-22T03:00:00Z');
const root = made({ name: 'Gốc Hoa Sen' });
const sub = made({ name: 'Cấp dưới Hoa Sen', by: root, authority: 0 });
const leaf = made({ name: 'Trịnh Thị Ngọc Diễm', by: sub });

function walk(of: Made, pool: readonly Made[], when = at, anchors: readonly Made[] = [root]) {
  const chain = chainOf(of.certificate, {
    anchors: anchors.map(({ certificate }) => certificate),
    pool: pool.map(({ certificate }) => certificate),
    at: when,
  });
  return {
    length: chain.certificates.length,
    trusted: chain.trusted,
    codes: chain.reasons.map(({ code }) => code),
  };
}

describe('a chain of certificates', () => {
  it('reaches the anchor through the pool, in whatever order it comes', () => {
    const other = made({ name: 'Người khác', by: sub });
    expect(walk(leaf, [other, root, leaf, sub])).toEqual({ length: 3, trusted: true, codes: [] });
  });

  it('ends at once when the certificate itself is an anchor', () => {
    expect(walk(leaf, [], at, [leaf])).toEqual({ length: 1, trusted: true, codes: [] });
  });

  it('may end at an intermediate authority that is an anchor', () => {
    expect(walk(leaf, [root], at, [sub])).toEqual({ length: 2, trusted: true, codes: [] });
  });

  it('is incomplete without the intermediate one', () => {
    expect(walk(leaf, [])).toEqual({ length: 1, trusted: false, codes: ['chain-incomplete'] });
  });

  it('is not trusted when it ends at a root nobody put among the anchors', () => {
    const stranger = made({ name: 'Gốc lạ' });
    const person = made({ name: 'Người lạ', by: stranger });
    expect(walk(person, [stranger])).toEqual({ length: 2, trusted: false, codes: ['chain-untrusted'] });
  });

  it('does not take an authority of the same name for the right one', () => {
    const twin = made({ name: 'Cấp dưới Hoa Sen', authority: true });
    const forged = made({ name: 'Trịnh Thị Ngọc Diễm', by: twin });
    expect(walk(forged, [sub])).toEqual({ length: 1, trusted: false, codes: ['chain-incomplete'] });
    expect(walk(forged, [sub, twin]).trusted).toBe(false);
  });

  it('finds the way without fault when a renewed authority has the same key', () => {
    const old = made({
      name: 'Cấp dưới Hoa Sen',
      by: root,
      keys: sub.keys,
      authority: 0,
      to: '2026-06-01T00:00:00Z',
    });
    expect(walk(leaf, [old, sub])).toEqual({ length: 3, trusted: true, codes: [] });
    expect(walk(leaf, [old]).codes).toEqual(['issuer-expired']);
  });

  it('does not run in circles between authorities that certify each other', () => {
    const keys = made({ name: 'Vòng' }).keys;
    const one = made({ name: 'Một', authority: true });
    const two = made({ name: 'Hai', by: one, authority: true });
    const crossed = made({ name: 'Một', by: two, keys: one.keys, authority: true });
    const person = made({ name: 'Người', by: crossed, keys });
    expect(walk(person, [one, two, crossed]).trusted).toBe(false);
  });

  it('gives up on a heap of certificates of one name', () => {
    const heap = Array.from({ length: 30 }, () =>
      made({
        name: 'Gốc lặp',
        keys: root.keys,
        by: made({ name: 'Gốc lặp', keys: root.keys }),
        authority: true,
      }),
    );
    const person = made({ name: 'Người', by: heap[0] as Made });
    expect(walk(person, heap).trusted).toBe(false);
  });

  it.each<[string, string, string[]]>([
    [
      'before its first day',
      '2025-12-31T23:59:59Z',
      ['certificate-not-yet-valid', 'issuer-not-yet-valid', 'issuer-not-yet-valid'],
    ],
    ['on its first second', '2026-01-01T00:00:00Z', []],
    ['on its last second', '2028-01-01T00:00:00Z', []],
    [
      'after its last day',
      '2028-01-01T00:00:01Z',
      ['certificate-expired', 'issuer-expired', 'issuer-expired'],
    ],
  ])('judges the days at the time asked about: %s', (_, when, codes) => {
    expect(walk(leaf, [sub], new Date(when)).codes).toEqual(codes);
  });
});

describe('an issuer', () => {
  it.each<[string, Partial<Plan>, string]>([
    ['is no authority', { authority: false, usage: [5] }, 'issuer-not-authority'],
    ['says nothing of being one', { authority: null, usage: [5] }, 'issuer-not-authority'],
    ['may not sign certificates', { authority: true, usage: [CRL_SIGN] }, 'issuer-usage'],
    [
      'has a critical extension nobody knows',
      { authority: true, more: [extension('1.2.3.4', derNull(), true)] },
      'critical-extension',
    ],
    [
      'limits names in a way not processed here',
      { authority: true, more: [extension(EXTENSION.nameConstraints, derNull(), true)] },
      'critical-extension',
    ],
    [
      'limits names without the word critical',
      { authority: true, more: [extension(EXTENSION.nameConstraints, derNull())] },
      'critical-extension',
    ],
  ])('that %s is named', (_, plan, code) => {
    const issuer = made({ name: 'Trung gian', by: root, ...plan });
    expect(walk(made({ name: 'Người', by: issuer }), [issuer])).toEqual({
      length: 3,
      trusted: true,
      codes: [code],
    });
  });

  it('below an authority that allows none below it breaks the path length', () => {
    const below = made({ name: 'Dưới nữa', by: sub, authority: true });
    expect(walk(made({ name: 'Người', by: below }), [below, sub]).codes).toEqual(['path-length']);
  });

  it('with an extension that is unknown but not critical does no harm', () => {
    const issuer = made({
      name: 'Trung gian',
      by: root,
      authority: true,
      more: [extension('1.2.3.4', Uint8Array.of(9))],
    });
    expect(walk(made({ name: 'Người', by: issuer }), [issuer]).codes).toEqual([]);
  });
});
