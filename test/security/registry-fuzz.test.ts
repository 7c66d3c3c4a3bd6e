import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registry, type MethodName } from '../../preload/contract/index.ts';
import { ROLES, type Role } from '../../preload/contract/vocabulary/roles.ts';
import { mayCall } from '../../main/features/auth/index.ts';
import { callOf } from '../../main/office/cli/call.ts';
import { OFFICER, openTestOffice, type TestOffice, PRINCIPAL } from '../support/office/open-test-office.ts';

const METHODS = Object.keys(registry) as MethodName[];
const OFFICE_METHODS = METHODS.filter((name) => registry[name].host === 'office');
const ID = '01890000-0000-7000-8000-000000000000';
const HOSTILE: readonly unknown[] = [
  undefined,
  null,
  0,
  'x',
  [],
  { __proto__: { admin: true } },
  JSON.parse('{"__proto__":{"admin":true},"constructor":{}}') as unknown,
  { id: "1' OR '1'='1" },
  { id: '../../etc/passwd', text: '\u0000', limit: 1e9 },
  { ids: Array.from({ length: 20_000 }, () => ID), purpose: 'view' },
  { text: 'x'.repeat(1_000_000), limit: 5 },
  { password: 'x'.repeat(1_000_000), login: 'a', code: '' },
  { unexpected: true },
];
/** Answers that mean "not for you" or "not like this"; anything unexpected fails. */
const NOT_UNEXPECTED = (code: string) => code !== 'unexpected';

let vault: TestOffice;
beforeAll(async () => {
  vault = await openTestOffice();
});
afterAll(() => vault.close());

async function signInAs(role: Role): Promise<TestOffice> {
  // Nobody but the head makes a head: that one is there from the beginning.
  if (role === 'principal') {
    vault = await vault.reopen();
    await vault.call('vault.unlock', { login: PRINCIPAL.login, password: PRINCIPAL.password });
    return vault;
  }
  const login = `vai-${role}`;
  const password = `Thuyen-Ve-Ben-Nghieng-${ROLES.indexOf(role)}7`;
  await vault.call('users.create', {
    fullName: `Người ${role}`,
    login,
    staffId: null,
    roles: [role],
    password,
  });
  vault = await vault.reopen();
  await vault.call('vault.unlock', { login, password });
  await vault.call('session.changePassword', { current: password, next: `${password}x` });
  return vault;
}
async function backToOfficer(): Promise<void> {
  vault = await vault.reopen();
  await vault.call('vault.unlock', { login: OFFICER.login, password: OFFICER.password });
}

describe('every method of the registry', () => {
  it.each(ROLES)('is refused to %s unless the matrix gives it, whatever the input', async (role) => {
    const { office } = await signInAs(role);
    for (const name of OFFICE_METHODS) {
      const { permission } = registry[name];
      if (permission === 'public' || mayCall([role], permission)) continue;
      for (const input of HOSTILE) {
        const reply = await office.dispatch(name, input);
        expect(reply, name).toMatchObject({ ok: false, error: { code: 'permission.denied' } });
      }
    }
    await backToOfficer();
  });

  it.each(OFFICE_METHODS)(
    '%s answers hostile input with a refusal or an ordinary answer, never a failure',
    async (name) => {
      for (const input of HOSTILE) {
        const reply = await vault.office.dispatch(name, input);
        if (!reply.ok)
          expect(NOT_UNEXPECTED(reply.error.code), `${name} ${JSON.stringify(input)?.slice(0, 80)}`).toBe(
            true,
          );
      }
    },
  );

  it('is shut while the vault is locked, but for the public ones', async () => {
    const locked = await vault.reopen();
    for (const name of OFFICE_METHODS) {
      if (registry[name].permission === 'public') continue;
      expect(await locked.office.dispatch(name, {}), name).toMatchObject({
        ok: false,
        error: { code: 'session.locked' },
      });
    }
    vault = locked;
    await backToOfficerUnlocked();
  });

  it('is shut until the first password is changed', async () => {
    await vault.call('users.create', {
      fullName: 'Người Mới',
      login: 'nguoimoi',
      staffId: null,
      roles: ['it-officer'],
      password: 'Cua-Lo-Song-Xanh-35',
    });
    vault = await vault.reopen();
    expect(
      await vault.call('vault.unlock', { login: 'nguoimoi', password: 'Cua-Lo-Song-Xanh-35' }),
    ).toMatchObject({ mustChangePassword: true });
    await expect(vault.call('staff.list', {})).rejects.toMatchObject({
      code: 'session.must-change-password',
    });
    await backToOfficer();
  });

  it('does not exist under another name', async () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'shell.lock', 'vault', '']) {
      expect(await vault.office.dispatch(name, {})).toMatchObject({
        ok: false,
        error: { code: 'method.unknown' },
      });
    }
  });
});

async function backToOfficerUnlocked(): Promise<void> {
  await callOf(vault.office)('vault.unlock', { login: OFFICER.login, password: OFFICER.password });
}
