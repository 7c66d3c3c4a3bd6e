import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFields, signField, verifyPdf } from '../../main/platform/pades/index.ts';
import type { TokenClient } from '../../main/token/token-client.ts';
import { PAPER_KINDS, type PaperKind } from '../../preload/contract/vocabulary/papers.ts';
import { opensslCms, opensslTimestamp } from '../support/judges/openssl.ts';
import { pdfsig } from '../support/judges/pdfsig.ts';
import { signaturesIn } from '../support/judges/signatures-in.ts';
import { openTestOffice, type TestOffice } from '../support/office/open-test-office.ts';
import { qpdfCheck } from '../support/pdf/judges.ts';
import { p12Sources, tokenSources, type KeySource } from '../support/pki/key-sources.ts';
import { opensslTimestamps } from '../support/pki/openssl-timestamps.ts';
import { copyOfTestPki, type TestPki } from '../support/pki/test-pki.ts';

/** Each kind once with every key in turn at every place takes minutes; CI takes a row of it in which nothing is absent. */
const WHOLE_MATRIX = process.env['SO_TRUONG_WHOLE_MATRIX'] === '1';
const KEYS = 9;
const SIGNERS = 4;
/** A slip with a first password is handed over, never signed. */
const SIGNED_KINDS = PAPER_KINDS.filter((kind) => kind !== 'phieu-cap');
const STARTS = SIGNED_KINDS.flatMap((kind, index) =>
  WHOLE_MATRIX
    ? Array.from({ length: KEYS }, (_, first) => [kind, first] as const)
    : [[kind, (index * SIGNERS) % KEYS] as const],
);

let folder: string;
let pki: TestPki;
let test: TestOffice;
let keys: readonly KeySource[];
let tokens: TokenClient;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-truong-signed-'));
  pki = await copyOfTestPki(join(folder, 'pki'));
  test = await openTestOffice();
  const token = await tokenSources(pki, join(folder, 'token'));
  tokens = token.client;
  keys = alternating(p12Sources(pki), token.sources);
});
afterAll(async () => {
  await tokens?.closeAll();
  await test.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Files and tokens in turn, so that any few neighbours hold both. */
const alternating = (files: readonly KeySource[], token: readonly KeySource[]): KeySource[] =>
  files.flatMap((file, index) => [file, ...token.slice(index, index + 1)]);

/** A paper of this kind as the program lays it out, with the places of three more signers. */
async function paperOf(kind: PaperKind): Promise<Uint8Array> {
  const { template } = await test.call('templates.get', { kind });
  const extraWitnesses = ['Tổ trưởng', 'Kế toán', 'Văn thư'].map((title) => ({ title, fullName: '' }));
  return (await test.call('templates.specimen', { kind, template: { ...template, extraWitnesses } })).bytes;
}

function expectSoundToEverybody(
  pdf: Uint8Array,
  signed: readonly { field: string; stamped: boolean }[],
): void {
  const { status, output } = qpdfCheck(pdf);
  expect(status, output).toBe(0);
  const said = pdfsig(pdf, pki).filter(({ field }) => signed.some((each) => each.field === field));
  const wanted = signed.map(({ field }, index) => ({
    field,
    said: 'Signature is Valid. Certificate is Trusted.',
    total: index === signed.length - 1,
  }));
  expect(said.map(({ field, said, total }) => ({ field, said, total }))).toEqual(wanted);
  const raw = signaturesIn(pdf);
  expect(raw).toHaveLength(signed.length);
  for (const [index, signature] of raw.entries()) {
    expect(opensslCms(signature, pki)).toMatchObject({ ok: true });
    if (signed[index]?.stamped) expect(opensslTimestamp(signature, pki)).toMatchObject({ ok: true });
  }
}

describe('papers signed by one to four people, judged by Poppler, qpdf and OpenSSL', () => {
  it('every kind of key is at hand, in files and in a token', () => {
    expect(keys).toHaveLength(KEYS);
  });

  it('a slip has no place to sign, and every other kind has one', async () => {
    const specimens = PAPER_KINDS.map(async (kind) => {
      const { template } = await test.call('templates.get', { kind });
      return [kind, (await test.call('templates.specimen', { kind, template })).bytes] as const;
    });
    const signed = (await Promise.all(specimens)).filter(([, pdf]) => listFields(pdf).length > 0);
    expect(signed.map(([kind]) => kind)).toEqual(SIGNED_KINDS);
  });

  it.each(STARTS)(
    '%s, beginning with key %i: each signature is sound after each signing',
    async (kind, first) => {
      const timestamps = opensslTimestamps(pki);
      let pdf = await paperOf(kind);
      const fields = listFields(pdf).map(({ name }) => name);
      expect(fields.length).toBeGreaterThanOrEqual(SIGNERS);
      const signed: { field: string; stamped: boolean }[] = [];
      for (const [place, field] of fields.slice(0, SIGNERS).entries()) {
        const { signer, name } = keys[(first + place) % KEYS]!;
        const stamped = place % 2 === 1;
        const after = await signField(pdf, {
          field,
          signer,
          at: new Date().toISOString(),
          appearance: { lines: [name, 'Trường THCS Đồng Xanh'] },
          reason: 'Đồng ý với nội dung văn bản',
          ...(stamped ? { timestamp: timestamps } : {}),
        });
        expect(after.level).toBe(stamped ? 'B-T' : 'B-B');
        expect(Buffer.compare(after.pdf.subarray(0, pdf.length), pdf), 'earlier bytes').toBe(0);
        pdf = after.pdf;
        signed.push({ field, stamped });
        expectSoundToEverybody(pdf, signed);
      }
      const trust = [pki.read('root.der')];
      const crls = [pki.read('sub.crl.der'), pki.read('root.crl.der')];
      const own = await verifyPdf(pdf, { mode: 'strict', trust, crls, at: new Date() });
      expect(own.verdict).toBe('valid');
      const levels = signed.map(({ stamped }) => (stamped ? 'B-T' : 'B-B'));
      expect(own.signatures.map(({ level }) => level).sort()).toEqual(levels.sort());
    },
  );
});
