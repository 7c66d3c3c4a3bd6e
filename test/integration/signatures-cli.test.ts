import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../main/office/cli/run.ts';
import { FIELDS, signedBench, type SignedBench } from '../support/attacks/signed-bench.ts';
import { P12_PASSWORD } from '../support/pki/make-pki.ts';
import { copyOfTestPki } from '../support/pki/test-pki.ts';

let bench: SignedBench;
let folder: string;
const at = (name: string) => join(folder, name);

interface Answer {
  readonly exit: number;
  readonly result: never;
  readonly error?: { readonly code: string };
}

async function run(...args: string[]): Promise<Answer> {
  let out = '';
  const exit = await runCommandLine({
    args: [...args, '--json'],
    environment: { SO_TRUONG_PASSWORD: P12_PASSWORD },
    out: (text) => (out += text),
    say: () => undefined,
  });
  return { exit, ...(JSON.parse(out) as Omit<Answer, 'exit'>) };
}

beforeAll(async () => {
  bench = await signedBench();
  folder = mkdtempSync(join(tmpdir(), 'so-truong-verify-'));
  for (const name of ['trust', 'crl']) mkdirSync(at(name));
  cpSync(bench.pki.path('root.crt'), at('trust/root.crt'));
  cpSync(bench.pki.path('sub.crl'), at('crl/sub.crl'));
  cpSync(bench.pki.path('root.crl.der'), at('crl/root.crl'));
  writeFileSync(at('blank.pdf'), bench.blank);
  writeFileSync(at('three.pdf'), bench.three);
});
afterAll(() => {
  bench.close();
  rmSync(folder, { recursive: true, force: true });
});
const known = () => ['--trust', at('trust'), '--crl', at('crl')];

describe('the commands for signed papers', () => {
  it('list the fields of a file and whether they are signed', async () => {
    const { exit, result } = await run('fields', at('three.pdf'));
    expect({ exit, result }).toMatchObject({
      exit: 0,
      result: { fields: FIELDS.map((name) => ({ name, page: 2, state: 'signed' })) },
    });
  });

  it('judge every signature in the documented shape, and end with 0 when all is valid', async () => {
    const { exit, result } = await run('verify', at('three.pdf'), ...known());
    expect(exit).toBe(0);
    expect(result).toMatchObject({
      files: [
        {
          file: at('three.pdf'),
          verdict: 'valid',
          signatures: FIELDS.map((field) => ({ field, level: 'B-B' })),
        },
      ],
    });
    const [signature] = (result as { files: { signatures: object[] }[] }).files[0]!.signatures;
    expect(Object.keys(signature!)).toEqual(['field', 'signer', 'time', 'level', 'verdict', 'reasons']);
    expect(signature).toMatchObject({
      signer: 'Vũ Đăng Khuê',
      verdict: 'valid',
      reasons: [
        { code: 'later-signatures', message: 'Sau chữ ký này chỉ có thêm chữ ký của người khác.' },
        {},
      ],
    });
  });

  it('end with 2 when one file is not valid, and say why in Vietnamese', async () => {
    const { exit, result } = await run('verify', at('three.pdf'), at('blank.pdf'));
    expect(exit).toBe(2);
    expect(result).toMatchObject({
      files: [{ verdict: 'indeterminate' }, { verdict: 'unsigned', signatures: [] }],
    });
    expect(JSON.stringify(result)).toContain('không nằm trong danh sách tin cậy');
  });

  it('take answers of OCSP responders beside lists', async () => {
    const { folder: cwd } = await copyOfTestPki(at('pki'));
    mkdirSync(at('ocsp'));
    const asked = ['-issuer', 'sub.crt', '-cert', 'rsa-2048.crt', '-index', 'sub-authority/index.txt'];
    const responder = ['-CA', 'sub.crt', '-rsigner', 'ocsp.crt', '-rkey', 'ocsp.key', '-ndays', '7'];
    const reply = ['ocsp', ...asked, ...responder, '-respout', at('ocsp/khue.ors')];
    execFileSync('openssl', reply, { cwd, stdio: 'pipe' });

    const unknown = async (...more: string[]) => {
      const { result } = await run('verify', at('three.pdf'), '--trust', at('trust'), ...more);
      const [file] = (
        result as { files: { signatures: { reasons: { code: string; message: string }[] }[] }[] }
      ).files;
      const notes = file!.signatures[0]!.reasons.filter(({ code }) => code === 'revocation-unknown');
      return notes.filter(({ message }) => message.includes('Vũ Đăng Khuê')).length;
    };
    expect(await unknown()).toBe(1);
    expect(await unknown('--ocsp', at('ocsp'))).toBe(0);
  });

  it('judge at the time that is asked for', async () => {
    const { exit, result } = await run('verify', at('three.pdf'), ...known(), '--at', '2040-01-01T00:00:00Z');
    expect({ exit, codes: JSON.stringify(result) }).toMatchObject({
      exit: 2,
      codes: expect.stringContaining('certificate-expired') as string,
    });
  });

  it('sign an empty field with a .p12 file, and the outcome is valid', async () => {
    const out = at('signed.pdf');
    const key = bench.pki.path('ec-p256.p12');
    const signed = await run('sign', at('blank.pdf'), '--field', FIELDS[0], '--p12', key, '--out', out);
    expect(signed).toMatchObject({ exit: 0, result: { file: out, field: FIELDS[0], level: 'B-B' } });
    expect(readFileSync(out).subarray(0, bench.blank.length).equals(bench.blank)).toBe(true);
    expect(await run('verify', out, ...known())).toMatchObject({
      exit: 0,
      result: { files: [{ verdict: 'valid' }] },
    });
  });

  it('give the verdict of every file, also when others cannot be had', async () => {
    symlinkSync(at('ring.pdf'), at('ring.pdf'));
    const others = [at('none.pdf'), folder, at('ring.pdf'), `${'x'.repeat(300)}.pdf`];
    const { exit, result } = await run('verify', ...others, at('three.pdf'), ...known());
    const { files } = result as { files: { verdict: string; reasons: { code: string }[] }[] };
    expect(exit).toBe(2);
    expect(files.map(({ verdict, reasons }) => [verdict, ...reasons.map(({ code }) => code)])).toEqual([
      ['unreadable', 'cli.file-missing'],
      ['unreadable', 'cli.file-not-a-file'],
      ['unreadable', 'cli.file-unreadable'],
      ['unreadable', 'cli.file-unreadable'],
      ['valid'],
    ]);
  });

  it('take a day alone as it begins in Vietnam', async () => {
    expect(await run('verify', at('three.pdf'), ...known(), '--at', '2040-01-01')).toMatchObject({
      exit: 2,
      result: { files: [{ verdict: 'indeterminate' }] },
    });
  });

  it.each([
    ['expired', 'signing.certificate-expired'],
    ['future', 'signing.certificate-future'],
    ['wrong-usage', 'signing.certificate-usage'],
  ])('sign with a certificate that is %s and say so', async (name, code) => {
    const key = bench.pki.path(`${name}.p12`);
    const args = ['--field', FIELDS[0], '--p12', key, '--out', at(`${name}.pdf`)];
    expect(await run('sign', at('blank.pdf'), ...args)).toMatchObject({
      exit: 0,
      result: { warnings: [{ code, message: expect.stringMatching(/\.$/u) as string }] },
    });
  });

  it('sign without a timestamp when the server does not answer, and say so', async () => {
    const key = bench.pki.path('ec-p256.p12');
    const args = [
      '--field',
      FIELDS[0],
      '--p12',
      key,
      '--tsa',
      'http://127.0.0.1:9/',
      '--out',
      at('bare.pdf'),
    ];
    expect(await run('sign', at('blank.pdf'), ...args)).toMatchObject({
      exit: 0,
      result: { level: 'B-B', warnings: [{ code: 'net.unreachable' }] },
    });
  });

  it.each([
    [['verify'], 'cli.verify-usage'],
    [['verify', 'x.pdf', '--strict', '--lenient'], 'cli.verify-usage'],
    [['verify', 'x.pdf', '--at', 'mai'], 'cli.verify-time'],
    [['verify', 'x.pdf', '--trust', '/không/có'], 'cli.folder-missing'],
    [['verify', 'x.pdf', '--ocsp', '/không/có'], 'cli.folder-missing'],
    [['verify', 'x.pdf', '--at', 'Nov 5'], 'cli.verify-time'],
    [['verify', 'x.pdf', '--at', '1'], 'cli.verify-time'],
    [['verify', 'x.pdf', '--at', '2026-02-30'], 'cli.verify-time'],
    [['verify', 'x.pdf', '--at', '2026-11-22T08:00:00'], 'cli.verify-time'],
    [['fields', 'x.pdf'], 'cli.file-missing'],
    [['fields', '/'], 'cli.file-not-a-file'],
    [['fields'], 'cli.fields-usage'],
    [['sign'], 'cli.sign-usage'],
    [['sign', 'x.pdf', '--out', 'y.pdf'], 'cli.option-missing'],
  ])('refuse %j with %s', async (args, code) => {
    expect(await run(...args)).toMatchObject({ exit: 2, error: { code } });
  });
});
