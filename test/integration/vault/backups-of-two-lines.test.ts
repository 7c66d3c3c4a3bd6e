import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callOf } from '../../../main/office/cli/call.ts';
import { copyOfLine } from '../../support/backups/copy-of-line.ts';
import { OFFICER, officeOn, openTestOffice, type TestOffice } from '../../support/office/open-test-office.ts';

const OWN = { epoch: 1, incarnation: null };
/** Another computer went on from a copy of this vault. */
const OTHER = { epoch: 2, incarnation: 'a1b2c3d4e5f60718' };

let vault: TestOffice;
let stick: string;
let sound: string;
let main: string;
beforeEach(async () => {
  stick = mkdtempSync(join(tmpdir(), 'so-truong-stick-'));
  vault = await openTestOffice();
  main = join(vault.folder, 'backups');
  sound = join(main, (await vault.call('backups.make', {})).name);
});
afterEach(async () => {
  await vault.close();
  rmSync(stick, { recursive: true });
});

/** Daily copies of the first nine days of a month, oldest first. */
const nine = (folder: string, line: typeof OWN | typeof OTHER, month: string, entries: number) =>
  Array.from({ length: 9 }, (_, index) =>
    copyOfLine(sound, folder, {
      ...{ kind: 'daily', entries: entries + index, ...line },
      madeAt: `2025-${month}-0${String(index + 1)}T08:00:00.000Z`,
    }),
  );
const stays = (folder: string, names: readonly string[]) =>
  names.filter((name) => readdirSync(folder).includes(name));

describe('copies of two restores of one vault in one folder', () => {
  it('are counted apart: each vault thins out its own and never another’s, in both places', async () => {
    const places = [main, stick].map((folder) => ({
      folder,
      own: nine(folder, OWN, '03', 5),
      other: nine(folder, OTHER, '04', 900),
    }));
    await vault.call('backups.setSecondFolder', { folder: stick });
    await vault.call('backups.make', {});
    for (const { folder, own, other } of places) {
      expect(stays(folder, own)).toEqual(own.slice(2));
      expect(stays(folder, other)).toEqual(other);
    }
  });

  it('do not stand in for each other: the copy of the day is made, and only the own ones are carried', async () => {
    const today = copyOfLine(sound, main, {
      ...{ kind: 'daily', entries: 900, ...OTHER },
      madeAt: new Date(Date.now() - 1_000).toISOString(),
    });
    await vault.call('backups.setSecondFolder', { folder: stick });
    await vault.office.close();
    const office = officeOn(vault.folder, [], { idleWork: true });
    vault = { ...vault, office, call: callOf(office) };
    await vault.call('vault.unlock', { login: OFFICER.login, password: OFFICER.password });
    const kinds = async () => (await vault.call('backups.overview', {})).copies.map(({ kind }) => kind);
    await expect.poll(kinds, { timeout: 60_000 }).toContain('weekly');
    await expect
      .poll(async () => (await vault.call('backups.overview', {})).running, { timeout: 60_000 })
      .toBe(false);
    const copies = (await vault.call('backups.overview', {})).copies;
    expect(copies.filter(({ inSecond }) => !inSecond).map(({ name }) => name)).toEqual([today]);
  });

  it('of another line may be taken away by a person, as nothing else ends them', async () => {
    const [own] = nine(main, OWN, '03', 5);
    const [other] = nine(main, OTHER, '04', 900);
    const { copies } = await vault.call('backups.overview', {});
    const deletable = (name: string) => copies.find((copy) => copy.name === name)!.deletable;
    expect([deletable(own!), deletable(other!)]).toEqual([false, true]);
    await expect(vault.call('backups.delete', { name: own! })).rejects.toMatchObject({
      code: 'backup.not-by-hand',
    });
    await vault.call('backups.delete', { name: other! });
    expect(readdirSync(main)).not.toContain(other);
  });
});
