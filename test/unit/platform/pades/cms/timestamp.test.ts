import { sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  generalizedTime,
  integer,
  octetString,
  oid,
  sequence,
  setOf,
  tlv,
} from '../../../../../main/platform/pades/asn1/der.ts';
import { privateKeyOf } from '../../../../../main/platform/pades/authority/authority.ts';
import { PURPOSE } from '../../../../../main/platform/pades/certificate/extensions.ts';
import { digestOf } from '../../../../../main/platform/pades/cms/hash.ts';
import { ATTRIBUTE, CMS } from '../../../../../main/platform/pades/cms/oids.ts';
import { hashIdentifier } from '../../../../../main/platform/pades/cms/signature-algorithm.ts';
import { timestampRequest, tokenIn } from '../../../../../main/platform/pades/cms/timestamp-request.ts';
import { checkTimestamp, tokenAnswers } from '../../../../../main/platform/pades/cms/timestamp-token.ts';
import {
  DIGITAL_SIGNATURE,
  KEY_ENCIPHERMENT,
  made,
  type Made,
  type Plan,
} from '../../../../support/pki/made-certificate.ts';

const root = made({ name: 'Gốc Hoa Sen' });
const stamped = Buffer.from('giá trị chữ ký');
const NONCE = Buffer.from('0a0b0c', 'hex');
const ONLY_TIMESTAMPS = { oids: [PURPOSE.timeStamping], critical: true };
const server = (plan: Partial<Plan> = {}): Made =>
  made({ name: 'Dấu thời gian', by: root, usage: [DIGITAL_SIGNATURE], purposes: ONLY_TIMESTAMPS, ...plan });

interface Told {
  readonly by?: Made;
  readonly imprint?: Uint8Array;
  readonly hash?: Uint8Array;
  readonly at?: Date;
  readonly names?: Uint8Array;
}

const attribute = (type: string, value: Uint8Array): Uint8Array => sequence(oid(type), setOf(value));

function token(told: Told = {}): Uint8Array {
  const { certificate, keys } = told.by ?? server();
  const info = sequence(
    integer(1),
    oid('1.3.6.1.4.1.99999.2'),
    sequence(told.hash ?? hashIdentifier('sha256'), octetString(told.imprint ?? digestOf('sha256', stamped))),
    integer(77),
    generalizedTime(told.at ?? new Date('2026-11-22T03:22:11Z')),
    integer(NONCE),
  );
  const names = sequence(sequence(sequence(octetString(digestOf('sha256', told.names ?? certificate.der)))));
  const attributes = setOf(
    attribute(ATTRIBUTE.contentType, oid(CMS.timestampInfo)),
    attribute(ATTRIBUTE.messageDigest, octetString(digestOf('sha256', info))),
    attribute(ATTRIBUTE.signingCertificateV2, names),
  );
  const signer = sequence(
    integer(1),
    sequence(certificate.issuer.der, integer(Buffer.from(certificate.serial, 'hex'))),
    hashIdentifier('sha256'),
    Buffer.concat([Uint8Array.of(0xa0), attributes.subarray(1)]),
    sequence(oid('1.2.840.10045.4.3.2')),
    octetString(sign('sha256', attributes, privateKeyOf(keys.privateKey))),
  );
  const data = sequence(
    integer(3),
    setOf(hashIdentifier('sha256')),
    sequence(oid(CMS.timestampInfo), tlv(0xa0, octetString(info))),
    tlv(0xa0, certificate.der),
    setOf(signer),
  );
  return sequence(oid(CMS.signedData), tlv(0xa0, data));
}

const invalid = (why: string) => ({ code: 'timestamp-invalid', params: { why } });

describe('a timestamp', () => {
  it('proves its time for exactly the bytes it is over', () => {
    const checked = checkTimestamp(token(), stamped);
    expect(checked?.time.toISOString()).toBe('2026-11-22T03:22:11.000Z');
    expect(checked?.reasons).toEqual([]);
  });

  it.each<[string, Told, object[]]>([
    [
      'over other bytes',
      { imprint: digestOf('sha256', Buffer.from('khác')) },
      [{ code: 'timestamp-foreign' }],
    ],
    [
      'with a weak hash',
      { hash: sequence(oid('1.3.14.3.2.26')), imprint: digestOf('sha1', stamped) },
      [invalid('hash-weak')],
    ],
    ['naming another certificate', { names: root.certificate.der }, [invalid('certificate-substituted')]],
    [
      'of a time before the certificate',
      { at: new Date('2025-01-01T00:00:00Z') },
      [invalid('outside-validity')],
    ],
    ['by a person', { by: made({ name: 'Vũ Đăng Khuê', by: root }) }, [invalid('usage')]],
    [
      'by a certificate for two purposes',
      { by: server({ purposes: { oids: [PURPOSE.timeStamping, PURPOSE.ocspSigning], critical: true } }) },
      [invalid('usage')],
    ],
    [
      'by a certificate whose purpose is not critical',
      { by: server({ purposes: { ...ONLY_TIMESTAMPS, critical: false } }) },
      [invalid('usage')],
    ],
    [
      'by a certificate that may not sign',
      { by: server({ usage: [KEY_ENCIPHERMENT] }) },
      [invalid('key-usage')],
    ],
  ])('%s proves nothing', (_, told, reasons) => {
    expect(checkTimestamp(token(told), stamped)?.reasons).toEqual(reasons);
  });

  it('is none when the bytes are something else', () => {
    for (const bytes of [
      new Uint8Array(),
      root.certificate.der,
      timestampRequest(digestOf('sha256', stamped), NONCE),
    ]) {
      expect(checkTimestamp(bytes, stamped)).toBeNull();
    }
  });
});

describe('an answer of a timestamp server', () => {
  it('is taken for the imprint and the nonce that were sent only', () => {
    const imprint = digestOf('sha256', stamped);
    expect(tokenAnswers(token(), imprint, NONCE)).toBe(true);
    expect(tokenAnswers(token(), imprint, Buffer.from('00000a0b0c', 'hex'))).toBe(true);
    expect(tokenAnswers(token(), imprint, Buffer.from('0a0b0d', 'hex'))).toBe(false);
    expect(tokenAnswers(token(), digestOf('sha256', Buffer.from('khác')), NONCE)).toBe(false);
    expect(tokenAnswers(token({ by: root }), imprint, NONCE)).toBe(false);
  });

  it.each([
    [0, true],
    [1, true],
    [2, false],
    [4, false],
  ])('of status %i holds a token: %s', (status, holds) => {
    const answer = sequence(sequence(integer(status)), token());
    expect(tokenIn(answer) !== 'refused').toBe(holds);
  });

  it('without a token, or that is no answer, holds none', () => {
    expect(tokenIn(sequence(sequence(integer(0))))).toBeNull();
    expect(tokenIn(Buffer.from('<html>'))).toBeNull();
  });
});
