import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { writeDemoWorkbooks } from '../../main/office/demo/index.ts';
import { createNodeParseWorker, readWorkbook } from '../../main/platform/excel/index.ts';
import { openTestOffice } from '../support/office/open-test-office.ts';
import { largeStudentWorkbook } from '../support/workbooks/large-workbook.ts';
import type { BenchContext } from './bench-context.ts';

/** Odd, so that the median is one of them. */
const ROUNDS = 5;

/**
 * 2,500 students × 40 columns: importing the file may cost twice what only reading it does. Two readings are floors:
 * exceljs inside this process, and our own reader with its guard and its child process, which every import begins with.
 * The three take turns, so that a busy moment of the machine falls on all of them.
 */
export default async function importBench(ctx: BenchContext): Promise<void> {
  const bytes = await largeStudentWorkbook(2500, 40);
  const classes = new Uint8Array(readFileSync((await writeDemoWorkbooks(ctx.scratch)).classes));
  const worker = createNodeParseWorker();
  const library: number[] = [];
  const own: number[] = [];
  const imported: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    library.push(await timed(() => new ExcelJS.Workbook().xlsx.load(arrayBufferOf(bytes))));
    own.push(await timed(() => readWorkbook(bytes, worker)));
    imported.push(await importOnce(classes, bytes));
  }
  const taken = median(imported);
  ctx.floor('bare exceljs', median(library));
  ctx.line('import 2,500 × 40', taken, 'ms', 2 * median(library));
  ctx.floor('our own reader (guard + child)', median(own));
  ctx.line('the same import', taken, 'ms', 2 * median(own));
}

/** A cold import: another vault each time, so no parsed workbook is kept from before. */
async function importOnce(classes: Uint8Array, students: Uint8Array): Promise<number> {
  const vault = await openTestOffice();
  const commit = (kind: 'classes' | 'students', bytes: Uint8Array) =>
    vault.call('imports.commit', { kind, fileName: `${kind}.xlsx`, bytes, mapping: null, skipBad: true });
  await commit('classes', classes);
  let accepted = 0;
  const taken = await timed(async () => {
    accepted = (await commit('students', students)).report.accepted;
  });
  await vault.close();
  if (accepted < 2400) throw new Error(`only ${accepted} rows were accepted`);
  return taken;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[(values.length - 1) / 2]!;
}

/** exceljs takes an ArrayBuffer of its own. */
function arrayBufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
