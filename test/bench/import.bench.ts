import { createNodeParseWorker, readWorkbook } from '../../main/platform/excel/index.ts';
import { writeDemoWorkbooks } from '../../main/office/demo/index.ts';
import { readFileSync } from 'node:fs';
import { largeStudentWorkbook } from '../support/workbooks/large-workbook.ts';
import { openTestOffice } from '../support/office/open-test-office.ts';
import type { BenchContext } from './bench-context.ts';

/** 2,500 students × 40 columns: reading the file is the floor, importing it may cost twice that. */
export default async function importBench(ctx: BenchContext): Promise<void> {
  const bytes = await largeStudentWorkbook(2500, 40);
  const worker = createNodeParseWorker();
  const samples: number[] = [];
  for (let i = 0; i < 3; i += 1) {
    const from = performance.now();
    await readWorkbook(bytes, worker);
    samples.push(performance.now() - from);
  }
  const floor = samples.sort((a, b) => a - b)[1]!;
  ctx.floor('reading the workbook (guard + child)', floor);
  const classes = (await writeDemoWorkbooks(ctx.scratch)).classes;
  const taken: number[] = [];
  for (let i = 0; i < 3; i += 1) {
    const vault = await openTestOffice();
    const upload = { fileName: 'lop.xlsx', mapping: null, skipBad: true };
    await vault.call('imports.commit', {
      ...upload,
      kind: 'classes',
      bytes: new Uint8Array(readFileSync(classes)),
    });
    const from = performance.now();
    const { report } = await vault.call('imports.commit', {
      ...upload,
      fileName: 'hs.xlsx',
      kind: 'students',
      bytes,
    });
    taken.push(performance.now() - from);
    if (report.accepted < 2400) throw new Error(`only ${report.accepted} rows were accepted`);
    await vault.close();
  }
  ctx.line('import 2,500 × 40', taken.sort((a, b) => a - b)[1]!, 'ms', floor * 2);
}
