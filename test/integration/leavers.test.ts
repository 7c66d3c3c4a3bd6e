import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSidecar, slotOf } from '../../main/platform/vault/sidecar.ts';
import { PRINCIPAL } from '../support/office/open-test-office.ts';
import { SchoolWithDeputy, WHITE_PAGE } from '../support/office/school-with-deputy.ts';

let test: SchoolWithDeputy;
beforeEach(async () => {
  test = await SchoolWithDeputy.open();
});
afterEach(() => test.close());

const DEPUTY = 1;
const TEACHER = 5;

async function staff(index: number) {
  const {
    masked: _masked,
    homeroomOf: _rooms,
    accountState: _state,
    warnings: _warnings,
    ...record
  } = (await test.call('staff.list', {})).find(({ id }) => id === test.school.staffIds[index])!;
  return record;
}
const leaves = async (index: number) => {
  await test.call('staff.save', { ...(await staff(index)), status: 'retired' });
  return test.school.staffIds[index]!;
};
const leavers = () => test.call('leavers.list', {});
const signInOf = async (id: string) => (await test.call('users.list', {})).find((user) => user.id === id)!;
const sign = async (paperId: string) => {
  await test.call('papers.attachScans', { scans: [{ fileName: 'ky.png', bytes: WHITE_PAGE }], paperId });
  await test.call('papers.markSigned', { id: paperId, signedOn: test.dayAt(0) });
};
const giveAccount = (index: number) =>
  test.call('accounts.create', {
    selection: { all: false, department: null, staffIds: [test.school.staffIds[index]!] },
    logins: {},
    sharedReason: '',
  });
/** The head writes it under the own sign-in, so that it counts at once. */
async function delegate(part: Parameters<typeof test.wish>[0] = {}): Promise<string> {
  await test.asPrincipal();
  const { id } = await test.call('delegations.create', test.wish(part));
  await test.asOfficer();
  return id;
}

describe('one click on somebody who has left', () => {
  it('ends the account, the sign-in and the delegations, and offers a new key as for a removed user', async () => {
    const delegation = await delegate();
    await giveAccount(DEPUTY);
    const staffId = await leaves(DEPUTY);
    expect(await leavers()).toMatchObject([
      { staffId, cause: 'retired', signIn: 'phohieutruong', delegations: [{ side: 'held' }], custody: [] },
    ]);
    expect(await test.call('leavers.revoke', { staffIds: [staffId] })).toMatchObject({
      ...{ revoked: 1, signIns: 1, delegations: 1, paperIds: [expect.any(String)] },
    });
    expect(await leavers()).toEqual([]);
    expect(await signInOf(test.deputyId)).toMatchObject({ state: 'disabled' });
    expect(await test.delegation(delegation)).toMatchObject({ state: 'ended-early', endReason: 'Nghỉ hưu' });
    expect(await test.call('vault.keyRotation', {})).toMatchObject({ shutSince: 1 });
    const history = await test.call('users.history', { id: test.deputyId });
    expect(history[0]).toMatchObject({ action: 'leavers.revoke', note: 'Nghỉ hưu' });
    await expect(test.as('phohieutruong')).rejects.toMatchObject({ code: 'vault.wrong-password' });
    // A wrong try is followed by a wait.
    test.now = new Date(test.now.getTime() + 60_000);
    await test.asOfficer();
  });

  it('lists who has no account but a sign-in, and ends it', async () => {
    const staffId = await leaves(TEACHER);
    expect(await leavers()).toMatchObject([{ staffId, accountId: null, signIn: 'giaovien' }]);
    expect(await test.call('leavers.revoke', { staffIds: [staffId] })).toEqual({
      ...{ revoked: 0, paperIds: [], signIns: 1, delegations: 0, staying: [] },
    });
    expect(await leavers()).toEqual([]);
  });

  it('keeps listing who holds the admin account of the unit, which changes hands in writing only', async () => {
    const accountId = await adminAccountWith(TEACHER);
    const staffId = await leaves(TEACHER);
    await test.call('leavers.revoke', { staffIds: [staffId] });
    expect(await leavers()).toMatchObject([{ staffId, signIn: '', custody: ['quantri.thcs'] }]);
    expect(await test.call('leavers.revoke', { staffIds: [staffId] })).toMatchObject({ signIns: 0 });
    const { paperIds } = await test.call('custody.move', {
      ...{ accountId, act: 'return', toStaffId: test.school.staffIds[0]!, reason: '' },
    });
    for (const id of paperIds) await sign(id);
    expect(await leavers()).toEqual([]);
  });

  it('leaves oneself, the last head and the last officer able to sign in, says why, and ends all the rest', async () => {
    const teacher = await leaves(TEACHER);
    for (const [index, id, code] of [
      [0, test.principalId, 'user.last-head'],
      [2, test.officerId, 'user.cannot-disable-self'],
    ] as const) {
      const user = await signInOf(id);
      const { fullName, roles } = user;
      await test.call('users.update', { id, fullName, roles, staffId: test.school.staffIds[index]! });
      await giveAccount(index);
      const staffId = await leaves(index);
      const others = (await leavers()).some((leaver) => leaver.staffId === teacher) ? [teacher] : [];
      expect(await test.call('leavers.revoke', { staffIds: [...others, staffId] })).toMatchObject({
        ...{ revoked: 1, signIns: others.length, staying: [{ code, name: fullName }] },
      });
      await expect(
        test.call('users.setState', { id, state: 'disabled', reason: 'Nghỉ hưu' }),
      ).rejects.toMatchObject({ code });
    }
    await test.asPrincipal();
    expect(await test.call('leavers.revoke', { staffIds: [test.school.staffIds[2]!] })).toMatchObject({
      ...{ revoked: 0, signIns: 0, staying: [{ code: 'user.last-officer' }] },
    });
    expect((await leavers()).map(({ signIn }) => signIn).sort()).toEqual(['hieutruong', 'quantri']);
  });

  it('touches no sign-in that only shares a name with others, and names them', async () => {
    const password = 'Nang-Thu-Ben-Song-71';
    const person = { fullName: 'Lê Thu Quỳnh', staffId: null, password };
    await test.call('users.create', { ...person, login: 'vanthu', roles: ['clerk'] });
    expect(await leavers()).toMatchObject([
      { fullName: 'Lê Thu Quỳnh', signIn: 'vanthu', doubtfulSignIns: [] },
    ]);
    await test.call('users.create', { ...person, login: 'quynh', roles: ['subject-teacher'] });
    const [row] = await leavers();
    expect(row).toMatchObject({ signIn: '', doubtfulSignIns: ['quynh', 'vanthu'] });
    expect(await test.call('leavers.revoke', { staffIds: [row!.staffId] })).toMatchObject({ signIns: 0 });
    expect(await leavers()).toHaveLength(1);
  });

  it('ends only what the person who clicks may end; the rest stays listed', async () => {
    await delegate({ functions: ['records', 'accounts'] });
    await giveAccount(TEACHER);
    const staffId = await leaves(TEACHER);
    await test.as('phohieutruong');
    expect(await test.call('leavers.revoke', { staffIds: [staffId] })).toMatchObject({
      revoked: 1,
      signIns: 0,
    });
    expect(await leavers()).toMatchObject([{ staffId, accountId: null, signIn: 'giaovien' }]);
    await test.asOfficer();
  });

  it('leaves no key of the sign-in behind, also when the program ended between the record and the key file', async () => {
    const sidecar = join(test.folder, 'vault.json');
    copyFileSync(sidecar, join(test.folder, 'before.json'));
    const staffId = await leaves(TEACHER);
    await test.call('leavers.revoke', { staffIds: [staffId] });
    copyFileSync(join(test.folder, 'before.json'), sidecar);
    await test.asOfficer();
    const { vaultId, slots } = readSidecar(sidecar)!;
    expect(slots.map(({ slot }) => slot)).not.toContain(slotOf(vaultId, 'giaovien'));
    expect(slots.map(({ slot }) => slot)).toContain(slotOf(vaultId, PRINCIPAL.login));
  });
});

describe('a delegation', () => {
  it('stops counting the moment its holder has left, and the head is told', async () => {
    const id = await delegate();
    await leaves(DEPUTY);
    expect(await test.delegation(id)).toMatchObject({ state: 'lapsed', allowed: ['end'] });
    await test.asPrincipal();
    expect((await test.call('home.overview', {})).tasks).toContainEqual(
      expect.objectContaining({ key: 'delegations-lapsed', count: 1 }),
    );
    await test.as('phohieutruong');
    expect((await test.call('session.current', {})).delegations).toEqual([]);
    await test.asOfficer();
    await test.call('staff.save', { ...(await staff(DEPUTY)), status: 'working' });
    expect(await test.delegation(id)).toMatchObject({ state: 'in-force' });
  });

  it('ends with the post of who gave it', async () => {
    const id = await delegate();
    const { fullName } = await signInOf(test.principalId);
    const edit = { id: test.principalId, fullName, staffId: test.school.staffIds[0]! };
    await test.call('users.update', { ...edit, roles: ['principal'] });
    await leaves(0);
    expect(await test.delegation(id)).toMatchObject({ state: 'lapsed' });
    await expect(
      test.call('delegations.create', test.wish({ delegateId: test.teacherId })),
    ).rejects.toMatchObject({ code: 'delegations.delegator-left', params: { name: fullName } });
  });

  it.each([null, 'officerId'] as const)('is not given to who has left (in place of: %s)', async (place) => {
    await leaves(DEPUTY);
    const substitutedId = place === null ? null : test[place];
    await expect(test.call('delegations.create', test.wish({ substitutedId }))).rejects.toMatchObject({
      code: 'delegations.delegate-left',
      params: { name: 'Phạm Quốc Khánh' },
    });
    const { delegates } = await test.call('delegations.choices', {});
    expect(delegates.map(({ id }) => id)).toEqual([test.teacherId]);
  });

  it('is not signed any more when its holder left meanwhile', async () => {
    const { paperId } = await test.call('delegations.create', test.wish());
    await leaves(DEPUTY);
    await expect(sign(paperId!)).rejects.toMatchObject({ code: 'delegations.delegate-left' });
  });
});

describe('the admin account of the unit', () => {
  it('is not received by who left between the minutes and their signatures', async () => {
    const accountId = await adminAccountWith(null);
    const { paperIds } = await test.call('custody.move', {
      ...{ accountId, act: 'hand-over', toStaffId: test.school.staffIds[TEACHER]!, reason: '' },
    });
    await leaves(TEACHER);
    const signAll = async () => {
      for (const id of paperIds) await sign(id);
    };
    await expect(signAll()).rejects.toMatchObject({ code: 'custody.receiver-left' });
  });
});

/** Received from the commune, then in the hands of that colleague; null = the head keeps it. */
async function adminAccountWith(index: number | null): Promise<string> {
  const { id } = await test.call('custody.save', {
    ...{ id: null, login: 'quantri.thcs', system: 'CSDL ngành', scope: 'Toàn trường', guides: '' },
  });
  const { paperIds } = await test.call('custody.receive', {
    accountId: id,
    giver: { name: 'Hoàng Thu Trang', title: 'Chuyên viên', body: 'UBND phường An Hải' },
    ...{ letterNumber: '12/GGT', letterDay: test.dayAt(0), scan: null },
    ...{ headId: test.school.staffIds[0]!, receiverId: null },
  });
  for (const paper of paperIds) await sign(paper);
  if (index === null) return id;
  const moved = await test.call('custody.move', {
    ...{ accountId: id, act: 'hand-over', toStaffId: test.school.staffIds[index]!, reason: '' },
  });
  for (const paper of moved.paperIds) await sign(paper);
  return id;
}
