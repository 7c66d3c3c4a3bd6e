import { constants, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  integer,
  octetString,
  oid,
  sequence,
  setOf,
  tlv,
} from '../../../../../main/platform/pades/asn1/der.ts';
import { privateKeyOf } from '../../../../../main/platform/pades/authority/authority.ts';
import { nameOf } from '../../../../../main/platform/pades/authority/certificate-body.ts';
import { digestOf } from '../../../../../main/platform/pades/cms/hash.ts';
import { ATTRIBUTE, CMS } from '../../../../../main/platform/pades/cms/oids.ts';
import { readSignedData } from '../../../../../main/platform/pades/cms/read-signed-data.ts';
import { hashIdentifier } from '../../../../../main/platform/pades/cms/signature-algorithm.ts';
import { signedAttributes } from '../../../../../main/platform/pades/cms/signed-attributes.ts';
import { made } from '../../../../support/pki/made-certificate.ts';
import { codesOf, content, keysOf, person, root } from '../../../../support/pki/signed-content.ts';

interface Forged {
  readonly attributes?: Uint8Array;
  readonly certificates?: readonly Uint8Array[];
  readonly hash?: Uint8Array;
  readonly algorithm?: Uint8Array;
  readonly signature?: Uint8Array;
  readonly signers?: number;
}

const attribute = (type: string, ...values: Uint8Array[]): Uint8Array =>
  sequence(oid(type), setOf(...values));
const GOOD = signedAttributes(digestOf('sha256', content), 'sha256', person.certificate);
const [DIGEST, TYPE] = [
  attribute(ATTRIBUTE.messageDigest, octetString(digestOf('sha256', content))),
  attribute(ATTRIBUTE.contentType, oid(CMS.data)),
];
const ECDSA_SHA256 = sequence(oid('1.2.840.10045.4.3.2'));

/** A CMS with the mathematics right and something else as the case wants it. */
function forged(of: Forged): Uint8Array {
  const attributes = of.attributes ?? GOOD;
  const info = sequence(
    integer(1),
    sequence(person.certificate.issuer.der, integer(Buffer.from(person.certificate.serial, 'hex'))),
    of.hash ?? hashIdentifier('sha256'),
    Buffer.concat([Uint8Array.of(0xa0), attributes.subarray(1)]),
    of.algorithm ?? ECDSA_SHA256,
    octetString(of.signature ?? sign('sha256', attributes, privateKeyOf(person.keys.privateKey))),
  );
  const data = sequence(
    integer(1),
    setOf(of.hash ?? hashIdentifier('sha256')),
    sequence(oid(CMS.data)),
    tlv(0xa0, ...(of.certificates ?? [person.certificate.der])),
    setOf(...Array.from({ length: of.signers ?? 1 }, () => info)),
  );
  return sequence(oid(CMS.signedData), tlv(0xa0, data));
}

const essOf = (certificate: Uint8Array): Uint8Array =>
  attribute(
    ATTRIBUTE.signingCertificateV2,
    sequence(sequence(sequence(octetString(digestOf('sha256', certificate))))),
  );
const ESS = essOf(person.certificate.der);
const ESS_V1 = attribute(
  ATTRIBUTE.signingCertificate,
  sequence(sequence(sequence(octetString(digestOf('sha1', person.certificate.der))))),
);
const twin = made({ name: 'Trịnh Thị Ngọc Diễm', by: root, keys: person.keys });

describe('a signature in another form', () => {
  it.each<[string, Forged, string[] | null]>([
    ['nothing forged', {}, []],
    ['ESS without issuer and serial', { attributes: setOf(DIGEST, TYPE, ESS) }, []],
    ['no content type', { attributes: setOf(DIGEST, ESS) }, ['attribute-content-type']],
    [
      'another content type',
      { attributes: setOf(DIGEST, ESS, attribute(ATTRIBUTE.contentType, oid('1.2.3'))) },
      ['attribute-content-type'],
    ],
    ['no digest', { attributes: setOf(TYPE, ESS) }, ['attribute-digest']],
    [
      'two digests in one attribute',
      {
        attributes: setOf(
          TYPE,
          ESS,
          attribute(
            ATTRIBUTE.messageDigest,
            octetString(Buffer.alloc(32)),
            octetString(digestOf('sha256', content)),
          ),
        ),
      },
      ['attribute-digest'],
    ],
    [
      'the digest attribute twice',
      { attributes: setOf(TYPE, ESS, DIGEST, DIGEST) },
      ['attributes-repeated', 'attribute-digest'],
    ],
    ['no signing certificate', { attributes: setOf(TYPE, DIGEST) }, ['signing-certificate-missing']],
    [
      'the signing certificate of version 1',
      { attributes: setOf(TYPE, DIGEST, ESS_V1) },
      ['signing-certificate-v1'],
    ],
    [
      'another certificate in the attribute',
      { attributes: setOf(TYPE, DIGEST, essOf(root.certificate.der)) },
      ['certificate-substituted'],
    ],
    [
      'an empty signing certificate',
      { attributes: setOf(TYPE, DIGEST, attribute(ATTRIBUTE.signingCertificateV2)) },
      ['certificate-substituted'],
    ],
    [
      'a certificate of the same key',
      { certificates: [twin.certificate.der] },
      ['signer-certificate-missing'],
    ],
    ['no certificate', { certificates: [] }, ['signer-certificate-missing']],
    ['an unknown hash', { hash: sequence(oid('1.2.3.4')) }, ['algorithm-unknown', 'signature-wrong']],
    ['an unknown algorithm', { algorithm: sequence(oid('1.3.101.112')) }, ['algorithm-unknown']],
    [
      'SHA-1',
      { hash: sequence(oid('1.3.14.3.2.26')) },
      ['algorithm-mismatch', 'hash-weak', 'digest-mismatch'],
    ],
    ['two hashes', { hash: hashIdentifier('sha384') }, ['algorithm-mismatch', 'digest-mismatch']],
    ['an empty signature', { signature: new Uint8Array() }, ['signature-wrong']],
    [
      'an RSA algorithm over an EC key',
      { algorithm: sequence(oid('1.2.840.113549.1.1.11')) },
      ['signature-wrong'],
    ],
    ['two signers', { signers: 2 }, null],
    ['no signer', { signers: 0 }, null],
  ])('with %s is judged by what is wrong', (_, of, codes) => {
    expect(codesOf(forged(of))).toEqual(codes);
  });

  it('with RSA-PSS holds, and only with the salt it tells', () => {
    const rsa = made({ name: 'Vũ Đăng Khuê', by: root, keys: keysOf('rsa') });
    const attributes = signedAttributes(digestOf('sha256', content), 'sha256', rsa.certificate);
    const pss = (saltLength: number): Uint8Array =>
      sequence(
        oid('1.2.840.113549.1.1.10'),
        sequence(
          tlv(0xa0, hashIdentifier('sha256')),
          tlv(0xa1, sequence(oid('1.2.840.113549.1.1.8'), hashIdentifier('sha256'))),
          tlv(0xa2, integer(saltLength)),
        ),
      );
    const key = {
      key: privateKeyOf(rsa.keys.privateKey),
      padding: constants.RSA_PKCS1_PSS_PADDING,
      saltLength: 32,
    };
    const cms = (told: number): Uint8Array => {
      const issuerAndSerial = sequence(
        rsa.certificate.issuer.der,
        integer(Buffer.from(rsa.certificate.serial, 'hex')),
      );
      const info = sequence(
        integer(1),
        issuerAndSerial,
        hashIdentifier('sha256'),
        Buffer.concat([Uint8Array.of(0xa0), attributes.subarray(1)]),
        pss(told),
        octetString(sign('sha256', attributes, key)),
      );
      const data = sequence(
        integer(1),
        setOf(),
        sequence(oid(CMS.data)),
        tlv(0xa0, rsa.certificate.der),
        setOf(info),
      );
      return sequence(oid(CMS.signedData), tlv(0xa0, data));
    };
    expect(codesOf(cms(32))).toEqual([]);
    expect(codesOf(cms(20))).toEqual(['signature-wrong']);
  });

  it('is not read at all from other bytes', () => {
    const name = nameOf([{ type: '2.5.4.3', value: 'Không phải chữ ký' }]);
    for (const bytes of [new Uint8Array(), Buffer.from('%PDF-1.7'), name, Buffer.alloc(4_096)]) {
      expect(readSignedData(bytes)).toBeNull();
    }
  });
});
