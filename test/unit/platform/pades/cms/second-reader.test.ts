import { CertificateRevocationList, Certificate as OtherCertificate, ContentInfo, SignedData } from 'pkijs';
import { beforeAll, describe, expect, it } from 'vitest';
import { digestOf } from '../../../../../main/platform/pades/cms/hash.ts';
import { signedDataOf } from '../../../../../main/platform/pades/cms/signed-data.ts';
import {
  internalSigner,
  issueCertificate,
  makeAuthority,
  makeCrl,
  makeKeyPair,
  readCertificate,
  type Authority,
  type KeyPair,
} from '../../../../../main/platform/pades/index.ts';

const at = new Date('2026-09-05T01:00:00Z');
const nextUpdate = new Date('2026-12-05T01:00:00Z');
const person = { fullName: 'Nguyễn Thị Hoà', title: 'Hiệu trưởng', personalId: '001185000123' };
const content = Buffer.from('Biên bản bàn giao');

let authority: Authority;
let keys: KeyPair;
let der: Uint8Array;
beforeAll(() => {
  authority = makeAuthority({ school: 'Trường THCS Đồng Xanh', at });
  keys = makeKeyPair();
  der = issueCertificate(authority, { person, publicKey: keys.publicKey, at });
});

/** pkijs wants memory of its own, not a part of another's. */
const whole = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;
const other = (bytes: Uint8Array): OtherCertificate => OtherCertificate.fromBER(whole(bytes));

describe('pkijs, which shares no code with us', () => {
  it('reads the same facts from a certificate', () => {
    const [ours, theirs] = [readCertificate(der), other(der)];
    expect(ours?.subject.parts).toEqual(
      theirs.subject.typesAndValues.map(({ type, value }) => ({
        type,
        value: String(value.valueBlock.value),
      })),
    );
    expect(ours?.serial).toBe(Buffer.from(theirs.serialNumber.valueBlock.valueHexView).toString('hex'));
    expect([ours?.notBefore, ours?.notAfter]).toEqual([theirs.notBefore.value, theirs.notAfter.value]);
    expect(theirs.extensions?.map(({ critical }) => critical)).toContain(true);
  });

  it('finds the certificate signed by its authority, and the authority by itself', async () => {
    const root = other(authority.certificate);
    expect(await other(der).verify(root)).toBe(true);
    expect(await root.verify(root)).toBe(true);
    expect(await root.verify(other(der))).toBe(false);
  });

  it('finds in a list exactly whom it names', async () => {
    const revoked = [{ serial: readCertificate(der)?.serial ?? '', at, reason: 'superseded' as const }];
    const made = makeCrl(authority, { number: 7, at, nextUpdate, revoked });
    const list = CertificateRevocationList.fromBER(whole(made));
    expect(await list.verify({ issuerCertificate: other(authority.certificate) })).toBe(true);
    expect(list.isCertificateRevoked(other(der))).toBe(true);
    expect(list.isCertificateRevoked(other(authority.certificate))).toBe(false);
  });

  it('takes a signature of ours for whole, and not over other bytes', async () => {
    const signer = internalSigner({
      certificate: der,
      authority: authority.certificate,
      privateKey: keys.privateKey,
    });
    const cms = await signedDataOf({ digest: digestOf('sha256', content), hash: 'sha256', signer });
    const data = () => new SignedData({ schema: ContentInfo.fromBER(whole(cms)).content });
    expect(await data().verify({ signer: 0, data: whole(content) })).toBe(true);
    const over = data().verify({ signer: 0, data: whole(Buffer.from('khác')) });
    await expect(over).rejects.toThrow('digest');
  });
});
