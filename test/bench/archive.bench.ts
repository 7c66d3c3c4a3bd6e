import { performance } from 'node:perf_hooks';
import { setImmediate as turn } from 'node:timers/promises';
import { createArchive } from '../../main/features/archive/index.ts';
import { createPapers, officialLayout } from '../../main/features/papers/index.ts';
import { generateDemoSchool } from '../../main/office/demo/index.ts';
import { systemClock } from '../../main/kernel/clock.ts';
import { sha256Hex } from '../../main/kernel/sha256-hex.ts';
import { backgroundOf } from '../../main/platform/database/background.ts';
import { createNodeParseWorker } from '../../main/platform/excel/index.ts';
import { createNodePdfMerger } from '../../main/platform/pdf-merge/index.ts';
import { PAPER_KINDS, type PaperKind } from '../../preload/contract/vocabulary/papers.ts';
import { inventedPaper } from '../support/archive/invented-paper.ts';
import { openTestDatabase } from '../support/office/open-test-database.ts';
import type { BenchContext } from './bench-context.ts';

const PAPERS = 20_000;
const SEARCHES = 500;
/** ms, from the issue: 99 of 100 searches. */
const GOAL = 50;
/** MB/s, from the issue. */
const LEAST_RATE = 200;

/** 20,000 stored papers of different text: search, list, counts, integrity. */
export default async function archiveBench(ctx: BenchContext): Promise<void> {
  const test = await openTestDatabase();
  const { database, newId } = test;
  const { staff } = generateDemoSchool();
  const school = {
    name: 'Trường THCS Mẫu',
    superiorBody: 'UBND phường Mẫu',
    commune: 'phường Mẫu',
    abbreviation: 'THCSM',
  };
  const papers = createPapers({
    database,
    newId,
    clock: systemClock,
    vaultId: newId(),
    school: () => school,
    schoolYear: () => '2026-2027',
    readScan: () => Promise.resolve([]),
    mergePdf: createNodePdfMerger(),
  });
  papers.api.serve({
    kinds: PAPER_KINDS,
    templates: {},
    layout: officialLayout,
    secretCopy: () => null,
    onSigned: () => undefined,
  });
  const { handlers } = createArchive({
    database,
    newId,
    clock: systemClock,
    papers: papers.api,
    mergePdf: createNodePdfMerger(),
    parseWorkbook: createNodeParseWorker(),
    background: backgroundOf(database, (_work, error) => {
      throw error;
    }),
  });
  const kinds = PAPER_KINDS.filter((kind) => kind !== 'phieu-cap');
  let from = performance.now();
  for (let done = 0; done < PAPERS; done += 1_000) {
    await database.write(test.context(), { action: 'bench.fill' }, (tx) => {
      for (let i = done; i < done + 1_000; i += 1) {
        const kind: PaperKind = kinds[i % kinds.length]!;
        const taken = papers.api.takeNumber(tx, kind);
        papers.api.store(tx, test.context(), taken, inventedPaper(i, taken, staff));
      }
    });
  }
  ctx.line('one paper stored and indexed', (performance.now() - from) / PAPERS, 'ms');

  const context = test.context();
  const any = { person: '', fromDay: '', toDay: '', due: false };
  const texts = typedTexts(staff.map(({ fullName }) => fullName));
  const search = async (text: string, more: { kind?: PaperKind } = {}) => {
    const input = { ...any, text, kind: more.kind ?? null, state: null, cursor: null, limit: 50 };
    return handlers['archive.page'](input, context);
  };
  const times: number[] = [];
  const worked: number[] = [];
  for (let run = 0; run < SEARCHES; run += 1) {
    const text = texts[run % texts.length]!;
    const used = process.cpuUsage();
    from = performance.now();
    await search(text, run % 4 === 3 ? { kind: kinds[run % kinds.length]! } : {});
    times.push(performance.now() - from);
    worked.push(cpuSeconds(used) * 1_000);
  }
  times.sort((a, b) => a - b);
  worked.sort((a, b) => a - b);
  ctx.line(`search in ${PAPERS} papers, p50`, times[Math.floor(SEARCHES * 0.5)]!, 'ms');
  ctx.line(`search in ${PAPERS} papers, p99`, times[Math.floor(SEARCHES * 0.99)]!, 'ms', GOAL);
  // What is left of it when nobody else uses the machine.
  ctx.line('the same, time of the processor, p99', worked[Math.floor(SEARCHES * 0.99)]!, 'ms', GOAL);
  await ctx.measure('first page of the list', 50, async () => {
    await search('');
  });
  await ctx.measure(
    'counts of a search',
    50,
    async (run) =>
      void (await handlers['archive.counts']({ ...any, text: texts[run % texts.length]! }, context)),
    GOAL,
  );

  // Statements that filling and searching left behind are freed at the next turn; that is no part of the check.
  await turn();
  const cpu = process.cpuUsage();
  from = performance.now();
  const check = await handlers['archive.verify']({ jobId: 'bench' }, context);
  const rate = check.bytes / 1e6 / ((performance.now() - from) / 1_000);
  const seconds = cpuSeconds(cpu);
  const stored = 'SELECT bytes FROM paper_file ORDER BY rowid';
  const sizes = database.read.prepare('SELECT length(bytes) FROM paper_file').pluck().all() as number[];
  const megabytes = sizes.reduce((sum, size) => sum + size, 0) / 1e6;
  const sample = new Uint8Array(Math.max(...sizes));
  const bare = rateOf(megabytes, () => {
    for (const size of sizes) sha256Hex(sample.subarray(0, size));
  });
  // What no check can do without: every page of those bytes deciphered and authenticated, and hashed.
  const floor = rateOf(megabytes, () => {
    for (const bytes of database.read.prepare(stored).pluck().iterate()) sha256Hex(bytes as Buffer);
  });
  ctx.line(`bare SHA-256 of the same ${Math.round(megabytes)} MB`, bare, 'MB/s');
  ctx.line('deciphering and SHA-256 on one connection (floor of one core)', floor, 'MB/s');
  ctx.line('integrity check of the archive', rate, 'MB/s', LEAST_RATE, 'least');
  ctx.line('integrity check, a second of one core', check.bytes / 1e6 / seconds, 'MB/s');
  ctx.line('integrity check against bare SHA-256', rate / bare, 'ratio');
  ctx.line('integrity check against the floor of one core', rate / floor, 'ratio');
  await test.close();
}

function cpuSeconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}

function rateOf(megabytes: number, work: () => void): number {
  const from = performance.now();
  work();
  return megabytes / ((performance.now() - from) / 1_000);
}

/** What a clerk types: names, symbols, words of papers, beginnings, with and without accents. */
function typedTexts(names: readonly string[]): string[] {
  return [
    ...names.slice(0, 20),
    ...names.slice(20, 30).map((name) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()),
    'tài khoản',
    'b',
    'bi',
    'biên bản bàn giao tài khoản quản trị',
    'an ninh du lieu',
    '05/BBSC',
    '1234 BBBG',
    'mật khẩu bị lộ',
    'nguyen',
    'van',
    'thu hoi quyen toan 7a',
    'su co may tinh phong',
    'khongcotunaonhuthenay',
  ];
}
