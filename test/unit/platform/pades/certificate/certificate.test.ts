import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derNull, oid, sequence, tlv } from '../../../../../main/platform/pades/asn1/der.ts';
import { extension } from '../../../../../main/platform/pades/authority/certificate-body.ts';
import { EXTENSION } from '../../../../../main/platform/pades/certificate/extensions.ts';
import {
  chainOf,
  firstOfType,
  judgeByCrl,
  makeCrl,
  maySignPapers,
  NAME,
  readCertificate,
  readCrl,
} from '../../../../../main/platform/pades/index.ts';
import { CRL_SIGN, KEY_ENCIPHERMENT, made, type Plan } from '../../../../support/pki/made-certificate.ts';

const root = made({ name: 'Gốc Hoa Sen' });
const url = (text: string): Uint8Array => tlv(0x86, Buffer.from(text));
const information = extension(
  EXTENSION.information,
  sequence(
    sequence(oid('1.3.6.1.5.5.7.48.1'), url('http://ocsp.hoasen.example/')),
    sequence(oid('1.3.6.1.5.5.7.48.2'), url('http://hoasen.example/sub.crt')),
  ),
);
const points = extension(
  EXTENSION.crlPoints,
  sequence(
    sequence(tlv(0xa0, tlv(0xa0, url('http://hoasen.example/1.crl'), url('ldap://hoasen.example/')))),
    sequence(tlv(0xa0, tlv(0xa0, tlv(0xa4, root.certificate.subject.der)))),
  ),
);
const policies = extension(EXTENSION.policies, sequence(sequence(oid('1.2.3')), sequence(oid('2.25.9'))));
const person = made({ name: 'Đỗ Lê Thúy Ái', by: root, more: [information, points, policies] });

describe('a certificate', () => {
  it('tells its facts', () => {
    const { certificate } = person;
    expect(firstOfType(certificate.subject, NAME.commonName)).toBe('Đỗ Lê Thúy Ái');
    expect(firstOfType(certificate.issuer, NAME.commonName)).toBe('Gốc Hoa Sen');
    expect(certificate.notAfter.toISOString()).toBe('2028-01-01T00:00:00.000Z');
    expect(certificate.fingerprint).toMatch(/^[0-9a-f]{64}$/u);
    expect(certificate.extensions).toMatchObject({
      basic: { authority: false, pathLength: null },
      keyUsage: new Set(['digitalSignature', 'nonRepudiation']),
      extendedUsage: null,
      ocspUrls: ['http://ocsp.hoasen.example/'],
      issuerUrls: ['http://hoasen.example/sub.crt'],
      crlUrls: ['http://hoasen.example/1.crl', 'ldap://hoasen.example/'],
      policies: ['1.2.3', '2.25.9'],
      authorityKey: root.certificate.extensions.subjectKey,
      unprocessed: [],
    });
  });

  it('is none when it is larger than any, or has bytes after it', () => {
    expect(readCertificate(new Uint8Array(64 * 1024 + 1))).toBeNull();
    expect(readCertificate(Buffer.concat([person.certificate.der, Uint8Array.of(0)]))).toBeNull();
  });

  it('whose algorithm is unknown is never taken for its issuer’s', () => {
    const unknown = { ...person.certificate, signed: { ...person.certificate.signed, algorithm: null } };
    const chain = chainOf(unknown, { anchors: [root.certificate], pool: [], at: new Date('2026-11-22') });
    expect(chain.trusted).toBe(false);
    expect(chain.reasons.map(({ code }) => code)).toEqual(['algorithm-unknown', 'chain-incomplete']);
  });

  it('never ends in an error nor reaches the anchor, however its bytes are changed', () => {
    const { der } = person.certificate;
    const edit = fc.record({ at: fc.nat(der.length), drop: fc.nat(4), put: fc.uint8Array({ maxLength: 4 }) });
    fc.assert(
      fc.property(edit, ({ at, drop, put }) => {
        const bytes = Buffer.concat([der.subarray(0, at), put, der.subarray(at + drop)]);
        const read = readCertificate(bytes);
        if (!read || Buffer.compare(bytes, der) === 0) return;
        const from = { anchors: [root.certificate], pool: [], at: new Date('2026-11-22') };
        const chain = chainOf(read, from);
        // The ECDSA value itself may be written in a second way; nothing the authority signed may differ.
        const sameBody = Buffer.compare(read.signed.bytes, person.certificate.signed.bytes) === 0;
        expect(chain.trusted && !sameBody).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('whether a certificate may sign papers', () => {
  it.each<[string, Partial<Plan>, boolean]>([
    ['an ordinary one', {}, true],
    ['without key usage', { usage: null }, true],
    ['for non-repudiation only', { usage: [1] }, true],
    ['for encryption only', { usage: [KEY_ENCIPHERMENT] }, false],
    ['of an authority', { authority: true }, false],
    ['for lists', { usage: [CRL_SIGN] }, false],
    ['for e-mail', { purposes: { oids: ['1.3.6.1.5.5.7.3.4'], critical: false } }, true],
    [
      'for clients and servers',
      { purposes: { oids: ['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2'], critical: false } },
      true,
    ],
    ['for servers only', { purposes: { oids: ['1.3.6.1.5.5.7.3.1'], critical: false } }, false],
    ['for timestamps', { purposes: { oids: ['1.3.6.1.5.5.7.3.8'], critical: true } }, false],
  ])('%s: %s', (_, plan, may) => {
    expect(maySignPapers(made({ name: 'Người', by: root, ...plan }).certificate)).toBe(may);
  });

  it('does not depend on extensions nobody knows', () => {
    const odd = made({ name: 'Người', by: root, more: [extension('1.2.3.4', derNull())] });
    expect(maySignPapers(odd.certificate)).toBe(true);
  });
});

describe('a revocation list of changed bytes', () => {
  it('never ends in an error nor clears the one it names', () => {
    const { serial } = person.certificate;
    const at = new Date('2026-11-20');
    const authority = { certificate: root.certificate.der, privateKey: root.keys.privateKey };
    const revoked = [{ serial, at, reason: 'keyCompromise' as const }];
    const der = makeCrl(authority, { number: 1, at, nextUpdate: new Date('2026-12-20'), revoked });
    const now = new Date('2026-11-22');
    fc.assert(
      fc.property(fc.nat(der.length - 1), fc.integer({ min: 1, max: 255 }), (place, flip) => {
        const bytes = Uint8Array.from(der);
        bytes[place] = (bytes[place] ?? 0) ^ flip;
        const crl = readCrl(bytes);
        if (!crl) return;
        expect(judgeByCrl(crl, person.certificate, root.certificate, { at: now, now }).status).not.toBe(
          'good',
        );
      }),
      { numRuns: 1_500 },
    );
  });
});
