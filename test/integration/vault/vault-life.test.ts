import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { callOf } from '../../../main/office/cli/call.ts';
import { opensWith } from '../../../main/platform/database/open-sqlite.ts';
import { dataKeysOf } from '../../../main/platform/vault/data-keys.ts';
import { OsShares } from '../../../main/platform/vault/os-shares.ts';
import { readSidecar } from '../../../main/platform/vault/sidecar.ts';
import { openPasswordSlot } from '../../../main/platform/vault/slot.ts';
import { vaultFilesIn } from '../../../main/platform/vault/vault-files.ts';
import {
  OFFICER,
  PRINCIPAL,
  SCHOOL,
  YEAR,
  officeOn,
  openTestOffice,
  type TestOffice,
} from '../../support/office/open-test-office.ts';

let open: TestOffice | null = null;
afterEach(async () => {
  await open?.close();
  open = null;
});

const NEW_PASSWORD = 'Bien-Do-Son-Som-Mai-44';

/** The key that this sign-in unwraps and that opens the database, in hex. */
async function databaseKey(folder: string, login: string, password: string): Promise<string> {
  const files = vaultFilesIn(folder);
  const sidecar = readSidecar(files.sidecar)!;
  const dataKey = await openPasswordSlot(sidecar, login, password, new OsShares(null));
  if (dataKey === null) return 'wrong password';
  const { database } = dataKeysOf(dataKey, sidecar);
  return opensWith(files.database, database) ? database.toString('hex') : 'not the key of this file';
}

describe('a vault', () => {
  it('is missing at first, and open for its officer right after the wizard', async () => {
    open = await openTestOffice();
    const status = await open.call('vault.status', {});
    expect(status).toMatchObject({ state: 'unlocked', schoolName: SCHOOL.name });
    expect(await open.call('session.current', {})).toMatchObject({
      login: 'quantri',
      roles: ['it-officer'],
      schoolYear: '2026-2027',
    });
  });

  it('opens again for both people after a lock, and for nobody with a wrong password', async () => {
    // A clock that stands still: a slow disk must not outlast the wait of one second.
    const at = new Date();
    open = await (await openTestOffice({ clock: { now: () => at } })).reopen();
    await expect(
      open.call('vault.unlock', { login: 'quantri', password: 'Sai-Mat-Khau-Roi-1' }),
    ).rejects.toMatchObject({
      code: 'vault.wrong-password',
    });
    await expect(
      open.call('vault.unlock', { login: OFFICER.login, password: OFFICER.password }),
    ).rejects.toMatchObject({
      code: 'vault.wait',
    });
  });

  it('takes the same password typed with composed or decomposed letters', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'so-truong-nfkc-'));
    const office = officeOn(folder);
    const composed = 'Mưa-phùn-bến-Nghiêng-9'.normalize('NFC');
    await callOf(office)('vault.create', {
      school: SCHOOL,
      year: YEAR,
      principal: { ...PRINCIPAL, password: composed },
      officer: OFFICER,
    });
    await office.close();
    const again = officeOn(folder);
    await callOf(again)('vault.unlock', { login: PRINCIPAL.login, password: composed.normalize('NFD') });
    expect(await callOf(again)('session.current', {})).toMatchObject({ login: 'hieutruong' });
    await again.close();
    rmSync(folder, { recursive: true });
  });

  it('gives a forgotten sign-in a new password with the printed code, written in lower case with spaces', async () => {
    const first = await openTestOffice();
    open = await first.reopen();
    const code = first.recoveryCode.toLowerCase().replaceAll('-', ' ');
    await open.call('vault.recover', { login: PRINCIPAL.login, code, newPassword: NEW_PASSWORD });
    expect(await open.call('session.current', {})).toMatchObject({
      login: PRINCIPAL.login,
      mustChangePassword: false,
    });
    open = await open.reopen();
    await open.call('vault.unlock', { login: PRINCIPAL.login, password: NEW_PASSWORD });
  });

  it('refuses a mistyped code before trying it', async () => {
    const first = await openTestOffice();
    open = await first.reopen();
    const code = `${first.recoveryCode.startsWith('A') ? 'B' : 'A'}${first.recoveryCode.slice(1)}`;
    await expect(
      open.call('vault.recover', { login: PRINCIPAL.login, code, newPassword: NEW_PASSWORD }),
    ).rejects.toMatchObject({
      code: 'recovery.code-mistyped',
    });
  });

  it('proves the kit was kept by the code typed back, and a renewed code ends the old one', async () => {
    open = await openTestOffice();
    const kit = await open.call('vault.recoveryKit', {});
    expect(Buffer.from(kit.bytes.subarray(0, 5)).toString()).toBe('%PDF-');
    await open.call('vault.confirmRecoveryCode', { code: open.recoveryCode });
    expect(await open.call('session.current', {})).toMatchObject({ recoveryConfirmed: true });
    await expect(open.call('vault.recoveryKit', {})).rejects.toMatchObject({ code: 'recovery.not-held' });
    const renewed = await open.call('vault.renewRecoveryCode', { password: OFFICER.password });
    await expect(open.call('vault.confirmRecoveryCode', { code: open.recoveryCode })).rejects.toMatchObject({
      code: 'recovery.code-wrong',
    });
    await open.call('vault.confirmRecoveryCode', { code: renewed.recoveryCode });
  });

  it('changes a password without touching the database key: the other sign-in goes on', async () => {
    open = await openTestOffice();
    const before = await databaseKey(open.folder, OFFICER.login, OFFICER.password);
    await open.call('session.changePassword', { current: OFFICER.password, next: NEW_PASSWORD });
    open = await open.reopen();
    await open.call('vault.unlock', { login: PRINCIPAL.login, password: PRINCIPAL.password });
    open = await open.reopen();
    await open.call('vault.unlock', { login: OFFICER.login, password: NEW_PASSWORD });
    expect(await databaseKey(open.folder, OFFICER.login, OFFICER.password)).toBe('wrong password');
    expect(await databaseKey(open.folder, OFFICER.login, NEW_PASSWORD)).toBe(before);
    expect(await databaseKey(open.folder, PRINCIPAL.login, PRINCIPAL.password)).toBe(before);
  });

  it('does not take one of the last five passwords again', async () => {
    open = await openTestOffice();
    const passwords = [1, 2, 3, 4, 5].map((n) => `Ngon-Doi-Gio-Lua-${n}${n}7`);
    let current = OFFICER.password;
    for (const next of passwords.slice(0, 4)) {
      await open.call('session.changePassword', { current, next });
      current = next;
    }
    await expect(
      open.call('session.changePassword', { current, next: OFFICER.password }),
    ).rejects.toMatchObject({
      code: 'password.used-before',
    });
    await open.call('session.changePassword', { current, next: passwords[4]! });
    await open.call('session.changePassword', { current: passwords[4]!, next: OFFICER.password });
  });

  it('writes failed tries into the log at the next sign-in, and a recovery once', async () => {
    let now = Date.parse('2026-11-22T01:00:00Z');
    const first = await openTestOffice({ clock: { now: () => new Date(now) } });
    open = await first.reopen();
    await expect(
      open.call('vault.unlock', { login: OFFICER.login, password: 'Sai-Mat-Khau-Roi-1' }),
    ).rejects.toMatchObject({ code: 'vault.wrong-password' });
    now += 2000;
    await open.call('vault.recover', {
      login: OFFICER.login,
      code: first.recoveryCode,
      newPassword: NEW_PASSWORD,
    });
    const { entries } = await open.call('audit.list', {
      action: '',
      actor: '',
      outcome: '',
      fromDay: '',
      toDay: '',
      beforeSeq: null,
      limit: 10,
    });
    expect(entries.map(({ action, outcome }) => `${action} ${outcome}`)).toEqual([
      'vault.recover done',
      'session.sign-in done',
      'session.sign-in refused',
      'vault.create done',
    ]);
  });
});
