import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../support/office/open-test-office.ts';
import { addSchoolWithStaff, type SchoolWithStaff } from '../support/office/school-with-staff.ts';

let test: TestOffice;
let school: SchoolWithStaff;
beforeAll(async () => {
  test = await openTestOffice();
  school = await addSchoolWithStaff(test.call);
  const selection = { all: true, department: null, staffIds: [] };
  await test.call('accounts.create', { selection, logins: {}, sharedReason: '' });
});
afterAll(() => test.close());

it('an incident of several accounts has every user on its minutes, also two of the same name', async () => {
  const users = [3, 4, 5].map((at) => school.staffIds[at]!);
  const accounts = await test.call('accounts.list', {});
  const { id } = await test.call('incidents.report', {
    accountIds: accounts.filter(({ staffId }) => users.includes(staffId)).map((account) => account.id),
    kind: 'misused',
    discoveredAt: new Date(Date.now() - 3_600_000).toISOString(),
    reporterStaffId: users[0]!,
    happened: 'Người lạ đăng nhập lúc nửa đêm.',
    personalData: true,
    suspend: false,
    follows: null,
  });
  const { paperIds } = await test.call('incidents.papers', { id, kinds: ['bien-ban-su-co'] });
  const minutes = (await test.call('papers.list', {})).find((paper) => paper.id === paperIds[0])!;
  expect(minutes.signers.map(({ role, name }) => `${role} ${name}`).sort()).toEqual([
    'CÁN BỘ PHỤ TRÁCH Đỗ Quang Huy',
    'NGƯỜI BÁO Nguyễn Thị Hương',
    'NGƯỜI SỬ DỤNG Nguyễn Thị Hương',
    'NGƯỜI SỬ DỤNG Trần Văn Bách',
    'THỦ TRƯỞNG ĐƠN VỊ Vũ Thị Minh Nguyệt',
  ]);
});
