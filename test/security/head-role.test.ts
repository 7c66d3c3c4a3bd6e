import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OFFICER, openTestOffice, PRINCIPAL, type TestOffice } from '../support/office/open-test-office.ts';
import { addUser, signInAs } from '../support/office/signed-in-as.ts';

/** What only the head may decide (locks, corrections, the time of the machine) is not to be had by ticking a role. */
let vault: TestOffice;
beforeEach(async () => {
  vault = await openTestOffice();
});
afterEach(() => vault.close());

async function userOf(login: string) {
  const { id, fullName, staffId, roles } = (await vault.call('users.list', {})).find(
    (user) => user.login === login,
  )!;
  return { id, fullName, staffId, roles };
}

describe('an officer who wants to decide like the head', () => {
  it('cannot take the role', async () => {
    const own = await userOf(OFFICER.login);
    await expect(
      vault.call('users.update', { ...own, roles: ['it-officer', 'principal'] }),
    ).rejects.toMatchObject({ code: 'user.own-roles' });
  });

  it('cannot give it to somebody else, new or known, nor take it from the head', async () => {
    const person = { fullName: 'Trần Văn Bách', login: 'bach', staffId: null };
    await expect(addUser(vault, { ...person, roles: ['principal'] })).rejects.toMatchObject({
      code: 'user.head-only',
    });
    await addUser(vault, { ...person, roles: ['clerk'] });
    const clerk = await userOf('bach');
    await expect(
      vault.call('users.update', { ...clerk, roles: ['clerk', 'principal'] }),
    ).rejects.toMatchObject({ code: 'user.head-only' });
    const head = await userOf(PRINCIPAL.login);
    await expect(vault.call('users.update', { ...head, roles: ['clerk'] })).rejects.toMatchObject({
      code: 'user.head-only',
    });
  });

  it('may still put right a name, also the own one', async () => {
    const own = await userOf(OFFICER.login);
    await vault.call('users.update', { ...own, fullName: 'Đỗ Quang Huy' });
    expect((await userOf(OFFICER.login)).fullName).toBe('Đỗ Quang Huy');
  });
});

describe('the head', () => {
  it('names the next head', async () => {
    await addUser(vault, { fullName: 'Trần Văn Bách', login: 'bach', staffId: null, roles: ['clerk'] });
    vault = await signInAs(vault, PRINCIPAL.login, PRINCIPAL.password);
    const next = await userOf('bach');
    await vault.call('users.update', { ...next, roles: ['principal'] });
    expect((await userOf('bach')).roles).toEqual(['principal']);
  });
});
