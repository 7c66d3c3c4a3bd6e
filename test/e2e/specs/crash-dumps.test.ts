import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NEW_VAULT, OFFICER, PRINCIPAL, SCHOOL } from '../../support/office/invented-school.ts';
import { invoke, recordEvents } from '../support/bridge.ts';
import { readableIn } from '../support/canaries.ts';
import { testFolders } from '../support/folders.ts';
import { launchApp } from '../support/launch.ts';
import type { RunningApp } from '../support/launch.ts';
import { goneAfter, officePid } from '../support/processes.ts';

const folders = testFolders();
const startedIn = join(folders.outDir, 'started-in');
let running: RunningApp;

const coreLimit = (): string =>
  spawnSync(
    '/usr/bin/prlimit',
    ['--core', '-o', 'SOFT', '--noheadings', '--raw', '--pid', String(process.pid)],
    {
      encoding: 'utf8',
    },
  ).stdout.trim();
function setCoreLimit(soft: string): void {
  const { status } = spawnSync('/usr/bin/prlimit', [`--core=${soft}:`, '--pid', String(process.pid)]);
  expect(status).toBe(0);
}
const usual = coreLimit();

beforeAll(async () => {
  mkdirSync(startedIn);
  // As on a machine whose owner keeps core files of any size.
  setCoreLimit('unlimited');
  running = await launchApp({ ...folders, startedIn });
  expect(await invoke(running.page, 'vault.create', NEW_VAULT)).toMatchObject({ ok: true });
});
afterAll(() => {
  setCoreLimit(usual);
  folders.remove();
});

const processes = () =>
  running.app.evaluate(({ app }) => app.getAppMetrics().map(({ pid, type }) => ({ pid, type })));

describe.runIf(process.platform === 'linux')('a program that crashes with the vault open', () => {
  it('lets no process of its own be dumped', async () => {
    const all = await processes();
    expect(all.map(({ type }) => type)).toEqual(expect.arrayContaining(['Browser', 'Tab', 'Utility']));
    for (const { pid } of all) {
      expect(readFileSync(`/proc/${String(pid)}/coredump_filter`, 'utf8').trim()).toBe('00000000');
      const [limit = ''] =
        /^Max core file size.*$/mu.exec(readFileSync(`/proc/${String(pid)}/limits`, 'utf8')) ?? [];
      expect(limit.split(/\s{2,}/u).slice(1, 3)).toEqual(['0', '0']);
    }
  });

  it('leaves no core file, no crash report and nothing readable, whichever process ends', async () => {
    const { app, page } = running;
    const seen = await recordEvents(page);
    process.kill(await officePid(app), 'SIGSEGV');
    await expect.poll(seen, { timeout: 10_000 }).toEqual(['office-died', 'office-ready']);
    const { login, password } = OFFICER;
    expect(await invoke(page, 'vault.unlock', { login, password })).toMatchObject({ ok: true });
    const all = await processes();
    const ends = ['Tab', 'Utility', 'Browser'] as const;
    for (const type of ends) {
      const { pid } = all.find((process) => process.type === type)!;
      process.kill(pid, 'SIGSEGV');
      await goneAfter(pid, 10_000);
    }
    expect(readdirSync(startedIn)).toEqual([]);
    const files = readdirSync(folders.userDataDir, { recursive: true, encoding: 'utf8' });
    expect(files.filter((name) => name.endsWith('.dmp'))).toEqual([]);
    const words = [
      OFFICER.password,
      PRINCIPAL.password,
      PRINCIPAL.fullName,
      OFFICER.fullName,
      SCHOOL.address,
    ];
    expect(readableIn(folders.outDir, words)).toEqual([]);
  });
});
