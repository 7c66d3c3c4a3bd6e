import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { verifyPdf } from '../../main/platform/pades/index.ts';
import { signedBench } from '../support/attacks/signed-bench.ts';
import type { BenchContext } from './bench-context.ts';

const PAPERS = 100;
const GOAL_MS = 10;

/** A hundred signed papers judged one after another, and by pdfsig, which is started for each as anybody starts it. */
export default async function verifyBench(ctx: BenchContext): Promise<void> {
  const bench = await signedBench();
  try {
    for (const [name, pdf, goal] of [
      ['one signature', bench.one, GOAL_MS],
      ['three signatures', bench.three, null],
    ] as const) {
      await verifyPdf(pdf, bench.options);
      const ours = await msEach(() => verifyPdf(pdf, bench.options));
      ctx.line(`verify ${PAPERS} papers with ${name}, each`, ours, 'ms', goal);
      const path = join(ctx.scratch, 'paper.pdf');
      writeFileSync(path, pdf);
      const args = ['-nssdir', `sql:${bench.pki.path('nss')}`, '-no-ocsp', path];
      const theirs = await msEach(() => execFileSync('pdfsig', args, { stdio: 'pipe' }));
      ctx.line(`  the same by pdfsig, each`, theirs, 'ms');
      ctx.line(`  ours to pdfsig`, ours / theirs, '×', 1);
    }
  } finally {
    bench.close();
  }
}

async function msEach(work: () => unknown): Promise<number> {
  const started = performance.now();
  for (let run = 0; run < PAPERS; run += 1) await work();
  return (performance.now() - started) / PAPERS;
}
