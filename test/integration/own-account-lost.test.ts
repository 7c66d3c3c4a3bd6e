import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OFFICER, openTestOffice, type TestOffice } from '../support/office/open-test-office.ts';
import { addSchoolWithStaff, type SchoolWithStaff } from '../support/office/school-with-staff.ts';

const ago = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();
const REPORT = {
  reporterStaffId: null,
  happened: 'Người lạ đăng nhập tài khoản lúc nửa đêm.',
  personalData: true,
  suspend: true,
  follows: null,
} as const;

let test: TestOffice;
let school: SchoolWithStaff;
beforeAll(async () => {
  test = await openTestOffice();
  school = await addSchoolWithStaff(test.call);
  const selection = { all: true, department: null, staffIds: [] };
  await test.call('accounts.create', { selection, logins: {}, sharedReason: '' });
});
afterAll(() => test.close());

const accountOf = async (staffIndex: number) =>
  (await test.call('accounts.list', {})).find(({ staffId }) => staffId === school.staffIds[staffIndex])!;

describe('a teacher', () => {
  it('reports the loss of the own account, and nobody else’s', async () => {
    await test.call('users.create', {
      fullName: 'Trần Văn Bách',
      login: 'bachtv',
      staffId: school.staffIds[5]!,
      roles: ['subject-teacher'],
      password: 'Thuyen-Ve-Ben-Nghieng-57',
    });
    const own = (await accountOf(5)).id;
    const other = (await accountOf(1)).id;
    test = await test.reopen();
    await test.call('vault.unlock', { login: 'bachtv', password: 'Thuyen-Ve-Ben-Nghieng-57' });
    await test.call('session.changePassword', {
      current: 'Thuyen-Ve-Ben-Nghieng-57',
      next: 'Thuyen-Ve-Ben-Nghieng-58',
    });
    const report = { ...REPORT, kind: 'lost', discoveredAt: ago(1) } as const;
    await expect(
      test.call('incidents.report', { ...report, accountIds: [own, other] }),
    ).rejects.toMatchObject({ code: 'incidents.not-your-account' });
    await expect(test.call('incidents.reach', { accountIds: [other] })).rejects.toMatchObject({
      code: 'incidents.not-your-account',
    });
    await expect(test.call('incidents.list', {})).rejects.toMatchObject({ code: 'permission.denied' });
    const { id } = await test.call('incidents.report', { ...report, accountIds: [own] });
    const mine = await test.call('incidents.mine', {});
    expect(mine.accounts.map((account) => account.id)).toEqual([own]);
    expect(mine.incidents.map((incident) => incident.id)).toEqual([id]);
    test = await test.reopen();
    await test.call('vault.unlock', { login: OFFICER.login, password: OFFICER.password });
    expect((await accountOf(5)).state).toBe('suspended');
  });
});
