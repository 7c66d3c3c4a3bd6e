import { describe, expect, it } from 'vitest';
import { integer, sequence, time, tlv } from '../../../../../main/platform/pades/asn1/der.ts';
import { contextPrimitive, contextTag } from '../../../../../main/platform/pades/asn1/tags.ts';
import { authorityAlgorithm, signedBody } from '../../../../../main/platform/pades/authority/authority.ts';
import { extension } from '../../../../../main/platform/pades/authority/certificate-body.ts';
import { EXTENSION } from '../../../../../main/platform/pades/certificate/extensions.ts';
import {
  judgeByCrl,
  makeCrl,
  readCrl,
  type Authority,
  type Crl,
  type RevokedCertificate,
} from '../../../../../main/platform/pades/index.ts';
import { CRL_SIGN, KEY_CERT_SIGN, made, type Made } from '../../../../support/pki/made-certificate.ts';

const day = (text: string): Date => new Date(`2026-${text}T00:00:00Z`);
const now = day('11-22');
const root = made({ name: 'Gốc Hoa Sen' });
const person = made({ name: 'Lê Văn Bị Thu Hồi', by: root });
const { certificate } = person;

const authorityOf = ({ certificate: { der }, keys }: Made): Authority => ({
  certificate: der,
  privateKey: keys.privateKey,
});
const entry = (at: Date): RevokedCertificate => ({ serial: certificate.serial, at, reason: 'keyCompromise' });

function list(
  by: Made,
  when: { at: Date; nextUpdate: Date },
  revoked: readonly RevokedCertificate[] = [],
): Crl {
  const crl = readCrl(makeCrl(authorityOf(by), { number: 300, ...when, revoked }));
  if (!crl) throw new Error('the list cannot be read');
  return crl;
}
/** An empty list of the root's with one extension more. */
function withExtension(more: Uint8Array): Crl {
  const { subject } = root.certificate;
  const days = [time(current.at), time(current.nextUpdate)];
  const extensions = sequence(extension(EXTENSION.crlNumber, integer(300)), more);
  const body = [integer(1), authorityAlgorithm(), subject.der, ...days, tlv(contextTag(0), extensions)];
  const crl = readCrl(signedBody(sequence(...body), root.keys.privateKey));
  if (!crl) throw new Error('the list cannot be read');
  return crl;
}
const current = { at: day('11-20'), nextUpdate: day('12-20') };

describe('a revocation list', () => {
  it('tells its number and its days', () => {
    const crl = list(root, current);
    expect([crl.number, crl.thisUpdate, crl.nextUpdate]).toEqual(['012c', current.at, current.nextUpdate]);
  });

  it('clears whoever is not in it', () => {
    const others = Array.from({ length: 500 }, () => ({
      ...entry(day('03-01')),
      serial: made({ name: 'x', keys: root.keys }).certificate.serial,
    }));
    expect(judgeByCrl(list(root, current, others), certificate, root.certificate, { at: now, now })).toEqual({
      status: 'good',
      thisUpdate: current.at,
      revokedLater: null,
    });
  });

  it('longer than the stack is deep is made, read and searched', () => {
    const others = Array.from({ length: 110_000 }, (_, index) => ({
      ...entry(day('03-01')),
      serial: (0x10_00_00 + index).toString(16),
    }));
    const judged = (revoked: readonly RevokedCertificate[]) =>
      judgeByCrl(list(root, current, revoked), certificate, root.certificate, { at: now, now }).status;
    expect(judged(others)).toBe('good');
    expect(judged([...others, entry(day('10-01'))])).toBe('revoked');
  });

  it('names the day and the reason of who is in it', () => {
    const crl = list(root, current, [entry(day('10-01'))]);
    expect(judgeByCrl(crl, certificate, root.certificate, { at: now, now })).toEqual({
      status: 'revoked',
      since: day('10-01'),
      reason: 'keyCompromise',
      thisUpdate: current.at,
    });
  });

  it('does not touch what was proven before the revocation', () => {
    const crl = list(root, current, [entry(day('10-01'))]);
    const judged = judgeByCrl(crl, certificate, root.certificate, { at: day('09-30'), now });
    expect(judged).toMatchObject({ status: 'good', revokedLater: day('10-01') });
  });

  it('is of use only while it is current, or when it was made after the time in question', () => {
    const judgedAt = (at: string, when = current) =>
      judgeByCrl(list(root, when), certificate, root.certificate, { at: day(at), now });
    expect(judgedAt('12-20').status).toBe('good');
    expect(judgedAt('12-21')).toEqual({ status: 'unusable', why: 'stale' });
    expect(judgedAt('02-01').status).toBe('good');
    expect(judgedAt('11-22', { at: day('11-23'), nextUpdate: day('12-23') })).toEqual({
      status: 'unusable',
      why: 'not-yet',
    });
  });

  it('that leaves out a certificate expired before it was made clears nobody', () => {
    const expired = made({ name: 'Đặng Thị Hết Hạn', by: root, to: '2026-06-01T00:00:00Z' });
    const judged = judgeByCrl(list(root, current), expired.certificate, root.certificate, {
      at: day('05-01'),
      now,
    });
    expect(judged).toEqual({ status: 'unusable', why: 'after-expiry' });
  });

  it('revokes for ever whom it once named, however old it is', () => {
    const old = list(root, { at: day('02-01'), nextUpdate: day('03-01') }, [entry(day('01-15'))]);
    const judged = judgeByCrl(old, certificate, root.certificate, { at: now, now });
    expect(judged).toMatchObject({ status: 'revoked', since: day('01-15') });
  });

  it('revokes whom it names after the certificate expired, from the day it says', () => {
    const { certificate: expired } = made({ name: 'Đặng Thị Hết Hạn', by: root, to: '2026-06-01T00:00:00Z' });
    const crl = list(root, current, [{ ...entry(day('04-01')), serial: expired.serial }]);
    const judgedAt = (at: string) => judgeByCrl(crl, expired, root.certificate, { at: day(at), now });
    expect(judgedAt('05-01')).toMatchObject({ status: 'revoked', since: day('04-01') });
    expect(judgedAt('03-01')).toMatchObject({ status: 'good', revokedLater: day('04-01') });
  });

  it('that has run out leaves open whether a hold was lifted', () => {
    const held = { ...entry(day('01-15')), reason: 'certificateHold' } as const;
    const judged = (when: { at: Date; nextUpdate: Date }) =>
      judgeByCrl(list(root, when, [held]), certificate, root.certificate, { at: now, now });
    expect(judged({ at: day('02-01'), nextUpdate: day('03-01') })).toEqual({
      status: 'unusable',
      why: 'stale',
    });
    expect(judged(current)).toMatchObject({ status: 'revoked', reason: 'certificateHold' });
  });

  it('of another authority, or of one with the same name, is not believed', () => {
    const other = made({ name: 'Gốc khác' });
    const twin = made({ name: 'Gốc Hoa Sen' });
    const judged = (by: Made) =>
      judgeByCrl(list(by, current), certificate, root.certificate, { at: now, now });
    expect(judged(other)).toEqual({ status: 'unusable', why: 'other-issuer' });
    expect(judged(twin)).toEqual({ status: 'unusable', why: 'other-issuer' });
  });

  it('that was touched is not believed', () => {
    const der = Uint8Array.from(
      makeCrl(authorityOf(root), { number: 1, ...current, revoked: [entry(day('10-01'))] }),
    );
    const at = Buffer.from(der).indexOf(Buffer.from(certificate.serial, 'hex'));
    der[at + 5] = (der[at + 5] ?? 0) ^ 1;
    const crl = readCrl(der);
    expect(crl && judgeByCrl(crl, certificate, root.certificate, { at: now, now })).toEqual({
      status: 'unusable',
      why: 'signature-wrong',
    });
  });

  it('needs an issuer that may sign lists', () => {
    const mute = made({ name: 'Gốc Hoa Sen', keys: root.keys, usage: [KEY_CERT_SIGN] });
    const both = made({ name: 'Gốc Hoa Sen', keys: root.keys, usage: [KEY_CERT_SIGN, CRL_SIGN] });
    const judged = (issuer: Made) =>
      judgeByCrl(list(root, current), certificate, issuer.certificate, { at: now, now });
    expect(judged(mute)).toEqual({ status: 'unusable', why: 'signature-wrong' });
    expect(judged(both).status).toBe('good');
  });

  it.each([true, false])(
    'that tells only what changed since another one clears nobody (critical: %s)',
    (critical) => {
      const delta = extension(EXTENSION.deltaList, integer(299), critical);
      expect(judgeByCrl(withExtension(delta), certificate, root.certificate, { at: now, now })).toEqual({
        status: 'unusable',
        why: 'scope',
      });
    },
  );

  it('of several issuers clears nobody', () => {
    const point = sequence(tlv(contextPrimitive(4), Uint8Array.of(0xff)));
    const indirect = withExtension(extension(EXTENSION.distributionPoint, point, true));
    expect(judgeByCrl(indirect, certificate, root.certificate, { at: now, now })).toEqual({
      status: 'unusable',
      why: 'scope',
    });
  });

  it.each([[[]], [[0x30, 0]], [[...Buffer.from('không phải danh sách')]]])(
    'is not read from %j',
    (octets) => {
      expect(readCrl(Uint8Array.from(octets))).toBeNull();
    },
  );
});
