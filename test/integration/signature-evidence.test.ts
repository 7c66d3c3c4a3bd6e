import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addLongTermMaterial,
  signField,
  verifyPdf,
  type PaperReport,
  type VerifyMode,
} from '../../main/platform/pades/index.ts';
import { nameOf } from '../../main/platform/pades/structure/pdf-value.ts';
import { Edit, text } from '../support/attacks/edit-pdf.ts';
import { FIELDS, signedBench, type SignedBench } from '../support/attacks/signed-bench.ts';
import { pdfsig } from '../support/judges/pdfsig.ts';
import {
  addField,
  foreignStamps,
  signedWithLock,
  withDocumentTimestamp,
} from '../support/pades/signed-by-hand.ts';
import { qpdfCheck } from '../support/pdf/judges.ts';

let bench: SignedBench;
beforeAll(async () => {
  bench = await signedBench();
});
afterAll(() => {
  bench.close();
});

/** Nothing is at hand but the root and the file. */
const judged = (pdf: Uint8Array, mode: VerifyMode = 'strict') =>
  verifyPdf(pdf, { ...bench.options, mode, crls: [] });
const codesOf = ({ reasons, signatures }: PaperReport) => [
  ...reasons.map(({ code }) => code),
  ...signatures.flatMap((each) => each.reasons.map(({ code }) => code)),
];

/** What `openssl ocsp` answers about a certificate of the test PKI. */
function ocspAbout(name: string, ...how: readonly string[]): Uint8Array {
  const { folder, read } = bench.pki;
  const index = ['-index', 'sub-authority/index.txt', '-CA', 'sub.crt', '-ndays', '7'];
  const responder = ['-rsigner', 'ocsp.crt', '-rkey', 'ocsp.key', ...how];
  const asked = ['-issuer', 'sub.crt', '-cert', `${name}.crt`, '-no_nonce', '-respout', 'kept.ocsp'];
  execFileSync('openssl', ['ocsp', ...index, ...responder, ...asked, '-noverify'], {
    cwd: folder,
    stdio: 'pipe',
  });
  return read('kept.ocsp');
}

function kept(pdf: Uint8Array, ocsp: Uint8Array, ...more: readonly string[]): Uint8Array {
  const certificates = ['sub', 'root', ...more].map((name) => bench.pki.read(`${name}.der`));
  return addLongTermMaterial(pdf, { certificates, crls: [bench.pki.read('root.crl.der')], ocsps: [ocsp] });
}

describe('an OCSP answer in the store of a file', () => {
  it('proves a timestamped signature for later, without any list of its issuer', async () => {
    const pdf = kept(bench.stamped, ocspAbout('rsa-2048'));
    expect(await judged(pdf)).toMatchObject({ verdict: 'valid', signatures: [{ level: 'B-LT' }] });
    expect(qpdfCheck(pdf).status).toBe(0);
  });

  it('needs the certificate of who answered, in the answer or beside it', async () => {
    const bare = ocspAbout('rsa-2048', '-resp_no_certs');
    const without = await judged(kept(bench.stamped, bare));
    expect(without).toMatchObject({ verdict: 'valid', signatures: [{ level: 'B-T' }] });
    expect(codesOf(without)).toContain('revocation-unknown');
    const beside = await judged(kept(bench.stamped, bare, 'ocsp'));
    expect(beside).toMatchObject({ verdict: 'valid', signatures: [{ level: 'B-LT' }] });
  });

  it('about another certificate, or of somebody who may not answer, proves nothing', async () => {
    const other = await judged(kept(bench.stamped, ocspAbout('ec-p256')));
    expect(other.signatures).toMatchObject([{ level: 'B-T' }]);
    const usurped = ocspAbout('rsa-2048', '-rsigner', 'rsa-3072.crt', '-rkey', 'rsa-3072.key');
    expect((await judged(kept(bench.stamped, usurped))).signatures).toMatchObject([{ level: 'B-T' }]);
  });

  it('that says revoked ends the signature', async () => {
    const { blank, sign, signer } = bench;
    const signed = await sign(blank, FIELDS[0], signer('revoked'));
    expect(await judged(signed)).toMatchObject({ verdict: 'valid' });
    const report = await judged(kept(signed, ocspAbout('revoked')));
    expect(report.verdict).toBe('invalid');
    expect(codesOf(report)).toContain('revoked');
  });
});

describe('a timestamp over the whole file', () => {
  const longTerm = () => kept(bench.stamped, ocspAbout('rsa-2048'));

  it('lifts a signature with its evidence to B-LTA', async () => {
    const pdf = await withDocumentTimestamp(longTerm(), bench.stamps);
    const report = await judged(pdf);
    expect(report).toMatchObject({
      verdict: 'valid',
      reasons: [],
      signatures: [{ level: 'B-LTA', timeProven: true }],
    });
    expect(qpdfCheck(pdf).status).toBe(0);
    expect(pdfsig(pdf, bench.pki)[0]).toMatchObject({ valid: true, trusted: true, total: false });
  });

  it('proves the time of signatures that have no timestamp themselves', async () => {
    const pdf = await withDocumentTimestamp(bench.three, bench.stamps);
    const { verdict, signatures } = await judged(pdf);
    expect([verdict, signatures.map(({ timeProven }) => timeProven)]).toEqual(['valid', [true, true, true]]);
    expect(signatures.map(({ level }) => level)).toEqual(['B-T', 'B-T', 'B-T']);
  });

  it('of another file proves nothing', async () => {
    const report = await judged(await withDocumentTimestamp(longTerm(), foreignStamps(bench.stamps)));
    expect(report).toMatchObject({ verdict: 'indeterminate', signatures: [{ level: 'B-LT' }] });
    expect(codesOf(report)).toContain('timestamp-foreign');
  });

  it('may not be drawn on the page', async () => {
    const report = await judged(await withDocumentTimestamp(longTerm(), bench.stamps, [50, 50, 300, 90]));
    expect(report.verdict).toBe('invalid');
    expect(codesOf(report)).toContain('changed.field-added');
  });

  it('is spoilt by one byte of the evidence below it', async () => {
    const pdf = await withDocumentTimestamp(longTerm(), bench.stamps);
    const spoilt = Buffer.from(pdf);
    const at = spoilt.indexOf(Buffer.from(bench.pki.read('root.crl.der')));
    spoilt.writeUInt8(spoilt.readUInt8(at + 40) ^ 1, at + 40);
    expect((await judged(spoilt)).signatures[0]?.level).not.toBe('B-LTA');
  });
});

describe('a signature that locks fields (FieldMDP)', () => {
  const NOTES = ['GhiChu', 'YKien'] as const;
  const withNotes = (): Uint8Array => {
    let pdf = bench.blank;
    for (const [index, name] of NOTES.entries()) {
      const edit = new Edit(pdf);
      const rect = [60, 60 + 30 * index, 200, 80 + 30 * index];
      addField(edit, name, { FT: nameOf('Tx'), V: text('trong') }, rect);
      pdf = edit.write();
    }
    return pdf;
  };
  const locked = (lock: Parameters<typeof signedWithLock>[3]) =>
    signedWithLock(withNotes(), FIELDS[0], bench.signer('rsa-2048'), lock);
  const filled = (pdf: Uint8Array, name: string) => {
    const edit = new Edit(pdf);
    return edit.merge(edit.field(name).ref, { V: text('da dien') }).write();
  };

  it.each([
    ['All', undefined, 'GhiChu', 'invalid', 'changed.locked-field'],
    ['Include', ['GhiChu'], 'GhiChu', 'invalid', 'changed.locked-field'],
    ['Include', ['GhiChu'], 'YKien', 'valid', 'allowed.field-filled'],
    ['Exclude', ['GhiChu'], 'GhiChu', 'valid', 'allowed.field-filled'],
    ['Exclude', ['GhiChu'], 'YKien', 'invalid', 'changed.locked-field'],
  ] as const)('%s %j: filling %s later is %s', async (action, fields, name, verdict, code) => {
    const pdf = await locked(fields ? { action, fields } : { action });
    expect((await judged(pdf, 'lenient')).verdict).toBe('valid');
    expect(pdfsig(pdf, bench.pki)[0]).toMatchObject({ valid: true, trusted: true });
    const report = await judged(filled(pdf, name), 'lenient');
    expect({ verdict: report.verdict, codes: codesOf(report) }).toMatchObject({ verdict });
    expect(codesOf(report)).toContain(code);
  });

  it('in our own papers no field may be filled, locked or not', async () => {
    const pdf = await locked({ action: 'Include', fields: ['GhiChu'] });
    expect((await judged(pdf)).verdict).toBe('valid');
    expect((await judged(filled(pdf, 'YKien'))).verdict).toBe('invalid');
  });

  it('also keeps the next signer out of a locked place', async () => {
    const pdf = await locked({ action: 'All' });
    const request = { field: FIELDS[1], signer: bench.signer('ec-p256'), at: new Date().toISOString() };
    await expect(signField(pdf, { ...request, appearance: null })).rejects.toMatchObject({
      code: 'pdf.signing-locked',
    });
    const open = await locked({ action: 'Include', fields: [...NOTES] });
    const both = (await signField(open, { ...request, appearance: null })).pdf;
    expect((await judged(both)).verdict).toBe('valid');
  });
});
