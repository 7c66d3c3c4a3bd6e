import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callOf, type Call } from '../../../main/office/cli/call.ts';
import { runCommandLine } from '../../../main/office/cli/run.ts';
import type { OfficeOptions } from '../../../main/office/compose.ts';
import type { Office } from '../../../main/office/office.ts';
import { readSidecar, type Sidecar } from '../../../main/platform/vault/sidecar.ts';
import { UNPROTECTED, computerAccount } from '../../support/office/computer-account.ts';
import { OFFICER, PRINCIPAL, officeOn, openTestOffice } from '../../support/office/open-test-office.ts';

const account = computerAccount();
let folder: string;
let recoveryCode: string;
let office: Office;
let call: Call;
let remove: () => Promise<void>;

beforeEach(async () => {
  const made = await openTestOffice({ protector: account });
  ({ folder, recoveryCode, office, call } = made);
  remove = made.close;
});
afterEach(async () => {
  await office.close();
  await remove();
});

/** Locks, and starts the program again: here, or somewhere else. */
async function startOn(protector: OfficeOptions['protector']): Promise<void> {
  await office.close();
  office = officeOn(folder, [], protector === undefined ? {} : { protector });
  call = callOf(office);
}
const signIn = ({ login, password }: { login: string; password: string }) =>
  call('vault.unlock', { login, password });
const turn = (on: boolean, password: string = OFFICER.password) => call('vault.setOsShare', { on, password });
const bindings = async () =>
  Object.fromEntries((await call('vault.osShare', {})).signIns.map(({ login, binding }) => [login, binding]));
const sidecar = (): Sidecar => readSidecar(join(folder, 'vault.json'))!;
async function turnOn(): Promise<void> {
  await call('vault.confirmRecoveryCode', { code: recoveryCode });
  await turn(true);
}
const state = async () => (await call('vault.status', {})).state;
const ANY = {
  action: '',
  actor: '',
  outcome: '',
  fromDay: '',
  toDay: '',
  beforeSeq: null,
  limit: 100,
} as const;
const actions = async () => (await call('audit.list', ANY)).entries;

describe('binding passwords to this computer', () => {
  it('is off at first', async () => {
    expect(await call('vault.osShare', {})).toMatchObject({ available: true, on: false });
    expect(await bindings()).toEqual({ [OFFICER.login]: 'unbound', [PRINCIPAL.login]: 'unbound' });
  });

  it('is refused until the recovery kit has been proven kept', async () => {
    await expect(turn(true)).rejects.toMatchObject({ code: 'os-share.recovery-unconfirmed' });
    expect(sidecar().shares).toEqual([]);
  });

  it('is refused with a wrong password, and nothing changes', async () => {
    await call('vault.confirmRecoveryCode', { code: recoveryCode });
    const before = readFileSync(join(folder, 'vault.json'), 'utf8');
    await expect(turn(true, 'Sai-Mat-Khau-Roi-1')).rejects.toMatchObject({ code: 'password.current-wrong' });
    expect(readFileSync(join(folder, 'vault.json'), 'utf8')).toBe(before);
  });

  it('is refused where the system protects nothing, and on the command line', async () => {
    await call('vault.confirmRecoveryCode', { code: recoveryCode });
    for (const protector of [UNPROTECTED, null]) {
      await startOn(protector);
      await signIn(OFFICER);
      expect(await call('vault.osShare', {})).toMatchObject({ available: false, on: false });
      await expect(turn(true)).rejects.toMatchObject({ code: 'os-share.unavailable' });
      expect(sidecar().shares).toEqual([]);
    }
  });

  it('binds who turns it on at once and the others at their next sign-in here', async () => {
    await turnOn();
    expect(await bindings()).toEqual({ [OFFICER.login]: 'here', [PRINCIPAL.login]: 'unbound' });
    await startOn(account);
    await signIn(PRINCIPAL);
    expect(await bindings()).toEqual({ [OFFICER.login]: 'here', [PRINCIPAL.login]: 'here' });
    await startOn(account);
    await signIn(OFFICER);
    expect(await call('vault.osShare', {})).toMatchObject({ available: true, on: true });
  });

  it('leaves a sign-in that is not bound yet usable elsewhere, and binds nothing there', async () => {
    await turnOn();
    await startOn(computerAccount());
    expect(await state()).toBe('locked');
    await signIn(PRINCIPAL);
    expect(await bindings()).toEqual({ [OFFICER.login]: 'elsewhere', [PRINCIPAL.login]: 'unbound' });
  });

  it('binds a password chosen or reset while it is on', async () => {
    await turnOn();
    const next = 'Bien-Do-Son-Som-Mai-44';
    const { signIns } = await call('vault.osShare', {});
    expect(signIns).toHaveLength(2);
    const clerk = { fullName: 'Lê Thu Quỳnh', login: 'vanthu', staffId: null, roles: ['clerk' as const] };
    const { id } = await call('users.create', { ...clerk, password: 'Thuyen-Ve-Ben-Chieu-47' });
    await call('users.resetPassword', { id, password: next, reason: 'quên' });
    await call('session.changePassword', { current: OFFICER.password, next: `${next}5` });
    expect(await bindings()).toMatchObject({ [OFFICER.login]: 'here', [clerk.login]: 'here' });
    await startOn(account);
    await signIn({ login: OFFICER.login, password: `${next}5` });
  });

  it('frees who turns it off at once and the others at their next sign-in here, then forgets the share', async () => {
    await turnOn();
    await startOn(account);
    await signIn(PRINCIPAL);
    await turn(false, PRINCIPAL.password);
    expect(await bindings()).toEqual({ [OFFICER.login]: 'here', [PRINCIPAL.login]: 'unbound' });
    expect(sidecar().shares).toMatchObject([{ binds: false }]);
    await startOn(account);
    await signIn(OFFICER);
    expect(await bindings()).toEqual({ [OFFICER.login]: 'unbound', [PRINCIPAL.login]: 'unbound' });
    expect(sidecar().shares).toEqual([]);
    await startOn(computerAccount());
    await signIn(OFFICER);
  });

  it('is written to the log: turned on, followed, turned off', async () => {
    await turnOn();
    await startOn(account);
    await signIn(PRINCIPAL);
    await turn(false, PRINCIPAL.password);
    const seen = (await actions()).map(({ action }) => action).filter((name) => name.includes('OsShare'));
    expect(seen.reverse()).toEqual(['vault.setOsShare', 'vault.followOsShare', 'vault.setOsShare']);
    expect(await call('audit.verify', {})).toMatchObject({ valid: true });
  });

  it('keeps the password last chosen when it is changed while the switch is being turned', async () => {
    await call('vault.confirmRecoveryCode', { code: recoveryCode });
    const next = 'Bien-Do-Son-Som-Mai-44';
    await Promise.allSettled([
      turn(true),
      call('session.changePassword', { current: OFFICER.password, next }),
    ]);
    await startOn(account);
    await signIn({ login: OFFICER.login, password: next });
    expect(await bindings()).toMatchObject({ [OFFICER.login]: 'here' });
  });

  it('puts neither the share nor the data key readable into the key file', async () => {
    await turnOn();
    const [entry] = sidecar().shares;
    const share = await account.unprotect(Buffer.from(entry!.box, 'base64'));
    const text = readFileSync(join(folder, 'vault.json'), 'utf8');
    for (const form of ['base64', 'hex', 'latin1'] as const)
      expect(text).not.toContain(Buffer.from(share).toString(form));
  });
});

describe('a vault bound to a computer that is gone', () => {
  beforeEach(async () => {
    await turnOn();
    await startOn(account);
    await signIn(PRINCIPAL);
  });

  it('says so at start-up and at sign-in, and counts no wrong try', async () => {
    await startOn(computerAccount());
    expect(await state()).toBe('os-share-missing');
    await expect(signIn(OFFICER)).rejects.toMatchObject({ code: 'vault.os-share-missing' });
    await expect(signIn({ login: 'khong-co', password: OFFICER.password })).rejects.toMatchObject({
      code: 'vault.os-share-missing',
    });
    expect((await call('vault.status', {})).waitSeconds).toBe(0);
  });

  it('is refused plainly by the command line', async () => {
    await startOn(null);
    await expect(signIn(OFFICER)).rejects.toMatchObject({ code: 'vault.os-share-headless' });
    let said = '';
    const exitCode = await runCommandLine({
      args: ['audit', 'verify', '--vault', folder, '--json'],
      environment: { SO_TRUONG_PASSWORD: OFFICER.password },
      out: (text) => (said += text),
      say: () => undefined,
    });
    expect(exitCode).toBe(2);
    expect(JSON.parse(said)).toMatchObject({
      ok: false,
      error: { code: 'vault.os-share-headless', message: expect.stringContaining('ràng buộc với máy tính') },
    });
  });

  it('opens with the recovery kit, and the new password works on the new computer', async () => {
    const next = 'Bien-Do-Son-Som-Mai-44';
    const newComputer = computerAccount();
    await startOn(newComputer);
    await call('vault.recover', { login: OFFICER.login, code: recoveryCode, newPassword: next });
    expect(await bindings()).toEqual({ [OFFICER.login]: 'unbound', [PRINCIPAL.login]: 'elsewhere' });
    await startOn(newComputer);
    expect(await state()).toBe('locked');
    await signIn({ login: OFFICER.login, password: next });
    await turn(true, next);
    expect(await bindings()).toEqual({ [OFFICER.login]: 'here', [PRINCIPAL.login]: 'elsewhere' });
    // The old computer still opens what is bound to it.
    await startOn(account);
    await signIn(PRINCIPAL);
    await expect(
      startOn(account).then(() => signIn({ login: OFFICER.login, password: next })),
    ).rejects.toMatchObject({ code: 'vault.os-share-missing' });
  });
});
