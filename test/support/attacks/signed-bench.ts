import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderPaper } from '../../../main/features/accounts/documents/index.ts';
import { openPkcs12 } from '../../../main/platform/pades/certificate/pkcs12.ts';
import {
  signField,
  type Signer,
  type TimestampSource,
  type VerifyOptions,
} from '../../../main/platform/pades/index.ts';
import { handover } from '../pdf/invented-papers.ts';
import { P12_PASSWORD } from '../pki/make-pki.ts';
import { opensslTimestamps } from '../pki/openssl-timestamps.ts';
import { copyOfTestPki, type TestPki } from '../pki/test-pki.ts';

export const FIELDS = ['BenGiao', 'BenNhan', 'NguoiChungKien'] as const;
const SIGNERS = ['rsa-2048', 'ec-p256', 'rsa-3072'] as const;
const LINES = ['Người ký thử', 'Trường THCS Đồng Xanh'];

/** Handover minutes of invented people in every honest state an attack may start from. */
export interface SignedBench {
  /** A copy of one's own: what is issued or revoked here touches nobody else. */
  readonly pki: TestPki;
  readonly blank: Uint8Array;
  readonly one: Uint8Array;
  readonly three: Uint8Array;
  /** One signature with a timestamp. */
  readonly stamped: Uint8Array;
  readonly stamps: TimestampSource;
  readonly options: VerifyOptions;
  signer(file: string): Signer;
  sign(pdf: Uint8Array, field: string, signer: Signer, timestamp?: TimestampSource): Promise<Uint8Array>;
  close(): void;
}

export async function signedBench(): Promise<SignedBench> {
  const folder = mkdtempSync(join(tmpdir(), 'so-truong-attacks-'));
  const pki = await copyOfTestPki(folder);
  const now = new Date();
  const stamps = opensslTimestamps(pki);
  const sign: SignedBench['sign'] = async (pdf, field, signer, timestamp) => {
    const appearance = { lines: LINES };
    const request = { field, signer, at: now.toISOString(), appearance, ...(timestamp ? { timestamp } : {}) };
    return (await signField(pdf, request)).pdf;
  };
  const signer = (file: string): Signer => openPkcs12(pki.read(`${file}.p12`), P12_PASSWORD);
  const blank = renderPaper(handover());
  const one = await sign(blank, FIELDS[0], signer(SIGNERS[0]));
  const two = await sign(one, FIELDS[1], signer(SIGNERS[1]));
  return {
    pki,
    blank,
    one,
    three: await sign(two, FIELDS[2], signer(SIGNERS[2])),
    stamped: await sign(blank, FIELDS[0], signer(SIGNERS[0]), stamps),
    stamps,
    options: {
      mode: 'strict',
      trust: [pki.read('root.der')],
      crls: [pki.read('sub.crl.der'), pki.read('root.crl.der')],
      at: new Date(now.getTime() + 60_000),
    },
    signer,
    sign,
    close: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
