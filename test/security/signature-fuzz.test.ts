import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../main/office/demo/seeded-random.ts';
import { addLongTermMaterial, verifyPdf, type VerifyOptions } from '../../main/platform/pades/index.ts';
import { contentsOf } from '../support/attacks/edit-pdf.ts';
import { signedBench, type SignedBench } from '../support/attacks/index.ts';
import { mutated } from '../support/attacks/mutate.ts';

const SEED = Number(process.env['SO_TRUONG_SEED'] ?? 20_261_122);
const MOST_CPU_MICROSECONDS = 1_000_000;

let bench: SignedBench;
beforeAll(async () => {
  bench = await signedBench();
});
afterAll(() => {
  bench.close();
});

/** What the last signature covers: a change outside may be harmless, one inside never is. */
function coveredBytes(pdf: Uint8Array): (other: Uint8Array) => boolean {
  const { from, to } = contentsOf(pdf, 'last');
  const range = /\/ByteRange \[0 (\d+) (\d+) (\d+)\]/gu;
  const [, , after = '0', rest = '0'] = [...Buffer.from(pdf).toString('latin1').matchAll(range)].at(-1) ?? [];
  const end = Number(after) + Number(rest);
  const parts = (file: Uint8Array) => [file.subarray(0, from - 1), file.subarray(to + 1, end)];
  const [head, tail] = parts(pdf) as [Uint8Array, Uint8Array];
  return (other) => {
    const [otherHead, otherTail] = parts(other) as [Uint8Array, Uint8Array];
    return Buffer.compare(head, otherHead) === 0 && Buffer.compare(tail, otherTail) === 0;
  };
}

interface Found {
  readonly run: number;
  readonly what: string;
}

async function fuzz(pdf: Uint8Array, runs: number, seed: number): Promise<Found[]> {
  // The signers themselves are the anchors: what is tried here is the file, not its certificates.
  const trust = ['rsa-2048', 'ec-p256', 'rsa-3072', 'tsa'].map((file) => bench.pki.read(`${file}.der`));
  const options = { trust, at: bench.options.at };
  const isCovered = coveredBytes(pdf);
  const { below } = seededRandom(seed);
  const found: Found[] = [];
  for (let run = 0; run < runs; run += 1) {
    const other = mutated(pdf, below);
    const mode: VerifyOptions['mode'] = run % 4 === 0 ? 'lenient' : 'strict';
    const before = process.cpuUsage();
    try {
      const { verdict } = await verifyPdf(other, { ...options, mode });
      if (verdict === 'valid' && !isCovered(other)) found.push({ run, what: `${mode}: wrongly valid` });
    } catch (error) {
      found.push({ run, what: `${mode}: ${error instanceof Error ? (error.stack ?? '') : String(error)}` });
    }
    const { user, system } = process.cpuUsage(before);
    if (user + system > MOST_CPU_MICROSECONDS) found.push({ run, what: `${mode}: ${user + system} µs` });
  }
  return found;
}

const FILES: readonly (readonly [string, number, (bench: SignedBench) => Uint8Array])[] = [
  ['one signature', 9_000, ({ one }) => one],
  ['three signatures', 4_000, ({ three }) => three],
  ['a timestamp', 4_000, ({ stamped }) => stamped],
  [
    'long-term evidence',
    4_000,
    ({ one, pki }) =>
      addLongTermMaterial(one, {
        certificates: [pki.read('sub.der')],
        crls: [pki.read('sub.crl.der')],
        ocsps: [],
      }),
  ],
];

describe(`a signed file with bytes changed at random (seed ${SEED})`, () => {
  it.each(FILES)(
    'with %s: %i times no crash, no hang, and never valid when a covered byte differs',
    { timeout: 600_000 },
    async (_name, runs, make) => {
      expect(await fuzz(make(bench), runs, SEED)).toEqual([]);
    },
  );
});
