import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callOf } from '../../../main/office/cli/call.ts';
import {
  OFFICER,
  SCHOOL,
  officeOn,
  openTestOffice,
  type TestOffice,
} from '../../support/office/open-test-office.ts';

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

const backupsOf = (folder: string) => join(folder, 'backups');
const unlock = (office: TestOffice) =>
  office.call('vault.unlock', { login: OFFICER.login, password: OFFICER.password });

describe('a copy of the vault', () => {
  it('is listed with what it holds, told in the status bar and in the log, and reads back whole', async () => {
    const { name } = await vault.call('backups.make', {});
    const overview = await vault.call('backups.overview', {});
    expect(overview.copies).toMatchObject([
      { name, kind: 'manual', state: 'own', schoolName: SCHOOL.name, inMain: true, inSecond: false },
    ]);
    expect((await vault.call('session.current', {})).lastBackupAt).toBe(overview.copies[0]!.madeAt);
    const log = await vault.call('audit.list', {
      ...{ action: 'backups.make', actor: '', outcome: '', fromDay: '', toDay: '' },
      ...{ beforeSeq: null, limit: 10 },
    });
    expect(JSON.parse(log.entries[0]!.detail)).toMatchObject({
      kind: 'manual',
      entries: overview.copies[0]!.counts!.entries,
    });
    expect(await vault.call('backups.verify', { name, place: 'main' })).toEqual({ whole: true, code: '' });
  });

  it('gives a vault by hand: tar xf, and the old password opens it', async () => {
    const { name } = await vault.call('backups.make', {});
    execFileSync('tar', ['xf', join(backupsOf(vault.folder), name), '-C', elsewhere]);
    const byHand = officeOn(elsewhere);
    await callOf(byHand)('vault.unlock', { login: OFFICER.login, password: OFFICER.password });
    expect(await callOf(byHand)('audit.verify', {})).toMatchObject({ valid: true });
    await byHand.close();
  });

  it('holds every act that was acknowledged before it, though others write meanwhile', async () => {
    const writing = Array.from({ length: 20 }, (_unused, n) =>
      vault.call('settings.set', { key: `test.k${n}`, value: 'x' }),
    );
    const [made] = await Promise.all([vault.call('backups.make', {}), ...writing]);
    expect(await vault.call('backups.verify', { name: made.name, place: 'main' })).toMatchObject({
      whole: true,
    });
  });

  it('made twice within a second has two names', async () => {
    const [first, second] = await Promise.all([
      vault.call('backups.make', {}),
      vault.call('backups.make', {}),
    ]);
    expect(first.name).not.toBe(second.name);
    expect((await vault.call('backups.overview', {})).copies).toHaveLength(2);
  });

  it('left half-made by a killed run is swept away and never listed', async () => {
    const { name } = await vault.call('backups.make', {});
    const half = ['.partial', '.copy', '.copy-journal'].map((end) =>
      join(backupsOf(vault.folder), name + end),
    );
    for (const file of half) writeFileSync(file, 'half');
    expect((await vault.call('backups.overview', {})).copies).toHaveLength(1);
    vault = await vault.reopen();
    await unlock(vault);
    expect(half.filter((file) => existsSync(file))).toEqual([]);
  });

  it('that was cut or spoilt on the disk is said to be so', async () => {
    const { name } = await vault.call('backups.make', {});
    const file = join(backupsOf(vault.folder), name);
    truncateSync(file, 200_000);
    expect(await vault.call('backups.verify', { name, place: 'main' })).toEqual({
      whole: false,
      code: 'backup.truncated',
    });
    truncateSync(file, 100);
    expect((await vault.call('backups.overview', {})).copies).toMatchObject([{ state: 'unreadable' }]);
  });
});

describe('copies by the calendar', () => {
  const day = (n: number) => ({ now: () => new Date(Date.UTC(2026, 10, 2 + n, 1)) });

  it('come once a day at a sign-in, the first of a week as its weekly one; the oldest go', async () => {
    for (let n = 0; n < 10; n += 1) {
      await vault.office.close();
      const office = officeOn(vault.folder, vault.events, { clock: day(n), idleWork: true });
      vault = { ...vault, office, call: callOf(office) };
      await unlock(vault);
      await settled(n);
    }
    const { copies } = await vault.call('backups.overview', {});
    const count = (kind: string) => copies.filter((copy) => copy.kind === kind).length;
    expect([count('daily'), count('weekly')]).toEqual([7, 2]);
  }, 120_000);

  async function settled(n: number): Promise<void> {
    const today = new Date(Date.UTC(2026, 10, 2 + n)).toISOString().slice(0, 10);
    await expect
      .poll(async () => (await vault.call('backups.overview', {})).copies[0]?.madeAt.slice(0, 10), {
        timeout: 10_000,
      })
      .toBe(today);
    await expect
      .poll(async () => (await vault.call('backups.overview', {})).running, { timeout: 10_000 })
      .toBe(false);
  }
});

describe('another school year', () => {
  const next = {
    name: '2027-2028',
    startsOn: '2027-09-05',
    semester2StartsOn: '2028-01-17',
    endsOn: '2028-05-31',
  };
  const copies = async () => (await vault.call('backups.overview', {})).copies.map(({ kind }) => kind);

  it('begins with a copy of the vault as it was; another semester of the same year needs none', async () => {
    const [current] = await vault.call('school.years', {});
    await vault.call('school.setCurrentYear', { id: current!.id, semester: 2 });
    expect(await copies()).toEqual([]);
    const { id } = await vault.call('school.addYear', next);
    await vault.call('school.setCurrentYear', { id, semester: 1 });
    expect(await copies()).toEqual(['before-transition']);
    expect((await vault.call('session.current', {})).schoolYear).toBe('2027-2028');
  });

  it('does not begin when that copy cannot be made', async () => {
    const { id } = await vault.call('school.addYear', next);
    writeFileSync(backupsOf(vault.folder), 'a file where the folder should be');
    await expect(vault.call('school.setCurrentYear', { id, semester: 1 })).rejects.toMatchObject({
      code: 'backup.not-writable',
    });
    expect((await vault.call('session.current', {})).schoolYear).toBe('2026-2027');
  });
});

describe('the second place', () => {
  it('gets every copy, is known by its mark, and another drive at the same path is left alone', async () => {
    await vault.call('backups.make', {});
    const stick = join(elsewhere, 'stick');
    await vault.call('backups.setSecondFolder', { folder: stick });
    await vault.call('backups.make', {});
    const names = () => readdirSync(stick).filter((name) => name.endsWith('.stbackup'));
    expect(names()).toEqual(readdirSync(backupsOf(vault.folder)));
    expect((await vault.call('backups.overview', {})).second).toMatchObject({ folder: stick, present: true });

    cpSync(stick, join(elsewhere, 'pulled'), { recursive: true });
    rmSync(stick, { recursive: true });
    mkdirSync(stick);
    await vault.call('backups.make', {});
    expect(readdirSync(stick)).toEqual([]);
    expect((await vault.call('backups.overview', {})).second).toMatchObject({ present: false });

    rmSync(stick, { recursive: true });
    cpSync(join(elsewhere, 'pulled'), stick, { recursive: true });
    await vault.call('backups.make', {});
    expect(names()).toHaveLength(4);
  });

  it('cannot be the folder of the data itself', async () => {
    for (const folder of [vault.folder, backupsOf(vault.folder)])
      await expect(vault.call('backups.setSecondFolder', { folder })).rejects.toMatchObject({
        code: 'backup.second-inside',
      });
  });

  it('away for a week stands on the home screen; so does a vault two days without a copy', async () => {
    await vault.call('backups.make', {});
    await vault.call('backups.setSecondFolder', { folder: join(elsewhere, 'stick') });
    const tasksAfter = async (days: number) => {
      const later = new Date(Date.now() + days * 86_400_000);
      await vault.office.close();
      const office = officeOn(vault.folder, [], { clock: { now: () => later } });
      vault = { ...vault, office, call: callOf(office) };
      await unlock(vault);
      return (await vault.call('home.overview', {})).tasks
        .map(({ key }) => key)
        .filter((key) => key.startsWith('backup'));
    };
    expect(await tasksAfter(1)).toEqual([]);
    expect(await tasksAfter(3)).toEqual(['backup-old']);
    expect((await tasksAfter(8)).sort()).toEqual(['backup-old', 'backup-second-unseen']);
  });
});

describe('a copy made by hand', () => {
  it('is taken away from both places on request, and the log says which', async () => {
    await vault.call('backups.setSecondFolder', { folder: join(elsewhere, 'second') });
    const kept = await vault.call('backups.make', {});
    const { name } = await vault.call('backups.make', {});
    expect((await vault.call('backups.overview', {})).copies[0]).toMatchObject({ name, deletable: true });
    await vault.call('backups.delete', { name });
    for (const folder of [backupsOf(vault.folder), join(elsewhere, 'second')])
      expect(readdirSync(folder).filter((file) => file.endsWith('.stbackup'))).toEqual([kept.name]);
    const log = await vault.call('audit.list', {
      ...{ action: 'backups.delete', actor: '', outcome: '', fromDay: '', toDay: '' },
      ...{ beforeSeq: null, limit: 10 },
    });
    expect(log.entries.map(({ detail }) => JSON.parse(detail) as unknown)).toMatchObject([
      { kind: 'manual', places: 2 },
    ]);
  });

  it('stays when no other copy is whole', async () => {
    const { name } = await vault.call('backups.make', {});
    await expect(vault.call('backups.delete', { name })).rejects.toMatchObject({ code: 'backup.last-whole' });
    const other = await vault.call('backups.make', {});
    const file = join(backupsOf(vault.folder), other.name);
    truncateSync(file, statSync(file).size - 10_000);
    await expect(vault.call('backups.delete', { name })).rejects.toMatchObject({ code: 'backup.last-whole' });
    expect(existsSync(join(backupsOf(vault.folder), name))).toBe(true);
  });

  it('is the only kind a person may take away', async () => {
    await vault.close();
    vault = await openTestOffice({ idleWork: true });
    await expect
      .poll(async () => (await vault.call('backups.overview', {})).copies.length, { timeout: 20_000 })
      .toBe(1);
    const { copies } = await vault.call('backups.overview', {});
    await vault.call('backups.make', {});
    expect(copies[0]?.deletable).toBe(false);
    await expect(vault.call('backups.delete', { name: copies[0]!.name })).rejects.toMatchObject({
      code: 'backup.not-by-hand',
    });
    await expect(vault.call('backups.delete', { name: 'khong-co.stbackup' })).rejects.toMatchObject({
      code: 'backup.gone',
    });
  });
});
