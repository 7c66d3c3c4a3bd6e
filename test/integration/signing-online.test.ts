import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addLongTermMaterial, readCertificate, verifyPdf } from '../../main/platform/pades/index.ts';
import { evidenceIn } from '../../main/platform/pades/long-term/evidence.ts';
import { readPdf } from '../../main/platform/pades/structure/read-pdf.ts';
import { pdfsig } from '../support/judges/pdfsig.ts';
import { signaturesIn } from '../support/judges/signatures-in.ts';
import { qpdfCheck } from '../support/pdf/judges.ts';
import type { OnlinePki } from '../support/pki/online-pki.ts';
import { SchoolOnline } from '../support/signing/school-online.ts';
import type { SchoolThatSigns } from '../support/signing/school-that-signs.ts';

let at: SchoolOnline;
let online: OnlinePki;
let school: SchoolThatSigns;
beforeAll(async () => {
  at = await SchoolOnline.open();
  ({ online, school } = at);
});
afterAll(() => at.close());
beforeEach(() => at.stampsFrom('/tsa'));

const fingerprintOf = (name: string) => readCertificate(online.pki.read(`${name}.der`))!.fingerprint;
const { errors } = JSON.parse(readFileSync('resources/locales/vi/signing-errors.json', 'utf8')) as {
  errors: Record<string, string>;
};
const sentence = (code: string) => errors[code];
/** What happened, and what Thầy/Cô can do. */
const ONE_SENTENCE_AND_CURE = /^\p{Lu}.+\. Thầy\/Cô .+\.$/u;

const addEvidence = async (paperId: string) =>
  (await school.call('signing.addLongTerm', { jobId: 'evidence', paperIds: [paperId] })).results[0]!;

/** Poppler tells of empty fields too. */
const judgedByPoppler = (pdf: Uint8Array) => pdfsig(pdf, online.pki).filter(({ signer }) => signer !== '');

/** Nothing but the root and the file itself. */
async function offline(pdf: Uint8Array) {
  const report = await verifyPdf(pdf, { mode: 'strict', trust: [at.root], at: new Date() });
  const [signature] = report.signatures;
  return { level: signature?.level, codes: signature?.reasons.map(({ code }) => code), report };
}
const keptIn = (pdf: Uint8Array) => evidenceIn(readPdf(pdf, { strict: true }));

/** `openssl ts -verify` of the timestamp, given what the file's own store says of its server. */
function opensslStamp(pdf: Uint8Array): string {
  const { timestamp, signatureValue } = signaturesIn(pdf)[0]!;
  const path = (name: string) => join(at.folder, name);
  writeFileSync(path('token'), timestamp!);
  writeFileSync(path('value'), signatureValue);
  writeFileSync(
    path('kept.pem'),
    keptIn(pdf)
      .certificates.map(({ der }) => new X509Certificate(der).toString())
      .join(''),
  );
  const what = ['-in', path('token'), '-token_in', '-data', path('value')];
  const trust = ['-CAfile', online.pki.path('root.crt'), '-untrusted', path('kept.pem')];
  return execFileSync('openssl', ['ts', '-verify', ...what, ...trust], { encoding: 'utf8', stdio: 'pipe' });
}

describe('with a timestamp server', () => {
  it('a signature reaches B-T, and B-LT with what the issuers say over the network', async () => {
    const { paperId, name, result } = await at.signedPaper('both');
    expect(result).toMatchObject({ state: 'signed', level: 'B-T', unstamped: null });
    const stamped = await at.fileOf(paperId);
    expect(judgedByPoppler(stamped)).toMatchObject([{ valid: true, trusted: true, total: true }]);
    // The token names a server below an authority that nobody brought along.
    expect((await offline(stamped)).codes).toContain('timestamp-untrusted');

    const before = online.services.asked.length;
    expect(await addEvidence(paperId)).toMatchObject({ state: 'added', error: null });
    const asked = new Set(online.services.asked.slice(before));
    expect(asked).toEqual(new Set(['/ocsp', '/root.crl', '/tsa-sub.cer', '/tsa-sub.crl']));
    const kept = await at.fileOf(paperId);
    expect(Buffer.from(kept.subarray(0, stamped.length)).equals(Buffer.from(stamped))).toBe(true);
    expect(qpdfCheck(kept).status).toBe(0);
    expect(await offline(kept)).toMatchObject({ level: 'B-LT', codes: ['later-evidence'] });
    const { report } = await school.call('signing.verifyPaper', { paperId });
    expect(report).toMatchObject({ verdict: 'valid', signatures: [{ level: 'B-LT', timeProven: true }] });
    expect(judgedByPoppler(kept)).toMatchObject([{ valid: true, trusted: true }]);
    expect(opensslStamp(kept)).toContain('OK');

    const { certificates, crls, ocsps } = keptIn(kept);
    const names = [name, 'sub', 'root', 'ocsp', 'online-tsa', 'tsa-sub'];
    expect(new Set(certificates.map(({ fingerprint }) => fingerprint))).toEqual(
      new Set(names.map(fingerprintOf)),
    );
    expect([crls.length, ocsps.length]).toEqual([2, 1]);
  });

  it('is B-T while nothing in the file says that its server was not revoked', async () => {
    const { paperId } = await at.signedPaper('both');
    const certificates = ['sub', 'tsa-sub', 'root'].map((name) => online.pki.read(`${name}.der`));
    const lists = (...names: string[]) => names.map((name) => online.pki.read(`${name}.crl.der`));
    const stamped = await at.fileOf(paperId);
    const half = { certificates, crls: lists('sub', 'root'), ocsps: [] };
    expect(await offline(addLongTermMaterial(stamped, half))).toMatchObject({ level: 'B-T' });
    const whole = { certificates, crls: lists('sub', 'root', 'tsa-sub'), ocsps: [] };
    expect(await offline(addLongTermMaterial(stamped, whole))).toMatchObject({ level: 'B-LT' });
  });

  it('evidence that is whole is not asked for again', async () => {
    const { paperId } = await at.signedPaper('crl');
    expect(await addEvidence(paperId)).toMatchObject({ state: 'added' });
    const before = online.services.asked.length;
    expect(await addEvidence(paperId)).toMatchObject({ state: 'nothing-new' });
    expect(online.services.asked.length).toBe(before);
  });

  it.each([
    ['/tsa-stale', 'net.timestamp-wrong'],
    ['/tsa-refusing', 'net.timestamp-refused'],
    ['/rubbish', 'net.timestamp-wrong'],
    ['/failing', 'net.refused'],
    ['/moved-away', 'net.redirected'],
    ['/huge', 'net.too-large'],
  ])('that fails at %s the paper is signed without, and %s is told', async (path, code) => {
    await at.stampsFrom(path);
    const { paperId, result } = await at.signedPaper('both');
    expect(result).toMatchObject({ state: 'signed', level: 'B-B', unstamped: { code } });
    expect(sentence(code)).toMatch(ONE_SENTENCE_AND_CURE);
    const file = await at.fileOf(paperId);
    expect(judgedByPoppler(file)).toMatchObject([{ valid: true, trusted: true, total: true }]);
    expect(await offline(file)).toMatchObject({ level: 'B-B' });
  });

  it('that is silent a batch waits once, not for every paper', async () => {
    await at.stampsFrom('/silent');
    const papers = [];
    for (let n = 0; n < 2; n += 1) papers.push((await school.paper('bien-ban-ban-giao')).paperId);
    const officerKey = school.internal(await school.issue(school.officer));
    const before = online.services.asked.length;
    const { results } = await school.sign(school.officer, officerKey, papers);
    const unstamped = { state: 'signed', level: 'B-B', unstamped: { code: 'net.silent' } };
    expect(results).toMatchObject([unstamped, unstamped]);
    expect(online.services.asked.length - before).toBe(1);
  });
});

describe('a certificate that was taken back', () => {
  it.each([
    ['OCSP', 'ocsp'],
    ['the list', 'crl'],
  ] as const)('by %s is found: the paper stays, and every verdict knows it', async (_, named) => {
    await at.withoutStamps();
    const { paperId, name, result } = await at.signedPaper(named);
    expect(result).toMatchObject({ level: 'B-B', unstamped: null });
    online.revoke(name);
    const before = await at.fileOf(paperId);
    const refused = { code: 'signing.long-term-revoked', params: { name: 'Vũ Đăng Khuê' } };
    expect(await addEvidence(paperId)).toMatchObject({ state: 'refused', error: refused });
    expect(Buffer.from(await at.fileOf(paperId)).equals(Buffer.from(before))).toBe(true);
    const { report } = await school.call('signing.verifyPaper', { paperId });
    expect(report.verdict).toBe('invalid');
    expect(report.signatures[0]!.reasons.map(({ code }) => code)).toContain('revoked');
  });

  it('is asked about by the list when the responder speaks of another', async () => {
    const { paperId } = await at.signedPaper('other-ocsp');
    const before = online.services.asked.length;
    expect(await addEvidence(paperId)).toMatchObject({ state: 'added' });
    expect(online.services.asked.slice(before)).toEqual(expect.arrayContaining(['/ocsp-other', '/sub.crl']));
  });

  it('cannot be told by an answer about another one', async () => {
    const { paperId } = await at.signedPaper('wrong-ocsp');
    const before = await at.fileOf(paperId);
    const { state, error } = await addEvidence(paperId);
    expect([state, error?.code]).toEqual(['refused', 'signing.answer-unfit']);
    expect(sentence('signing.answer-unfit')).toMatch(ONE_SENTENCE_AND_CURE);
    expect(Buffer.from(await at.fileOf(paperId)).equals(Buffer.from(before))).toBe(true);
  });
});

describe('the chain of a certificate that comes alone', () => {
  it('is told to be missing before signing, fetched while signing, and carried in the paper', async () => {
    const { paperId, teacher, key } = await at.paperToSign('both', 'alone');
    const shown = await school.call('signing.inspectKey', { signer: teacher, key });
    expect(shown.warnings).toContainEqual({
      code: 'chain-incomplete',
      params: { issuer: 'Chứng thực cấp dưới Hoa Sen G1' },
    });
    const before = online.services.asked.length;
    const { results } = await school.sign(teacher, key, [paperId]);
    expect(results).toMatchObject([{ state: 'signed', level: 'B-T' }]);
    expect(online.services.asked.slice(before)).toEqual(['/sub.cer', '/tsa']);
    expect(judgedByPoppler(await at.fileOf(paperId))).toMatchObject([{ valid: true, trusted: true }]);
  });

  it('is asked for once where the address holds somebody else', async () => {
    const { paperId, teacher, key } = await at.paperToSign('wrong-issuer', 'alone');
    const before = online.services.asked.length;
    expect((await school.sign(teacher, key, [paperId])).results).toMatchObject([{ state: 'signed' }]);
    expect(online.services.asked.slice(before)).toEqual(['/tsa-sub.cer', '/tsa']);
  });

  it('is left as it is without a network, and the paper is signed all the same', async () => {
    await at.withoutStamps();
    const { paperId, teacher, key } = await at.paperToSign('both', 'alone');
    const before = online.services.asked.length;
    expect((await school.sign(teacher, key, [paperId])).results).toMatchObject([{ state: 'signed' }]);
    expect(online.services.asked.length).toBe(before);
    expect((await offline(await at.fileOf(paperId))).codes).toContain('chain-incomplete');
  });
});

describe('an issuer met before', () => {
  it('needs no network: the next certificate of it that comes alone finds its way', async () => {
    await at.withoutStamps();
    const first = await school.paperOf(school.teacher, 'cam-ket');
    // Binds the certificate, with the chain that came in the file.
    expect((await school.sign(school.teacher, at.certified('crl').key, [first])).results).toMatchObject([
      { state: 'signed' },
    ]);
    const { paperId, teacher, certificate, key } = await at.paperToSign('crl', 'alone');
    const shown = { kind: 'certificate' as const, certificate, chain: [] };
    const { warnings } = await school.call('signing.inspectKey', { signer: teacher, key: shown });
    expect(warnings).toEqual([]);
    expect((await school.sign(teacher, key, [paperId])).results).toMatchObject([{ state: 'signed' }]);
    const file = await at.fileOf(paperId);
    expect((await offline(file)).report.verdict).toBe('valid');
    expect(judgedByPoppler(file)).toMatchObject([{ valid: true, trusted: true }]);
  });
});
