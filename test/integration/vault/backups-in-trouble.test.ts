import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callOf } from '../../../main/office/cli/call.ts';
import { runCommandLine } from '../../../main/office/cli/run.ts';
import { fillUp, mountProblem, smallDisk } from '../../e2e/support/mounts.ts';
import { OFFICER, officeOn, openTestOffice, type TestOffice } from '../../support/office/open-test-office.ts';

/** A clock that stands. */
const at = (instant: string) => ({ clock: { now: () => new Date(instant) } });

let vault: TestOffice;
let elsewhere: string;
beforeEach(async () => {
  elsewhere = mkdtempSync(join(tmpdir(), 'so-truong-elsewhere-'));
  vault = await openTestOffice();
});
afterEach(async () => {
  await vault.close();
  rmSync(elsewhere, { recursive: true, force: true });
});

const unlock = (office: TestOffice) =>
  office.call('vault.unlock', { login: OFFICER.login, password: OFFICER.password });

describe('a machine whose clock has fallen back by years', () => {
  it('keeps the copies it makes, and lets the old ones go in their turn', async () => {
    const days = [1, 2, 3, 4, 5, 6, 7, 8].map((day) => `2026-10-0${day}T08:00:00.000Z`);
    const wrong = ['2015-01-01T08:00:00.000Z', '2015-01-02T08:00:00.000Z', '2015-01-03T08:00:00.000Z'];
    await vault.office.close();
    for (const instant of [...days, ...wrong]) {
      const office = officeOn(vault.folder, [], { ...at(instant), idleWork: true });
      vault = { ...vault, office, call: callOf(office) };
      await unlock(vault);
      await expect
        .poll(async () => (await vault.call('backups.overview', {})).running, { timeout: 60_000 })
        .toBe(false);
      await vault.office.close();
    }
    const office = officeOn(vault.folder, [], at('2026-10-09T08:00:00.000Z'));
    vault = { ...vault, office, call: callOf(office) };
    await unlock(vault);
    const made = (await vault.call('backups.overview', {})).copies.map(({ madeAt }) => madeAt?.slice(0, 10));
    expect(made).toEqual(expect.arrayContaining(['2015-01-01', '2015-01-02', '2015-01-03']));
    expect(made).not.toContain('2026-10-02');
  });
});

describe('the second place', () => {
  it('cannot be the folder of the data by a way round', async () => {
    const link = join(elsewhere, 'link');
    symlinkSync(vault.folder, link);
    await expect(
      vault.call('backups.setSecondFolder', { folder: join(link, 'second') }),
    ).rejects.toMatchObject({ code: 'backup.second-inside' });
  });

  it.runIf(mountProblem() === null)(
    'takes nothing from the copy in the first when it is full, and says so',
    async () => {
      const stick = join(elsewhere, 'stick');
      mkdirSync(stick);
      const disk = smallDisk(stick, 2);
      try {
        await vault.call('backups.setSecondFolder', { folder: stick });
        fillUp(join(stick, 'films'));
        const made = await vault.call('backups.make', {});
        expect(made).toMatchObject({ carried: false });
        const overview = await vault.call('backups.overview', {});
        expect(overview).toMatchObject({ problem: '', secondProblem: 'vault.no-room' });
        expect(overview.copies).toMatchObject([{ name: made.name, inMain: true, inSecond: false }]);
        const { tasks } = await vault.call('home.overview', {});
        expect(tasks.map(({ key }) => key)).toContain('backup-second-failed');
      } finally {
        disk.remove();
      }
    },
  );
});

describe('a restore that is refused', () => {
  it('leaves nothing of the folder it was to go into', async () => {
    const { name } = await vault.call('backups.make', {});
    const folder = join(elsewhere, 'new');
    const said: string[] = [];
    const exit = await runCommandLine({
      args: ['restore', join(vault.folder, 'backups', name), '--to', folder, '--json'],
      environment: { SO_TRUONG_PASSWORD: 'Khong-Phai-Mat-Khau-1' },
      out: (text) => said.push(text),
      say: () => undefined,
    });
    expect({ exit, said: said.join('') }).toMatchObject({
      exit: 2,
      said: expect.stringContaining('wrong-password') as string,
    });
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
    expect(existsSync(folder)).toBe(false);
  });
});

describe('a restore from the command line', () => {
  const restore = async (folder: string, ...more: string[]) => {
    const { name } = await vault.call('backups.make', {});
    const out: string[] = [];
    const said: string[] = [];
    const exit = await runCommandLine({
      args: [
        'restore',
        join(vault.folder, 'backups', name),
        '--to',
        join(elsewhere, folder),
        '--json',
        ...more,
      ],
      environment: {},
      out: (text) => out.push(text),
      say: (text) => said.push(text),
    });
    return { exit, said: said.join(''), answer: JSON.parse(out.join('')) as { result?: { epoch: number } } };
  };

  it.each([[['--password', OFFICER.password]], [[`--password=${OFFICER.password}`]]])(
    'takes a password that stands there, and warns beside the answer, not in it',
    async (more) => {
      const { exit, said, answer } = await restore('given', ...more);
      expect({ exit, epoch: answer.result?.epoch }).toEqual({ exit: 0, epoch: 2 });
      expect(said).toContain('SO_TRUONG_PASSWORD');
      expect(said).not.toContain(OFFICER.password);
    },
  );

  it('refuses an empty one and a wrong one', async () => {
    expect(await restore('none', '--password=')).toMatchObject({ exit: 2 });
    expect(await restore('wrong', '--password', 'Khong-Phai-Mat-Khau-1')).toMatchObject({
      exit: 2,
      answer: { error: { code: expect.stringContaining('wrong-password') as string } },
    });
  });
});
