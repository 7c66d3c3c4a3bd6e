import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  INTERNAL_POLICY,
  internalSigner,
  issueCertificate,
  listFields,
  makeAuthority,
  makeCrl,
  makeKeyPair,
  readCertificate,
  renewCertificate,
  signField,
  verifyPdf,
  type Authority,
  type Certificate,
  type RevokedCertificate,
} from '../../main/platform/pades/index.ts';
import { pdfsig } from '../support/judges/pdfsig.ts';
import { openTestOffice } from '../support/office/open-test-office.ts';
import { qpdfCheck } from '../support/pdf/judges.ts';

const SCHOOL = 'Trường THCS Đồng Xanh';
const DAY_MS = 86_400_000;
const at = new Date(Math.floor(Date.now() / 1_000) * 1_000 - 3_600_000);
const person = { fullName: 'Nguyễn Thị Hoà', title: 'Hiệu trưởng', personalId: '001185000123' };

let folder: string;
let authority: Authority;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-truong-ca-'));
  authority = makeAuthority({ school: SCHOOL, at });
  save('ca.pem', 'CERTIFICATE', authority.certificate);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const path = (name: string): string => join(folder, name);

function save(name: string, label: string, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/gu) ?? [];
  writeFileSync(path(name), `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`);
  return path(name);
}

function openssl(...args: readonly string[]): string {
  const { stdout, stderr } = spawnSync('openssl', args, { cwd: folder, encoding: 'utf8' });
  return stdout + stderr;
}

function issued(): { certificate: Certificate; privateKey: Uint8Array } {
  const { privateKey, publicKey } = makeKeyPair();
  return { certificate: read(issueCertificate(authority, { person, publicKey, at })), privateKey };
}

function read(der: Uint8Array): Certificate {
  const certificate = readCertificate(der);
  if (!certificate) throw new Error('the certificate cannot be read');
  return certificate;
}

function list(revoked: readonly RevokedCertificate[], number = 1): string {
  const nextUpdate = new Date(at.getTime() + 90 * DAY_MS);
  return save('list.pem', 'X509 CRL', makeCrl(authority, { number, at, nextUpdate, revoked }));
}

const strict = (certificate: Certificate): string =>
  openssl(
    ...['verify', '-x509_strict', '-crl_check_all', '-check_ss_sig', '-purpose', 'smimesign'],
    ...['-CAfile', 'ca.pem', '-CRLfile', 'list.pem', save('person.pem', 'CERTIFICATE', certificate.der)],
  );

describe("the school's own authority, judged by openssl", () => {
  it('issues certificates that pass the strict rules with its list', () => {
    list([]);
    expect(strict(issued().certificate)).toContain('OK');
  });

  it('says in every certificate whose it is and that it is internal', () => {
    save('person.pem', 'CERTIFICATE', issued().certificate.der);
    const text = openssl('x509', '-in', 'person.pem', '-noout', '-text', '-nameopt', 'utf8,sep_comma_plus');
    expect(text).toContain(
      `Subject: C=VN,O=${SCHOOL},OU=Chữ ký điện tử nội bộ,title=Hiệu trưởng,CN=Nguyễn Thị Hoà,UID=CCCD:001185000123`,
    );
    expect(text).toContain(`Issuer: C=VN,O=${SCHOOL},OU=Chữ ký điện tử nội bộ,CN=CA nội bộ ${SCHOOL}`);
    expect(text).toContain(`Policy: ${INTERNAL_POLICY}`);
    expect(text).toContain('CA:FALSE');
  });

  it('lasts ten years and its certificates two, never longer than itself', () => {
    const own = read(authority.certificate);
    expect(own.notAfter.getUTCFullYear() - own.notBefore.getUTCFullYear()).toBeGreaterThanOrEqual(9);
    const { notBefore, notAfter } = issued().certificate;
    expect(Math.round((notAfter.getTime() - notBefore.getTime()) / DAY_MS)).toBeGreaterThanOrEqual(729);
    const late = new Date(own.notAfter.getTime() - 100 * DAY_MS);
    const { publicKey } = makeKeyPair();
    expect(read(issueCertificate(authority, { person, publicKey, at: late })).notAfter).toEqual(own.notAfter);
    const tooLate = () => issueCertificate(authority, { person, publicKey, at: own.notAfter });
    expect(tooLate).toThrow(expect.objectContaining({ code: 'signing.authority-expired' }));
  });

  it('renews for the same subject with another serial and key', () => {
    list([]);
    const old = issued().certificate;
    const { publicKey } = makeKeyPair();
    const renewed = read(renewCertificate(authority, { certificate: old.der, publicKey, at }));
    expect(renewed.subject).toEqual(old.subject);
    expect(renewed.serial).not.toBe(old.serial);
    expect(strict(renewed)).toContain('OK');
  });

  it.each([
    'unspecified',
    'keyCompromise',
    'affiliationChanged',
    'superseded',
    'cessationOfOperation',
  ] as const)('revokes with reason %s, and only whom it names', (reason) => {
    const [gone, stays] = [issued().certificate, issued().certificate];
    list([{ serial: gone.serial, at, reason }], 258);
    expect(strict(gone)).toContain('certificate revoked');
    expect(strict(stays)).toContain('OK');
    const text = openssl('crl', '-in', 'list.pem', '-noout', '-text', '-CAfile', 'ca.pem');
    expect(text).toContain('verify OK');
    expect(text).toMatch(/CRL Number:\s+258\s/u);
    expect(text.includes('CRL Reason Code')).toBe(reason !== 'unspecified');
  });

  it('cuts names that are longer than certificates may hold', () => {
    list([]);
    const { publicKey } = makeKeyPair();
    const long = { fullName: 'Nguyễn '.repeat(20).trim(), title: 'Giáo viên '.repeat(10) };
    const certificate = read(issueCertificate(authority, { person: long, publicKey, at }));
    expect(Math.max(...certificate.subject.parts.map(({ value }) => [...value].length))).toBe(64);
    expect(strict(certificate)).toContain('OK');
  });
});

describe('a paper signed with an internal certificate', () => {
  it('is valid, named as internal and, where the authority is trusted, trusted for Poppler', async () => {
    const office = await openTestOffice();
    const { template } = await office.call('templates.get', { kind: 'bien-ban-ban-giao' });
    const { bytes } = await office.call('templates.specimen', { kind: 'bien-ban-ban-giao', template });
    await office.close();
    const [field] = listFields(bytes);
    const { certificate, privateKey } = issued();
    const signer = internalSigner({
      certificate: certificate.der,
      authority: authority.certificate,
      privateKey,
    });
    const { pdf } = await signField(bytes, {
      field: field?.name ?? '',
      signer,
      at: new Date().toISOString(),
      appearance: { lines: [person.fullName, 'Chữ ký điện tử nội bộ'] },
    });
    // As anybody outside the school asks, who cannot tell one authority from another.
    const report = await verifyPdf(pdf, { mode: 'strict', trust: [authority.certificate], at: new Date() });
    expect(report).toMatchObject({ verdict: 'valid', signatures: [{ internal: true }] });
    expect(report.signatures[0]?.reasons).toContainEqual({
      code: 'internal-signature',
      params: { school: SCHOOL },
    });
    mkdirSync(path('nss'));
    const database = ['-d', `sql:${path('nss')}`];
    execFileSync('certutil', ['-N', ...database, '--empty-password']);
    execFileSync('certutil', ['-A', ...database, '-n', 'ca', '-t', 'CT,C,C', '-i', path('ca.pem')]);
    const pki = { folder, path, read: (name: string) => new Uint8Array(readFileSync(path(name))) };
    expect(pdfsig(pdf, pki)[0]).toMatchObject({
      signer: person.fullName,
      said: 'Signature is Valid. Certificate is Trusted.',
      total: true,
    });
    expect(qpdfCheck(pdf).status).toBe(0);
  });
});
