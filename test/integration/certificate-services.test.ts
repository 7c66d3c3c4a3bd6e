import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exchange } from '../../main/platform/http/exchange.ts';
import { downloadIssuers } from '../../main/platform/http/issuer-client.ts';
import { askOcsp, downloadCrl } from '../../main/platform/http/revocation-client.ts';
import { timestampServer } from '../../main/platform/http/timestamp-client.ts';
import { digestOf } from '../../main/platform/pades/cms/hash.ts';
import { checkTimestamp } from '../../main/platform/pades/cms/timestamp-token.ts';
import {
  chainOf,
  judgeByCrl,
  judgeByOcsp,
  readCertificate,
  readCrl,
  readOcsp,
  type Certificate,
} from '../../main/platform/pades/index.ts';
import { loopbackServices, type LoopbackServices } from '../support/pki/loopback-services.ts';
import { copyOfTestPki, type TestPki } from '../support/pki/test-pki.ts';

let folder: string;
let pki: TestPki;
let services: LoopbackServices;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-truong-services-'));
  pki = await copyOfTestPki(join(folder, 'pki'));
  services = await loopbackServices(pki);
});
afterAll(async () => {
  await services.close();
  rmSync(folder, { recursive: true, force: true });
});

function certificate(name: string): Certificate {
  const read = readCertificate(pki.read(`${name}.der`));
  if (!read) throw new Error(`${name} cannot be read`);
  return read;
}
const stamped = Buffer.from('giá trị chữ ký');
const imprint = digestOf('sha256', stamped);
const now = () => ({ at: new Date(), now: new Date() });

describe('a timestamp server', () => {
  it('gives a token over the imprint that we and openssl believe', async () => {
    const token = await timestampServer(services.url('/tsa')).request(imprint);
    const checked = checkTimestamp(token, stamped);
    expect(checked?.reasons).toEqual([]);
    const tsa = checked?.certificate as Certificate;
    const chain = chainOf(tsa, { anchors: [certificate('root')], pool: checked?.pool ?? [], at: new Date() });
    expect(chain).toMatchObject({ trusted: true, reasons: [] });
    writeFileSync(pki.path('signature.bin'), stamped);
    writeFileSync(pki.path('token.der'), token);
    const verify = [
      'ts',
      '-verify',
      '-in',
      'token.der',
      '-token_in',
      '-data',
      'signature.bin',
      '-CAfile',
      'root.crt',
    ];
    expect(execFileSync('openssl', verify, { cwd: pki.folder, encoding: 'utf8', stdio: 'pipe' })).toContain(
      'OK',
    );
  });

  it('is caught when the token is over something else', async () => {
    const token = await timestampServer(services.url('/tsa')).request(imprint);
    expect(checkTimestamp(token, Buffer.from('khác'))?.reasons).toEqual([{ code: 'timestamp-foreign' }]);
  });

  it('is caught when a byte of the token is another', async () => {
    const token = await timestampServer(services.url('/tsa')).request(imprint);
    const { time } = checkTimestamp(token, stamped) ?? {};
    const written = time?.toISOString().slice(0, 19).replace(/[-T:]/gu, '') ?? '';
    const changed = Uint8Array.from(token);
    const at = Buffer.from(changed).indexOf(Buffer.from(written));
    changed[at + 3] = (changed[at + 3] ?? 0) ^ 1;
    const reasons = checkTimestamp(changed, stamped)?.reasons;
    expect(reasons).toContainEqual({ code: 'timestamp-invalid', params: { why: 'digest-mismatch' } });
  });

  it.each([
    ['/tsa-stale', 'net.timestamp-wrong'],
    ['/tsa-refusing', 'net.timestamp-refused'],
    ['/rubbish', 'net.timestamp-wrong'],
    ['/forbidden', 'net.refused'],
    ['/failing', 'net.refused'],
    ['/moved-away', 'net.redirected'],
    ['/huge', 'net.too-large'],
  ])('at %s is refused as %s', async (path, code) => {
    await expect(timestampServer(services.url(path)).request(imprint)).rejects.toMatchObject({ code });
  });
});

describe('an OCSP server', () => {
  it.each([
    ['rsa-2048', { status: 'good', revokedLater: null }],
    ['ec-p256', { status: 'good', revokedLater: null }],
    ['revoked', { status: 'revoked', reason: 'keyCompromise' }],
  ])('answers about %s, signed by its delegate', async (name, expected) => {
    const issuer = certificate('sub');
    const asked = await askOcsp(services.url('/ocsp'), certificate(name), issuer);
    const judged = judgeByOcsp(asked.answer, certificate(name), issuer, { ...now(), nonce: asked.nonce });
    expect(judged).toMatchObject(expected);
  });

  it('does not know a certificate it never issued', async () => {
    const issuer = certificate('sub');
    const stranger = { ...certificate('rsa-2048'), serial: '7fff' };
    const { answer } = await askOcsp(services.url('/ocsp'), stranger, issuer);
    const judged = judgeByOcsp(answer, stranger, issuer, now());
    expect(judged).toEqual({ status: 'unusable', why: 'unknown-certificate' });
  });

  it('says nothing about another certificate, to another question, or long after', async () => {
    const [person, issuer] = [certificate('rsa-2048'), certificate('sub')];
    const { answer } = await askOcsp(services.url('/ocsp'), person, issuer);
    const judge = (of: Certificate, when: Parameters<typeof judgeByOcsp>[3]) =>
      judgeByOcsp(answer, of, issuer, when);
    expect(judge(certificate('ec-p256'), now())).toEqual({ status: 'unusable', why: 'no-answer' });
    expect(judge(person, { ...now(), nonce: Buffer.alloc(16) })).toEqual({
      status: 'unusable',
      why: 'nonce',
    });
    const later = new Date(Date.now() + 30 * 86_400_000);
    expect(judge(person, { at: later, now: later })).toEqual({ status: 'unusable', why: 'stale' });
  });

  it('revokes for ever, also when the answer itself has run out', async () => {
    const [person, issuer] = [certificate('revoked'), certificate('sub')];
    const { answer } = await askOcsp(services.url('/ocsp'), person, issuer);
    const later = new Date(Date.now() + 30 * 86_400_000);
    expect(judgeByOcsp(answer, person, issuer, { at: later, now: later })).toMatchObject({
      status: 'revoked',
      reason: 'keyCompromise',
    });
  });

  it('is not believed when the answer was touched or comes from a responder nobody named', async () => {
    const [person, issuer] = [certificate('revoked'), certificate('sub')];
    const { answer } = await askOcsp(services.url('/ocsp'), person, issuer);
    const changed = Uint8Array.from(answer.der);
    const at = Buffer.from(changed).indexOf(Buffer.from(answer.signed.signature)) + 40;
    changed[at] = (changed[at] ?? 0) ^ 1;
    const touched = readOcsp(changed);
    expect(touched && judgeByOcsp(touched, person, issuer, now())).toEqual({
      status: 'unusable',
      why: 'responder',
    });
    const alone = { ...answer, certificates: [] };
    expect(judgeByOcsp(alone, person, issuer, now())).toEqual({ status: 'unusable', why: 'responder' });
  });

  it('is not believed once a list names its responder, unless the issuer waived that question', async () => {
    const [person, issuer] = [certificate('rsa-2048'), certificate('sub')];
    const { answer } = await askOcsp(services.url('/ocsp'), person, issuer);
    const waived = answer.certificates[0]!;
    expect(waived.extensions.noCheck).toBe(true);
    const extensions = { ...waived.extensions, noCheck: false };
    const asked = { ...answer, certificates: [{ ...waived, extensions }] };
    const before = readCrl(pki.read('sub.crl.der'))!;
    expect(judgeByOcsp(asked, person, issuer, { ...now(), crls: [before] }).status).toBe('good');

    const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: pki.folder, stdio: 'pipe' });
    const ca = ['ca', '-config', 'openssl.cnf', '-name', 'sub_authority'];
    openssl(...ca, '-revoke', 'ocsp.crt', '-crl_reason', 'superseded');
    openssl(...ca, '-gencrl', '-crldays', '60', '-out', 'without-ocsp.crl');
    openssl('crl', '-in', 'without-ocsp.crl', '-outform', 'DER', '-out', 'without-ocsp.crl.der');
    const crls = [readCrl(pki.read('without-ocsp.crl.der'))!];
    expect(judgeByOcsp(asked, person, issuer, { ...now(), crls })).toEqual({
      status: 'unusable',
      why: 'responder',
    });
    expect(judgeByOcsp(answer, person, issuer, { ...now(), crls }).status).toBe('good');
  });

  it.each([
    ['/rubbish', 'net.ocsp-wrong'],
    ['/forbidden', 'net.refused'],
    ['/huge', 'net.too-large'],
  ])('at %s is refused as %s', async (path, code) => {
    const asking = askOcsp(services.url(path), certificate('rsa-2048'), certificate('sub'));
    await expect(asking).rejects.toMatchObject({ code });
  });
});

describe('a revocation list of openssl', () => {
  it('is downloaded and names who was revoked', async () => {
    const crl = await downloadCrl(services.url('/sub.crl'));
    const judged = (name: string) => judgeByCrl(crl, certificate(name), certificate('sub'), now());
    expect(judged('rsa-2048')).toMatchObject({ status: 'good' });
    expect(judged('revoked')).toMatchObject({ status: 'revoked', reason: 'keyCompromise' });
    expect(judged('tsa')).toEqual({ status: 'unusable', why: 'other-issuer' });
  });

  it('is followed once to another place of the same server, never elsewhere', async () => {
    expect((await downloadCrl(services.url('/moved'))).number).not.toBeNull();
    const before = services.asked.length;
    await expect(downloadCrl(services.url('/moved-away'))).rejects.toMatchObject({ code: 'net.redirected' });
    await expect(downloadCrl(services.url('/moved-twice'))).rejects.toMatchObject({ code: 'net.redirected' });
    expect(services.asked.slice(before)).toEqual(['/moved-away', '/moved-twice', '/moved']);
  });

  it('is refused as net.crl-wrong when it is something else', async () => {
    await expect(downloadCrl(services.url('/rubbish'))).rejects.toMatchObject({ code: 'net.crl-wrong' });
  });
});

describe('what an issuer publishes of itself', () => {
  const foundAt = async (path: string) =>
    (await downloadIssuers(services.url(path))).map(({ fingerprint }) => fingerprint);

  it('is one certificate, or several in a CMS that signs nothing', async () => {
    const bundle = ['crl2pkcs7', '-nocrl', '-certfile', 'sub.crt', '-certfile', 'root.crt'];
    execFileSync('openssl', [...bundle, '-outform', 'DER', '-out', 'both.p7c'], { cwd: pki.folder });
    const [sub, root] = [certificate('sub').fingerprint, certificate('root').fingerprint];
    expect(await foundAt('/sub.cer')).toEqual([sub]);
    expect(new Set(await foundAt('/both.p7c'))).toEqual(new Set([sub, root]));
  });

  it.each([
    ['/rubbish', 'net.issuer-wrong'],
    ['/forbidden', 'net.refused'],
    ['/moved-away', 'net.redirected'],
    ['/huge', 'net.too-large'],
  ])('at %s is refused as %s', async (path, code) => {
    await expect(downloadIssuers(services.url(path))).rejects.toMatchObject({ code });
  });
});

describe('an address', () => {
  it.each([
    '',
    'tsa.example.vn',
    'file:///etc/passwd',
    'ftp://tsa.example.vn/',
    'http://an:matkhau@tsa.example.vn/',
  ])('%j is refused before anything is sent', async (url) => {
    await expect(exchange({ url, accept: '*/*', mostBytes: 10 })).rejects.toMatchObject({
      code: 'net.bad-address',
    });
  });

  it('where nobody listens, or nobody answers in time, is told apart', async () => {
    const question = { accept: '*/*', mostBytes: 10 };
    const gone = await loopbackServices(pki);
    await gone.close();
    const nobody = exchange({ ...question, url: gone.url('/') });
    const { host } = new URL(gone.url('/'));
    await expect(nobody).rejects.toMatchObject({ code: 'net.unreachable', params: { host } });
    for (const path of ['/silent', '/slow']) {
      const silent = exchange({ ...question, url: services.url(path), patienceMs: 50 });
      await expect(silent).rejects.toMatchObject({ code: 'net.silent' });
    }
  });
});
