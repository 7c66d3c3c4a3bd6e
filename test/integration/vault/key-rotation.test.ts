import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { callOf, type Call } from '../../../main/office/cli/call.ts';
import { OsShares } from '../../../main/platform/vault/os-shares.ts';
import { readSidecar, slotOf } from '../../../main/platform/vault/sidecar.ts';
import { openPasswordSlot } from '../../../main/platform/vault/slot.ts';
import { computerAccount } from '../../support/office/computer-account.ts';
import {
  OFFICER,
  PRINCIPAL,
  officeOn,
  openTestOffice,
  type TestOffice,
} from '../../support/office/open-test-office.ts';
import { addSchoolWithStaff } from '../../support/office/school-with-staff.ts';

const FIXTURE = join(import.meta.dirname, '../../fixtures/vaults/schema-1');
const rotation = { password: OFFICER.password, jobId: 'rotation' };
let open: TestOffice | null = null;
afterEach(async () => {
  await open?.close();
  open = null;
});

const sidecarOf = (folder: string) => readSidecar(join(folder, 'vault.json'))!;
const dataKeyOf = async (folder: string, { login, password }: typeof OFFICER) =>
  (await openPasswordSlot(sidecarOf(folder), login, password, new OsShares(null)))!.toString('hex');

async function withAccounts(): Promise<{ vault: TestOffice; ids: string[] }> {
  open = await openTestOffice();
  await addSchoolWithStaff(open.call);
  const selection = { all: true, department: null, staffIds: [] };
  const { ids } = await open.call('accounts.create', { selection, logins: {}, sharedReason: '' });
  return { vault: open, ids };
}

describe('changing the data key', () => {
  it('keeps everybody’s password, the log, sealed first passwords and the open office', async () => {
    const { vault, ids } = await withAccounts();
    const before = await dataKeyOf(vault.folder, PRINCIPAL);
    const staff = await vault.call('staff.list', {});
    const { recoveryCode } = await vault.call('vault.rotateKey', rotation);
    expect(await dataKeyOf(vault.folder, PRINCIPAL)).not.toBe(before);
    expect(await vault.call('staff.list', {})).toEqual(staff);
    expect(await vault.call('audit.verify', {})).toMatchObject({ valid: true });
    const { password } = await vault.call('accounts.reveal', { id: ids[0]!, reason: 'Thử sau khi đổi khóa' });
    expect(password.length).toBeGreaterThan(7);
    expect(vault.events).toContainEqual({ type: 'progress', jobId: 'rotation', done: 3, total: 3 });

    open = await vault.reopen();
    expect(await open.call('vault.unlock', PRINCIPAL_SIGN_IN)).toMatchObject({ missingActs: 0 });
    expect(await open.call('audit.verify', {})).toMatchObject({ valid: true });
    expect(await open.call('vault.check', {})).toEqual({ whole: true });
    await open.call('accounts.reveal', { id: ids[1]!, reason: 'Thử sau khi mở lại' });
    await open.call('vault.confirmRecoveryCode', { code: recoveryCode });
  });

  it('can be done again and again', async () => {
    const { vault, ids } = await withAccounts();
    for (let turn = 0; turn < 3; turn += 1) await vault.call('vault.rotateKey', rotation);
    expect(await vault.call('audit.verify', {})).toMatchObject({ valid: true });
    open = await vault.reopen();
    await open.call('vault.unlock', PRINCIPAL_SIGN_IN);
    await open.call('accounts.reveal', { id: ids[0]!, reason: 'Thử ba lần đổi khóa' });
    expect(await open.call('audit.verify', {})).toMatchObject({ valid: true });
  });

  it('ends the printed code and asks for the new one to be proven', async () => {
    open = await openTestOffice();
    await open.call('vault.confirmRecoveryCode', { code: open.recoveryCode });
    const { recoveryCode } = await open.call('vault.rotateKey', rotation);
    expect(await open.call('session.current', {})).toMatchObject({ recoveryConfirmed: false });
    expect(await open.call('vault.recoveryKit', {})).toMatchObject({ fileName: 'giay-khoi-phuc.pdf' });
    const old = open.call('vault.confirmRecoveryCode', { code: open.recoveryCode });
    await expect(old).rejects.toMatchObject({ code: 'recovery.code-wrong' });
    await open.call('vault.confirmRecoveryCode', { code: recoveryCode });
  });

  it('asks for the password of whoever sits here and changes nothing without it', async () => {
    open = await openTestOffice();
    const before = readFileSync(join(open.folder, 'vault.json'), 'utf8');
    const refused = open.call('vault.rotateKey', { ...rotation, password: 'Khong-Phai-Mat-Khau-1' });
    await expect(refused).rejects.toMatchObject({ code: 'password.current-wrong' });
    expect(readFileSync(join(open.folder, 'vault.json'), 'utf8')).toBe(before);
    expect(await open.call('vault.keyRotation', {})).toMatchObject({ rotatedAt: null });
  });

  it('shuts out whoever was removed, even with the key file of the day before', async () => {
    const { vault } = await withAccounts();
    const login = 'nguoicu';
    const password = 'Cua-So-Nhin-Ra-Song-6';
    const { id } = await vault.call('users.create', {
      fullName: 'Người Đã Nghỉ',
      login,
      staffId: null,
      roles: ['clerk'],
      password,
    });
    const kept = sidecarOf(vault.folder);
    await vault.call('users.setState', { id, state: 'disabled', reason: 'Chuyển công tác' });
    expect(await vault.call('vault.keyRotation', {})).toMatchObject({ shutSince: 1, needPassword: [] });
    await vault.call('vault.rotateKey', rotation);
    expect(await vault.call('vault.keyRotation', {})).toMatchObject({ shutSince: 0 });
    expect(sidecarOf(vault.folder).slots.map(({ slot }) => slot)).not.toContain(slotOf(kept.vaultId, login));
    // The old key file still yields the old key; the database no longer takes it.
    open = await vault.reopen();
    writeFileSync(join(open.folder, 'vault.json'), JSON.stringify(kept));
    const tried = open.call('vault.unlock', { login, password });
    await expect(tried).rejects.toMatchObject({ code: 'vault.damaged' });
  });

  it('leaves passwords bound to this computer bound', async () => {
    const protector = computerAccount();
    open = await openTestOffice({ protector });
    await open.call('vault.confirmRecoveryCode', { code: open.recoveryCode });
    await open.call('vault.setOsShare', { on: true, password: OFFICER.password });
    await open.call('vault.rotateKey', rotation);
    expect(sidecarOf(open.folder).slots.filter(({ share }) => share !== null)).toHaveLength(1);
    open = await open.reopen();
    await open.call('vault.unlock', { login: OFFICER.login, password: OFFICER.password });
    expect(await open.call('vault.osShare', {})).toMatchObject({ on: true });
  });
});

describe('a vault of the first format', () => {
  const expected = JSON.parse(readFileSync(join(FIXTURE, 'expected.json'), 'utf8')) as {
    login: string;
    password: string;
  };

  it('gives its slot a pair at the sign-in and asks a new password for whoever did not sign in', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'so-truong-format-1-'));
    cpSync(FIXTURE, folder, { recursive: true });
    const others = sidecarOf(folder).slots.filter(({ kind }) => kind === 'password').length - 1;
    const office = officeOn(folder, [], { enforceOwnPassword: false });
    try {
      const call: Call = callOf(office);
      await call('vault.unlock', { login: expected.login, password: expected.password });
      expect(sidecarOf(folder)).toMatchObject({ format: 3 });
      const plan = await call('vault.keyRotation', {});
      expect(plan.needPassword).toHaveLength(others);
      await call('vault.rotateKey', { password: expected.password, jobId: 'old' });
      expect(await call('audit.verify', {})).toMatchObject({ valid: true });
      // One password and the renewed code.
      expect(sidecarOf(folder).slots).toHaveLength(2);
      await office.close();
      const again = officeOn(folder);
      await callOf(again)('vault.unlock', { login: expected.login, password: expected.password });
      await again.close();
    } finally {
      await office.close();
      rmSync(folder, { recursive: true });
    }
  });
});

const PRINCIPAL_SIGN_IN = { login: PRINCIPAL.login, password: PRINCIPAL.password };
