import { expect, it } from 'vitest';
import { incidentMinutes, type IncidentFile } from '../../../../main/features/incidents/documents/index.ts';

const person = (fullName: string, title: string, department = 'Tổ Khoa học tự nhiên') => ({
  fullName,
  title,
  department,
});
const HEAD = person('Vũ Thị Minh Nguyệt', 'Hiệu trưởng', 'Ban giám hiệu');
const OFFICER = person('Đỗ Quang Huy', 'Cán bộ phụ trách CNTT', 'Tổ Văn phòng');
const USER = person('Nguyễn Thị Hương', 'Giáo viên');
const FILE: IncidentFile = {
  incident: {
    ...{ id: 'i', year: 2026, number: 1, kind: 'stolen', state: 'handling' },
    ...{ discoveredAt: '2026-11-20T01:00:00.000Z', reportedAt: '2026-11-20T02:00:00.000Z' },
    ...{ reportedBy: 'u', reporterStaffId: null, reporter: OFFICER.fullName, happened: 'Lộ mật khẩu.' },
    ...{ personalData: 0, follows: null, result: '', lessons: '', closedAt: null },
  },
  accounts: [],
  steps: [],
  discoveries: [],
  formerNotices: [],
  supplements: null,
  at: '2026-11-20T03:00:00.000Z',
};

const signers = (parties: Omit<Parameters<typeof incidentMinutes>[1], 'headRole'>) =>
  incidentMinutes(FILE, { ...parties, headRole: '' }, 'Trường THCS Mẫu').signatures.map(
    ({ role, fullName }) => [role, fullName],
  );

it('the head signs as the head, also when she draws the minutes or reports', () => {
  const drawn = signers({ reporter: OFFICER, holders: [USER], officer: HEAD, head: HEAD });
  expect(drawn.at(-1)).toEqual(['THỦ TRƯỞNG ĐƠN VỊ', HEAD.fullName]);
  expect(drawn).toHaveLength(3);
  expect(signers({ reporter: HEAD, holders: [USER], officer: OFFICER, head: HEAD })).toEqual([
    ['NGƯỜI SỬ DỤNG', USER.fullName],
    ['CÁN BỘ PHỤ TRÁCH', OFFICER.fullName],
    ['THỦ TRƯỞNG ĐƠN VỊ', HEAD.fullName],
  ]);
});

it('a namesake of the head with another post signs for herself', () => {
  const namesake = person(HEAD.fullName, 'Giáo viên');
  const roles = signers({ reporter: namesake, holders: [], officer: OFFICER, head: HEAD });
  expect(roles.map(([role]) => role)).toEqual(['NGƯỜI BÁO', 'CÁN BỘ PHỤ TRÁCH', 'THỦ TRƯỞNG ĐƠN VỊ']);
});

it('who acts under a delegation, which stands behind the post, is no other person for that', () => {
  const deputy = person('Phạm Quốc Khánh', 'Phó Hiệu trưởng', 'Ban giám hiệu');
  const acting = { ...deputy, title: 'Phó Hiệu trưởng (theo ủy quyền số 01/GUQ-THCSM)' };
  expect(signers({ reporter: deputy, holders: [], officer: acting, head: HEAD })).toEqual([
    ['NGƯỜI BÁO', deputy.fullName],
    ['THỦ TRƯỞNG ĐƠN VỊ', HEAD.fullName],
  ]);
});
