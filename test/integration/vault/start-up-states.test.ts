import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { callOf } from '../../../main/office/cli/call.ts';
import type { Office } from '../../../main/office/office.ts';
import { pagesOf, spoil, textsIn } from '../../support/office/database-pages.ts';
import { OFFICER, officeOn, openTestOffice } from '../../support/office/open-test-office.ts';
import { vaultReader } from '../../support/office/vault-reader.ts';

let pristine: string;
let folder: string;
let office: Office;
const status = async () => (await callOf(office)('vault.status', {})).state;
const unlock = () => callOf(office)('vault.unlock', { login: OFFICER.login, password: OFFICER.password });
const FILES = ['vault.db', 'vault.json', 'vault.head'];

beforeAll(async () => {
  const made = await openTestOffice();
  await made.call('school.changeProfile', {
    fromDay: null,
    values: { address: 'Số 2, đường Hoa Phượng' },
    reason: 'Đổi địa chỉ',
    basisNumber: '',
    basisDay: null,
  });
  await made.office.close();
  pristine = made.folder;
});
afterAll(() => rmSync(pristine, { recursive: true }));
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-truong-start-'));
  for (const file of FILES) copyFileSync(join(pristine, file), join(folder, file));
  office = officeOn(folder);
});
afterEach(async () => {
  await office.close();
  rmSync(folder, { recursive: true });
});

describe('at start-up', () => {
  it('a sound vault is locked and opens', async () => {
    expect(await status()).toBe('locked');
    expect(await unlock()).toMatchObject({ missingActs: 0 });
  });

  it('an empty folder has no vault', async () => {
    for (const file of FILES) rmSync(join(folder, file));
    expect(await status()).toBe('missing');
  });

  it('a vanished database is not replaced by an empty, healthy one', async () => {
    rmSync(join(folder, 'vault.db'));
    expect(await status()).toBe('file-missing');
    await expect(unlock()).rejects.toMatchObject({ code: 'vault.file-missing' });
  });

  it('a vanished database with a WAL beside it is not opened as an empty one, and the WAL is left alone', async () => {
    rmSync(join(folder, 'vault.db'));
    writeFileSync(join(folder, 'vault.db-wal'), Buffer.alloc(64, 1));
    await expect(unlock()).rejects.toMatchObject({ code: 'vault.file-missing' });
    expect(readFileSync(join(folder, 'vault.db-wal'))).toHaveLength(64);
  });

  it('a database cut to nothing is told apart from a new one', async () => {
    truncateSync(join(folder, 'vault.db'), 0);
    expect(await status()).toBe('empty-file');
    await expect(unlock()).rejects.toMatchObject({ code: 'vault.empty-file' });
  });

  it('a database cut in the middle is damaged', async () => {
    truncateSync(join(folder, 'vault.db'), 8192);
    expect(await status()).toBe('damaged');
  });

  it('a database that lost its last pages is damaged, although every page left is sound', async () => {
    await unlock();
    for (let i = 0; i < 40; i += 1)
      await callOf(office)('settings.set', { key: `k${i}`, value: 'x'.repeat(2000) });
    await office.close();
    const size = readFileSync(join(folder, 'vault.db')).length;
    truncateSync(join(folder, 'vault.db'), size - 4 * 4096);
    office = officeOn(folder);
    await expect(unlock()).rejects.toMatchObject({ code: 'vault.damaged' });
  });

  it('a foreign file in its place is damaged, not "wrong password"', async () => {
    const size = readFileSync(join(folder, 'vault.db')).length;
    writeFileSync(join(folder, 'vault.db'), Buffer.alloc(size, 7));
    await expect(unlock()).rejects.toMatchObject({ code: 'vault.damaged' });
  });

  it('one flipped byte in the first page is damaged', async () => {
    const bytes = readFileSync(join(folder, 'vault.db'));
    bytes[2000]! ^= 1;
    writeFileSync(join(folder, 'vault.db'), bytes);
    await expect(unlock()).rejects.toMatchObject({ code: 'vault.damaged' });
  });

  it('one flipped byte in a page nobody has read yet is found by the check of the file', async () => {
    await unlock();
    for (let i = 0; i < 40; i += 1)
      await callOf(office)('settings.set', { key: `k${i}`, value: 'x'.repeat(2000) });
    expect(await callOf(office)('vault.check', {})).toEqual({ whole: true });
    await office.close();
    const sqlite = await vaultReader(folder, OFFICER.login, OFFICER.password);
    const [text] = textsIn(pagesOf(sqlite, 'user_setting'));
    sqlite.close();
    spoil(join(folder, 'vault.db'), [text!.page]);
    office = officeOn(folder);
    await unlock();
    expect(await callOf(office)('vault.check', {})).toEqual({ whole: false });
    await expect(callOf(office)('settings.get', {})).rejects.toMatchObject({ code: 'vault.damaged' });
  });

  it('a key file from a newer program is refused untouched', async () => {
    const sidecar = JSON.parse(readFileSync(join(folder, 'vault.json'), 'utf8')) as object;
    const newer = JSON.stringify({ ...sidecar, schema: 99 });
    writeFileSync(join(folder, 'vault.json'), newer);
    expect(await status()).toBe('newer-version');
    await expect(unlock()).rejects.toMatchObject({ code: 'vault.newer-version' });
    expect(readFileSync(join(folder, 'vault.json'), 'utf8')).toBe(newer);
  });

  it('a spoilt or vanished key file has a state of its own, and is no new beginning', async () => {
    writeFileSync(join(folder, 'vault.json'), '{');
    expect(await status()).toBe('sidecar-damaged');
    rmSync(join(folder, 'vault.json'));
    expect(await status()).toBe('sidecar-damaged');
  });

  it('a creation that was cut off is no vault yet', async () => {
    renameSync(join(folder, 'vault.json'), join(folder, 'vault.json.unfinished'));
    expect(await status()).toBe('missing');
  });

  it('a vault that another program holds says so and opens when that one is gone', async () => {
    const other = officeOn(folder);
    await callOf(other)('vault.unlock', { login: OFFICER.login, password: OFFICER.password });
    expect(await status()).toBe('opened-elsewhere');
    await expect(unlock()).rejects.toMatchObject({ code: 'vault.opened-elsewhere' });
    await other.close();
    expect(await status()).toBe('locked');
    await unlock();
  });

  it('an older copy of the database put back is noticed: the acts it lacks are counted and logged', async () => {
    await unlock();
    await callOf(office)('school.addYear', {
      name: '2027-2028',
      startsOn: '2027-09-06',
      semester2StartsOn: '2028-01-17',
      endsOn: '2028-05-31',
    });
    await office.close();
    copyFileSync(join(pristine, 'vault.db'), join(folder, 'vault.db'));
    office = officeOn(folder);
    const { missingActs } = await unlock();
    expect(missingActs).toBeGreaterThan(0);
    const log = await callOf(office)('audit.list', {
      action: 'vault.acts-missing',
      actor: '',
      outcome: '',
      fromDay: '',
      toDay: '',
      beforeSeq: null,
      limit: 10,
    });
    expect(log.entries).toHaveLength(1);
  });
});
