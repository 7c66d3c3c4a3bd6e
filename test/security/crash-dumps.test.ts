import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dataKeysOf } from '../../main/platform/vault/data-keys.ts';
import { OsShares } from '../../main/platform/vault/os-shares.ts';
import { readSidecar } from '../../main/platform/vault/sidecar.ts';
import { openPasswordSlot } from '../../main/platform/vault/slot.ts';
import { foundIn } from '../support/crashes/search-file.ts';
import { OFFICER, PRINCIPAL, openTestOffice, type TestOffice } from '../support/office/open-test-office.ts';
import { largeStudentWorkbook } from '../support/workbooks/large-workbook.ts';

const crash = join(import.meta.dirname, '../support/crashes/crash.ts');
const commandLine = join(import.meta.dirname, '../../main/office/cli.ts');
/** "core" or "core.%p": beside the process. Otherwise a collector or another folder gets the core. */
const pattern =
  process.platform === 'linux' ? readFileSync('/proc/sys/kernel/core_pattern', 'utf8').trim() : '';
const coresLieBeside = pattern !== '' && !pattern.includes('|') && !pattern.includes('/');
const NO_PAGES = '00000000';
const HEAP_FLAG = '--max-old-space-size=96';

let root: string;
let vault: TestOffice;
let workbook: string;
let secrets: Record<string, Buffer[]>;
/** Where the crashing process stands, and so would its core file. */
let place: string;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'so-truong-crash-'));
  vault = await openTestOffice();
  await vault.office.close();
  workbook = join(root, 'hoc-sinh.xlsx');
  const bytes = await largeStudentWorkbook(200);
  writeFileSync(workbook, bytes);
  const sidecar = readSidecar(join(vault.folder, 'vault.json'))!;
  const dataKey = (await openPasswordSlot(sidecar, OFFICER.login, OFFICER.password, new OsShares(null)))!;
  const { database } = dataKeysOf(dataKey, sidecar);
  secrets = {
    principalName: formsOf(PRINCIPAL.fullName),
    password: formsOf(OFFICER.password),
    databaseKey: [database, Buffer.from(database.toString('hex'))],
    studentId: formsOf('3100000007'),
  };
});
afterAll(async () => {
  await vault.close();
  rmSync(root, { recursive: true });
});
beforeEach(() => {
  place = mkdtempSync(join(root, 'place-'));
});

/** Every way a text may lie in memory. */
function formsOf(text: string): Buffer[] {
  return [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
}

interface Crash {
  readonly said: string[];
  readonly cores: string[];
  readonly found: string[];
}

/** Runs a process as on a machine whose owner keeps core files of any size. */
function runWithCores(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Crash {
  const raised = spawnSync(
    'bash',
    ['-c', 'ulimit -c unlimited && exec "$@"', 'bash', process.execPath, ...args],
    { cwd: place, encoding: 'utf8', env },
  );
  const cores = readdirSync(place);
  const found = new Set(cores.flatMap((core) => foundIn(join(place, core), secrets)));
  return { said: raised.stdout.trim().split('\n'), cores, found: [...found].sort() };
}
const crashOf = (who: string, how: string, protection: string): Crash =>
  runWithCores([HEAP_FLAG, crash, who, how, protection, vault.folder, workbook]);

const CASES = [
  ['office', 'segmentation-fault', 'unlocked'],
  ['office', 'heap-exhausted', 'unlocked'],
  ['reader', 'segmentation-fault', 'excel.reader-died'],
  ['reader', 'heap-exhausted', 'excel.reader-died'],
] as const;

describe.runIf(process.platform === 'linux')('where core files of any size are kept', () => {
  it.each(CASES)('the %s that ends by %s leaves none', (who, how, last) => {
    const { said, cores } = crashOf(who, how, 'withheld');
    expect(said).toEqual([NO_PAGES, last]);
    expect(cores).toEqual([]);
  });

  it.runIf(coresLieBeside).each([
    ['office', 'segmentation-fault', ['databaseKey', 'password', 'principalName']],
    ['reader', 'segmentation-fault', ['studentId']],
  ])(
    'without that care the core of the %s that ends by %s holds what this test looks for',
    (who, how, held) => {
      const { cores, found } = crashOf(who, how, 'open');
      expect(cores).toHaveLength(1);
      expect(found).toEqual(held);
      rmSync(place, { recursive: true });
    },
  );

  it('the command line takes that care by itself', () => {
    const die = join(place, '..', 'die-at-exit.mjs');
    writeFileSync(die, `process.on('exit', () => process.kill(process.pid, 'SIGSEGV'));\n`);
    const env = { ...process.env, SO_TRUONG_PASSWORD: OFFICER.password };
    const { said, cores } = runWithCores(
      ['--import', die, commandLine, 'doctor', '--vault', vault.folder, '--json'],
      env,
    );
    expect(JSON.parse(said.at(-1)!)).toMatchObject({ ok: true, result: { healthy: true } });
    expect(cores).toEqual([]);
  });
});
