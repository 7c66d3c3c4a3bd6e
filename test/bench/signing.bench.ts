import { performance } from 'node:perf_hooks';
import { renderPaper } from '../../main/features/accounts/documents/index.ts';
import { signField } from '../../main/platform/pades/fields/sign-field.ts';
import type { Signer } from '../../main/platform/pades/signer.ts';
import { handover } from '../support/pdf/invented-papers.ts';
import { p12Sources, tokenSources } from '../support/pki/key-sources.ts';
import { copyOfTestPki } from '../support/pki/test-pki.ts';
import type { BenchContext } from './bench-context.ts';

const PAPERS = 100;
/** ms a paper, without the token's own time. */
const GOAL = 15;

/** Signing one paper, and a hundred with a key that stays unlocked; the time inside the key is told apart. */
export default async function signing(bench: BenchContext): Promise<void> {
  const pki = await copyOfTestPki(`${bench.scratch}/pki`);
  const papers = Array.from({ length: PAPERS }, (_, index) =>
    renderPaper(handover({ slipNumber: `Số ${index + 1}/PC-THCSĐX` })),
  );
  const [file] = p12Sources(pki);
  const { sources, client } = await tokenSources(pki, `${bench.scratch}/token`);
  await bench.measure(
    'sign one paper, key of a .p12 file',
    20,
    (run) => sign(papers[run]!, file!.signer),
    GOAL,
  );
  for (const { name, signer } of [file!, ...sources]) {
    const { own, key } = await inOneSession(papers, signer);
    bench.line(`one of ${PAPERS} papers, ${name}, without the key's own time`, own, 'ms', GOAL);
    bench.line(`one of ${PAPERS} papers, ${name}, the key alone`, key, 'ms');
  }
  await client.closeAll();
}

async function sign(paper: Uint8Array, signer: Signer): Promise<void> {
  await signField(paper, {
    field: 'BenGiao',
    signer,
    at: '2026-09-05T01:30:00Z',
    appearance: {
      lines: ['Vũ Đăng Khuê', 'Cán bộ phụ trách CNTT', 'Trường THCS Đồng Xanh', '08:30 05/09/2026 +07:00'],
    },
  });
}

/** Medians of one paper after the other. */
async function inOneSession(
  papers: readonly Uint8Array[],
  signer: Signer,
): Promise<{ own: number; key: number }> {
  const keyTimes: number[] = [];
  const timed: Signer = {
    ...signer,
    sign: async (toBeSigned, hash) => {
      const from = performance.now();
      const signature = await signer.sign(toBeSigned, hash);
      keyTimes.push(performance.now() - from);
      return signature;
    },
  };
  const ownTimes: number[] = [];
  for (const paper of papers) {
    const from = performance.now();
    await sign(paper, timed);
    ownTimes.push(performance.now() - from - keyTimes.at(-1)!);
  }
  return { own: median(ownTimes), key: median(keyTimes) };
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!;
