import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { REGISTERS } from '../../../preload/contract/vocabulary/registers/index.ts';
import { PEOPLE_LISTS, type ImportKind } from '../../../preload/contract/vocabulary/school.ts';
import { appError } from '../../kernel/app-error.ts';
import { vietnamDay } from '../../kernel/vietnam-day.ts';
import {
  generateDemoSchool,
  writeDemoRegisters,
  writeDemoWorkbooks,
  type DemoSchool,
} from '../demo/index.ts';
import { issueAccounts } from './accounts-command.ts';
import type { Call } from './call.ts';
import { demoSignIn } from './demo-sign-in.ts';
import { addDemoTeacher, enterDemoMarks } from './enter-demo-marks.ts';
import { required } from './options.ts';
import { makeOutputFolder } from './output-file.ts';
import type { Command } from './run.ts';
import { DEFAULT_LOGINS, withOffice } from './sign-in.ts';
import { signDemoPapers } from './sign-demo-papers.ts';
import { StepTable } from './step-table.ts';
import type { WrittenPaper } from './write-papers.ts';

/** The main job from nothing to papers: real workbooks, the real import, accounts, papers, a verified log. */
export const demoCommand: Command = async (terminal, _words, options) => {
  const out = resolve(required(options, 'out'));
  const demo = generateDemoSchool(options.seed === undefined ? {} : { seed: seedOf(options.seed) });
  const { password, told } = demoSignIn(terminal.environment['SO_TRUONG_PASSWORD']);
  const steps = new StepTable(options.json ? terminal.say : terminal.out);
  makeOutputFolder(out);
  const ownPasswords = { create: { temporaryPasswords: false } };
  const vaultDir = join(out, 'vault');
  const papers = await withOffice(
    terminal,
    vaultDir,
    async (call) => {
      // First, because it refuses a weak password and a folder that holds a vault: then nothing has been written.
      await steps.run('vault', async () => {
        await call('vault.create', {
          school: { ...demo.school, ...demo.renaming.before },
          year: demo.year,
          principal: { fullName: demo.principal, login: DEFAULT_LOGINS.principal, password },
          officer: { fullName: demo.officer, login: DEFAULT_LOGINS.officer, password },
        });
        const { before, ...renaming } = demo.renaming;
        const values = Object.fromEntries(
          Object.keys(before).map((field) => [field, demo.school[field as keyof typeof before]]),
        );
        await call('school.changeProfile', { ...renaming, values });
        return { value: undefined, count: 1 };
      });
      const workbooks = await steps.run('workbooks', async () => {
        const files = await writeDemoWorkbooks(join(out, 'workbooks'), demo);
        return { value: files, count: Object.keys(files).length };
      });
      for (const kind of PEOPLE_LISTS) await importStep(call, steps, kind, workbooks[kind]);
      await registersStep(call, steps, join(out, 'workbooks'), demo);
      const issued = await issueStep(call, steps, out);
      await steps.run('signing', async () => {
        return { value: undefined, count: await signDemoPapers(call, demo, password) };
      });
      await addDemoTeacher(call, demo, password);
      return issued;
    },
    ownPasswords,
  );
  await steps.run('marks', async () => {
    return { value: undefined, count: await enterDemoMarks(terminal, vaultDir, password) };
  });
  await withOffice(terminal, vaultDir, async (call) => {
    await call('vault.unlock', { login: DEFAULT_LOGINS.officer, password });
    await checksStep(call, steps, out);
  });
  const summary = {
    steps: steps.rows,
    papers: papers.map(({ kind, number, file, sha256 }) => ({ kind, number, file, sha256 })),
  };
  writeFileSync(join(out, 'sign-in.json'), `${JSON.stringify(told, null, 2)}\n`);
  writeFileSync(join(out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
  return { result: summary, text: `Kho dữ liệu, văn bản và summary.json nằm trong ${out}.` };
};

async function importStep(call: Call, steps: StepTable, kind: ImportKind, file: string): Promise<void> {
  await steps.run(`import-${kind}`, async () => {
    return { value: undefined, count: await importFile(call, kind, file) };
  });
}

/** Rows taken; the file must have no error. */
async function importFile(call: Call, kind: ImportKind, file: string): Promise<number> {
  const bytes = new Uint8Array(readFileSync(file));
  const upload = { kind, fileName: basename(file), bytes, mapping: null, skipBad: false };
  return (await call('imports.commit', upload)).report.accepted;
}

async function registersStep(call: Call, steps: StepTable, dir: string, demo: DemoSchool): Promise<void> {
  await steps.run('registers', async () => {
    const files = await writeDemoRegisters(dir, demo, vietnamDay(new Date().toISOString()));
    let count = 0;
    for (const register of REGISTERS) count += await importFile(call, register, files[register]);
    return { value: undefined, count };
  });
}

async function issueStep(call: Call, steps: StepTable, out: string): Promise<WrittenPaper[]> {
  const everybody = { all: true, department: null, staffIds: [] };
  return steps.run('accounts-and-papers', async () => {
    const issued = await issueAccounts(call, everybody, join(out, 'papers'));
    const written = issued.papers.map((paper) => ({ ...paper, file: `papers/${paper.file}` }));
    return { value: written, count: issued.accounts };
  });
}

/** Nothing is handed over that does not hold; the copy has everything. */
async function checksStep(call: Call, steps: StepTable, out: string): Promise<void> {
  await steps.run('archive-verify', async () => {
    const checked = await call('archive.verify', { jobId: 'demo' });
    if (checked.bad.length > 0) throw appError('papers.bytes-damaged', { paper: checked.bad[0]!.name });
    return { value: undefined, count: checked.papers };
  });
  await steps.run('backup', async () => {
    const folder = join(out, 'backups');
    makeOutputFolder(folder);
    await call('backups.makeTo', { folder, kind: 'manual' });
    return { value: undefined, count: 1 };
  });
  await steps.run('audit-verify', async () => {
    const verdict = await call('audit.verify', {});
    if (!verdict.valid) throw appError('audit.broken', { seq: verdict.firstBad ?? 0 });
    return { value: undefined, count: verdict.entries };
  });
}

function seedOf(text: string): number {
  const seed = Number(text);
  if (!Number.isSafeInteger(seed) || seed < 0) throw appError('cli.seed');
  return seed;
}
