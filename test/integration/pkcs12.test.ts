import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOf } from '../../main/platform/pades/cms/hash.ts';
import { hashFor, signedDataOf } from '../../main/platform/pades/cms/signed-data.ts';
import { openPkcs12, readCertificate } from '../../main/platform/pades/index.ts';
import { opensslCms } from '../support/judges/openssl.ts';
import { P12_PASSWORD } from '../support/pki/make-pki.ts';
import { SIGNERS } from '../support/pki/people.ts';
import { testPki, type TestPki } from '../support/pki/test-pki.ts';

let pki: TestPki;
let folder: string;
beforeAll(async () => {
  pki = await testPki();
  folder = mkdtempSync(join(tmpdir(), 'so-truong-p12-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Another file of the same person, exported by openssl with `how`. */
function exported(how: readonly string[], password = P12_PASSWORD, name = 'ec-p256'): Uint8Array {
  const out = join(folder, 'made.p12');
  const content = ['-inkey', pki.path(`${name}.key`), '-in', pki.path(`${name}.crt`)];
  const args = ['pkcs12', '-export', ...content, '-passout', `pass:${password}`, ...how, '-out', out];
  execFileSync('openssl', args, { stdio: 'pipe' });
  return new Uint8Array(readFileSync(out));
}

function codeOf(open: () => unknown): string {
  try {
    open();
  } catch (error) {
    expect(JSON.stringify(error)).not.toContain(P12_PASSWORD);
    return (error as { code?: string }).code ?? String(error);
  }
  return 'opened';
}

describe('a .p12 file', () => {
  it.each([...SIGNERS.map(({ file }) => file), 'rsa-2048-legacy'])(
    '%s gives a signer whose signature openssl believes',
    async (file) => {
      const signer = openPkcs12(pki.read(`${file}.p12`), P12_PASSWORD);
      expect(readCertificate(signer.certificate)?.fingerprint).toBe(
        readCertificate(pki.read(`${file.replace('-legacy', '')}.der`))?.fingerprint,
      );
      expect(signer.chain).toHaveLength(2);
      const content = Buffer.from('Biên bản bàn giao');
      const hash = hashFor(signer.certificate);
      const cms = await signedDataOf({ digest: digestOf(hash, content), hash, signer });
      const verdict = opensslCms({ covered: content, cms }, pki);
      expect(verdict).toMatchObject({ ok: true });
    },
  );

  it.each<[string, string[]]>([
    [
      'AES-128 and a SHA-1 derivation',
      ['-keypbe', 'AES-128-CBC', '-certpbe', 'AES-192-CBC', '-macalg', 'sha1'],
    ],
    [
      'triple DES, as Windows writes it',
      ['-legacy', '-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES'],
    ],
    [
      'two-key triple DES and 128-bit RC2',
      ['-legacy', '-keypbe', 'PBE-SHA1-2DES', '-certpbe', 'PBE-SHA1-RC2-128'],
    ],
    ['certificates in the clear', ['-certpbe', 'NONE']],
    ['everything in the clear', ['-certpbe', 'NONE', '-keypbe', 'NONE']],
    ['no MAC', ['-nomac']],
    ['a SHA-512 MAC of many rounds', ['-macalg', 'sha512', '-iter', '100000']],
  ])('with %s is opened', (_, how) => {
    expect(codeOf(() => openPkcs12(exported(how), P12_PASSWORD))).toBe('opened');
  });

  it('may have a password with Vietnamese letters, composed or not, or none', () => {
    const password = 'Mật khẩu của cô Hoà';
    for (const how of [[], ['-legacy']]) {
      const file = exported(how, password);
      expect(codeOf(() => openPkcs12(file, password.normalize('NFD')))).toBe('opened');
      expect(codeOf(() => openPkcs12(file, 'Mat khau cua co Hoa'))).toBe('signing.p12-password');
      expect(codeOf(() => openPkcs12(exported(how, ''), ''))).toBe('opened');
    }
  });

  it.each<[string, string[]]>([
    ['of OpenSSL 3', []],
    ['of an old program', ['-legacy']],
    ['without a MAC', ['-nomac']],
  ])('%s tells a wrong password', (_, how) => {
    const file = exported(how);
    for (const wrong of ['', 'Hoa-Sen-1235', `${P12_PASSWORD} `, 'x'.repeat(1_000)]) {
      expect(codeOf(() => openPkcs12(file, wrong))).toBe('signing.p12-password');
    }
  });

  it.each<[string, () => Uint8Array]>([
    ['nothing', () => new Uint8Array()],
    ['a text', () => Buffer.from('không phải tệp chứng thư')],
    ['a certificate', () => pki.read('rsa-2048.der')],
    ['a file cut in the middle', () => pki.read('rsa-2048.p12').subarray(0, 1_500)],
    ['a file with something after it', () => Buffer.concat([pki.read('rsa-2048.p12'), Buffer.from('\n')])],
  ])('that is %s is called damaged', (_, file) => {
    expect(codeOf(() => openPkcs12(file(), P12_PASSWORD))).toBe('signing.p12-damaged');
  });

  it('with a byte changed anywhere is refused in one of our own ways', () => {
    const file = pki.read('ec-p256.p12');
    const codes = new Set<string>();
    for (let at = 0; at < file.length; at += 23) {
      const changed = Uint8Array.from(file);
      changed[at] = (changed[at] ?? 0) ^ 0x11;
      codes.add(codeOf(() => openPkcs12(changed, P12_PASSWORD)));
    }
    const known = ['damaged', 'password', 'unsupported', 'no-key'].map((what) => `signing.p12-${what}`);
    expect([...codes].filter((code) => code !== 'opened' && !known.includes(code))).toEqual([]);
  });

  it.each([
    ['ec-p521', 'signing.key-p521'],
    ['ed25519', 'signing.key-ed25519'],
  ])('with a key of kind %s is refused as %s', (name, code) => {
    expect(codeOf(() => openPkcs12(pki.read(`${name}.p12`), P12_PASSWORD))).toBe(code);
  });

  it('without a key, or too large for one person, is refused by name', () => {
    expect(codeOf(() => openPkcs12(exported(['-nokeys']), P12_PASSWORD))).toBe('signing.p12-no-key');
    expect(codeOf(() => openPkcs12(new Uint8Array(64 * 1024 + 1), ''))).toBe('signing.p12-too-large');
  });
});
