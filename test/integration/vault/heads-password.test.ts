import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callOf, type Call } from '../../../main/office/cli/call.ts';
import type { Office } from '../../../main/office/office.ts';
import {
  OFFICER,
  PRINCIPAL,
  officeOn,
  openTestOffice,
  type TestOffice,
} from '../../support/office/open-test-office.ts';

const NEXT = 'Gio-Lanh-Dau-Mua-Som-92';
const HOUR = 3_600_000;

let made: TestOffice;
let office: Office;
let call: Call;
let now: Date;
beforeEach(async () => {
  now = new Date('2026-11-23T05:00:00.000Z');
  made = await openTestOffice({ clock: { now: () => now } });
  ({ office, call } = made);
});
afterEach(async () => {
  await office.close();
  await made.close();
});

async function lock(): Promise<void> {
  await office.close();
  office = officeOn(made.folder, [], { clock: { now: () => now } });
  call = callOf(office);
}
async function signIn(login: string, password: string): Promise<void> {
  await lock();
  await call('vault.unlock', { login, password });
}
const recover = async (code: string) => {
  await lock();
  await call('vault.recover', { login: PRINCIPAL.login, code, newPassword: NEXT });
};
const idOf = async (login: string) => (await call('users.list', {})).find((user) => user.login === login)!.id;
const reset = async (login: string) =>
  call('users.resetPassword', { id: await idOf(login), password: NEXT, reason: 'Quên mật khẩu' });
const notices = async () => (await call('session.current', {})).keyNotices;
const addUser = (login: string, roles: ('principal' | 'vice-principal' | 'clerk')[]) =>
  call('users.create', {
    fullName: 'Bùi Thanh Xuân',
    login,
    staffId: null,
    roles,
    password: OFFICER.password,
  });

describe('the password of who decides over marks', () => {
  it('is not reset by the officer, who is told what the head can do', async () => {
    const head = (await call('users.list', {})).find(({ login }) => login === PRINCIPAL.login)!;
    expect(head.allowed).toEqual(['edit', 'disable']);
    await expect(reset(PRINCIPAL.login)).rejects.toMatchObject({
      code: 'user.reset-needs-head',
      params: { name: PRINCIPAL.fullName },
    });
    await signIn(PRINCIPAL.login, PRINCIPAL.password);
    expect(await notices()).toEqual([]);
  });

  it('is not reset by the officer either while it decides by a delegation, and is afterwards', async () => {
    const delegateId = (await addUser('pho', ['vice-principal'])).id;
    await signIn(PRINCIPAL.login, PRINCIPAL.password);
    const { id } = await call('delegations.create', {
      ...{ delegatorId: await idOf(PRINCIPAL.login), delegateId, substitutedId: null },
      ...{ fromDay: '2026-11-23', toDay: '2026-11-25', functions: ['marks'], classIds: [], outside: null },
    });
    await signIn(OFFICER.login, OFFICER.password);
    await expect(reset('pho')).rejects.toMatchObject({ code: 'user.reset-needs-head' });
    await call('delegations.end', { id, reason: 'Hết đợt vắng' });
    await reset('pho');
  });

  it('is not reset by the officer while a delegation over marks may still begin', async () => {
    const delegateId = (await addUser('pho', ['vice-principal'])).id;
    await signIn(PRINCIPAL.login, PRINCIPAL.password);
    const wish = {
      ...{ delegatorId: await idOf(PRINCIPAL.login), delegateId, substitutedId: null },
      ...{ fromDay: '2026-11-24', toDay: '2026-11-25', functions: ['marks' as const], classIds: [] },
      outside: null,
    };
    const { id } = await call('delegations.create', wish);
    await signIn(OFFICER.login, OFFICER.password);
    await expect(reset('pho')).rejects.toMatchObject({ code: 'user.reset-needs-head' });
    await call('delegations.end', { id, reason: 'Lập lại' });
    // What the officer wrote down, and the head has not agreed to, may begin as well.
    await call('delegations.create', wish);
    await expect(reset('pho')).rejects.toMatchObject({ code: 'user.reset-needs-head' });
  });

  it('is reset by another head, and its owner reads who did it before anything else', async () => {
    await signIn(PRINCIPAL.login, PRINCIPAL.password);
    await addUser('hieutruongmoi', ['principal']);
    await reset('hieutruongmoi');
    await signIn('hieutruongmoi', NEXT);
    expect(await call('session.current', {})).toMatchObject({
      mustChangePassword: true,
      keyNotices: [{ what: 'password-reset', by: PRINCIPAL.fullName }],
    });
  });

  it('opens anew with the printed kit at once, and that is read for thirty days', async () => {
    await recover(made.recoveryCode);
    expect(await notices()).toMatchObject([{ what: 'password-recovered', by: '' }]);
    now = new Date(now.getTime() + 31 * 24 * HOUR);
    await signIn(PRINCIPAL.login, NEXT);
    expect(await notices()).toEqual([]);
  });

  it('waits three days for a code the officer made, while the head reads of it', async () => {
    const { recoveryCode } = await call('vault.renewRecoveryCode', { password: OFFICER.password });
    await call('vault.confirmRecoveryCode', { code: recoveryCode });
    await expect(recover(recoveryCode)).rejects.toMatchObject({
      code: 'recovery.code-too-new',
      params: { hours: 72 },
    });
    await signIn(PRINCIPAL.login, PRINCIPAL.password);
    expect(await notices()).toMatchObject([{ what: 'code-renewed', by: OFFICER.fullName }]);
    const { entries } = await call('audit.list', {
      ...{ action: 'vault.recover', actor: '', outcome: 'refused', fromDay: '', toDay: '' },
      ...{ beforeSeq: null, limit: 5 },
    });
    expect(entries).toHaveLength(1);
    now = new Date(now.getTime() + 72 * HOUR);
    await recover(recoveryCode);
  });

  it('waits no longer once a head has confirmed that code', async () => {
    const { recoveryCode } = await call('vault.renewRecoveryCode', { password: OFFICER.password });
    await signIn(PRINCIPAL.login, PRINCIPAL.password);
    await call('vault.confirmRecoveryCode', { code: recoveryCode });
    await recover(recoveryCode);
    expect((await notices()).map(({ what }) => what)).toEqual(['password-recovered', 'code-renewed']);
  });
});

describe('the password of anybody else', () => {
  it('is reset by the officer; its owner reads who set it until it is changed, and nothing about codes', async () => {
    await addUser('vanthu', ['clerk']);
    await reset('vanthu');
    await call('vault.renewRecoveryCode', { password: OFFICER.password });
    await signIn('vanthu', NEXT);
    expect(await notices()).toMatchObject([{ what: 'password-reset', by: OFFICER.fullName }]);
    await call('session.changePassword', { current: NEXT, next: `${NEXT}-5` });
    expect(await notices()).toEqual([]);
  });
});
