import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { octetString, oid, sequence } from '../../../../../main/platform/pades/asn1/der.ts';
import { privateKeyOf } from '../../../../../main/platform/pades/authority/authority.ts';
import { keySigner } from '../../../../../main/platform/pades/certificate/key-signer.ts';
import { checkSignature } from '../../../../../main/platform/pades/cms/check-signature.ts';
import { digestOf } from '../../../../../main/platform/pades/cms/hash.ts';
import { ATTRIBUTE, CMS } from '../../../../../main/platform/pades/cms/oids.ts';
import { readSignedData } from '../../../../../main/platform/pades/cms/read-signed-data.ts';
import { signedAttributes } from '../../../../../main/platform/pades/cms/signed-attributes.ts';
import { hashFor } from '../../../../../main/platform/pades/cms/signed-data.ts';
import { signatureOf, withTimestamp } from '../../../../../main/platform/pades/cms/with-timestamp.ts';
import { made } from '../../../../support/pki/made-certificate.ts';
import {
  codesOf,
  content,
  keysOf,
  person,
  root,
  signed,
  signerOf,
} from '../../../../support/pki/signed-content.ts';

const GOOD = signedAttributes(digestOf('sha256', content), 'sha256', person.certificate);

describe('a signature', () => {
  it.each([
    ['rsa', 'sha256'],
    ['P-256', 'sha256'],
    ['P-384', 'sha384'],
  ] as const)('by a key of kind %s is made with %s and holds', async (kind, hash) => {
    const of = made({ name: 'Phạm Vũ Thắng', by: root, keys: keysOf(kind) });
    expect(hashFor(of.certificate.der)).toBe(hash);
    const cms = await signed(signerOf(of));
    const data = readSignedData(cms);
    const checked = data && checkSignature(data, (name) => createHash(name).update(content).digest());
    expect(checked).toMatchObject({ reasons: [], hash, claimedTime: null, timestamps: [] });
    expect(checked?.certificate?.fingerprint).toBe(of.certificate.fingerprint);
    expect(data?.certificates).toHaveLength(2);
  });

  it('says what was signed, by which certificate, in DER order and without a time', async () => {
    const data = readSignedData(await signed(signerOf(person)));
    const types = data?.signers[0]?.signedAttributes.map(({ type }) => type);
    expect(types).toEqual([ATTRIBUTE.contentType, ATTRIBUTE.messageDigest, ATTRIBUTE.signingCertificateV2]);
    const attributes = data?.signers[0]?.signedBytes ?? new Uint8Array();
    expect(Buffer.from(attributes)).toEqual(
      Buffer.from(signedAttributes(digestOf('sha256', content), 'sha256', person.certificate)),
    );
  });

  it('is refused with a key this program does not sign with', async () => {
    const of = made({ name: 'Hồ Khóa Quá Dài', by: root, keys: keysOf('P-521') });
    await expect(signed(signerOf(of))).rejects.toMatchObject({
      code: 'signing.key-p521',
      params: { key: 'P-521' },
    });
  });

  it('is refused when the key is another than the certificate says', async () => {
    const other = keySigner(privateKeyOf(root.keys.privateKey), person.certificate.der, []);
    await expect(signed(other)).rejects.toMatchObject({ code: 'signing.key-other-certificate' });
  });

  it('does not hold over other bytes', async () => {
    expect(codesOf(await signed(signerOf(person)), Buffer.from('khác'))).toEqual(['digest-mismatch']);
  });
});

describe('a changed signature', () => {
  it('never holds when a byte of what it covers is another', async () => {
    const cms = await signed(signerOf(person));
    const covered = [
      Buffer.from(GOOD.subarray(2)),
      Buffer.from(signatureOf(cms)),
      Buffer.from(person.certificate.der),
    ];
    const places = covered.map((part) => ({ start: Buffer.from(cms).indexOf(part), length: part.length }));
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (place, offset, flip) => {
          const changed = Uint8Array.from(cms);
          const at = place.start + (offset % place.length);
          changed[at] = (changed[at] ?? 0) ^ flip;
          expect(codesOf(changed)).not.toEqual([]);
        },
      ),
      { numRuns: 1_500 },
    );
  });

  it('never ends in an error, however it is cut or filled', async () => {
    const cms = await signed(signerOf(person));
    const edit = fc.record({
      at: fc.nat(cms.length),
      drop: fc.nat(20),
      put: fc.uint8Array({ maxLength: 20 }),
    });
    fc.assert(
      fc.property(edit, ({ at, drop, put }) => {
        codesOf(Buffer.concat([cms.subarray(0, at), put, cms.subarray(at + drop)]));
      }),
      { numRuns: 1_500 },
    );
  });
});

describe('a timestamp put into a signature', () => {
  it('is found again, and changes nothing else', async () => {
    const cms = await signed(signerOf(person));
    const token = sequence(oid(CMS.signedData), octetString(Buffer.from('dấu thời gian')));
    const stamped = withTimestamp(cms, token);
    const data = readSignedData(stamped);
    const checked = data && checkSignature(data, (hash) => createHash(hash).update(content).digest());
    expect(checked?.reasons).toEqual([]);
    expect(checked?.timestamps.map((each) => Buffer.from(each))).toEqual([Buffer.from(token)]);
    expect(Buffer.from(signatureOf(stamped))).toEqual(Buffer.from(signatureOf(cms)));
  });
});
