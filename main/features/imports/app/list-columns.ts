import type { AssignmentRow, ClassListRow, Staff, StudentInClass } from '../../people/index.ts';
import type { AccountListRow } from '../data/account-list.ts';
import type { CodeList } from '../domain/code-lists/code-list.ts';
import { DISABILITY_LIST } from '../domain/code-lists/disability.ts';
import { SEX_LIST } from '../domain/code-lists/sex.ts';
import { CONTRACT_LIST, JOB_LIST, STAFF_STATUS_LIST } from '../domain/code-lists/staff-lists.ts';
import { STUDENT_STATUS_LIST } from '../domain/code-lists/student-status.ts';
import { count, day, sensitive, text, type ListColumn } from './list-column.ts';

/** Headers are those our own import knows, so an exported list can be repaired and read back. */
function label<C extends string>(list: CodeList<C>, code: string): string {
  return list.find((entry) => entry.code === code)?.label ?? '';
}

export type ExportedStaff = Staff & { homeroomOf: string; accountState: string };

export const STAFF_COLUMNS: readonly ListColumn<ExportedStaff>[] = [
  text('code', 'Mã cán bộ', 14, (s) => s.code),
  text('fullName', 'Họ và tên', 28, (s) => s.fullName),
  day('birthDate', 'Ngày sinh', (s) => s.birthDate),
  text('sex', 'Giới tính', 10, (s) => label(SEX_LIST, s.sex)),
  sensitive(text('personalId', 'Số định danh cá nhân', 18, (s) => s.personalId)),
  sensitive(text('ethnicity', 'Dân tộc', 12, (s) => s.ethnicity)),
  sensitive(text('phone', 'Điện thoại', 14, (s) => s.phone)),
  text('email', 'Thư điện tử', 26, (s) => s.email),
  text('job', 'Vị trí việc làm', 20, (s) => label(JOB_LIST, s.job)),
  text('jobTitle', 'Chức danh', 24, (s) => s.jobTitle),
  text('contract', 'Hình thức hợp đồng', 18, (s) => label(CONTRACT_LIST, s.contract)),
  text('department', 'Tổ chuyên môn', 22, (s) => s.department),
  text('status', 'Trạng thái', 16, (s) => label(STAFF_STATUS_LIST, s.status)),
  text('homeroomOf', 'Chủ nhiệm', 12, (s) => s.homeroomOf),
  text('accountState', 'Tài khoản', 16, (s) => accountState(s.accountState)),
  text('note', 'Ghi chú', 24, (s) => s.note),
];

export const CLASS_COLUMNS: readonly ListColumn<ClassListRow>[] = [
  text('name', 'Tên lớp', 12, (c) => c.name),
  count('grade', 'Khối', (c) => c.grade),
  text('homeroomTeacher', 'Giáo viên chủ nhiệm', 28, (c) => c.homeroomTeacher),
  count('students', 'Số học sinh', (c) => c.students),
  text('campus', 'Điểm trường', 22, (c) => c.campus),
];

export const STUDENT_COLUMNS: readonly ListColumn<StudentInClass>[] = [
  text('sectorId', 'Mã định danh Bộ GD&ĐT', 20, (s) => s.sectorId),
  text('fullName', 'Họ và tên', 28, (s) => s.fullName),
  day('birthDate', 'Ngày sinh', (s) => s.birthDate),
  text('sex', 'Giới tính', 10, (s) => label(SEX_LIST, s.sex)),
  text('className', 'Lớp học', 10, (s) => s.className),
  text('status', 'Trạng thái', 14, (s) => label(STUDENT_STATUS_LIST, s.status)),
  sensitive(text('personalId', 'Số định danh cá nhân', 18, (s) => s.personalId)),
  sensitive(text('ethnicity', 'Dân tộc', 12, (s) => s.ethnicity)),
  sensitive(text('disability', 'Khuyết tật học hòa nhập', 16, (s) => label(DISABILITY_LIST, s.disability))),
  sensitive(text('birthPlace', 'Nơi sinh', 24, (s) => s.birthPlace)),
  sensitive(text('oldAddress', 'Địa chỉ cũ (trước 01/7/2025)', 34, (s) => s.oldAddress)),
  sensitive(text('newAddress', 'Địa chỉ hiện nay', 34, (s) => s.newAddress)),
  sensitive(text('phone', 'SĐT liên hệ', 14, (s) => s.phone)),
  ...relativeColumns('father', 'cha'),
  ...relativeColumns('mother', 'mẹ'),
  ...relativeColumns('guardian', 'người giám hộ'),
];

function relativeColumns(key: 'father' | 'mother' | 'guardian', who: string): ListColumn<StudentInClass>[] {
  return [
    sensitive(text(`${key}Name`, `Họ tên ${who}`, 26, (s) => s[key].fullName)),
    sensitive(text(`${key}BirthYear`, `Năm sinh ${who}`, 12, (s) => s[key].birthYear)),
    sensitive(text(`${key}Job`, `Nghề nghiệp ${who}`, 18, (s) => s[key].job)),
  ];
}

export const ASSIGNMENT_COLUMNS: readonly ListColumn<AssignmentRow>[] = [
  text('teacher', 'Giáo viên', 28, (a) => a.teacher),
  text('department', 'Tổ chuyên môn', 22, (a) => a.department),
  text('className', 'Lớp', 10, (a) => a.className),
  text('subject', 'Môn học', 28, (a) => a.subject),
  day('fromDay', 'Từ ngày', (a) => a.fromDay),
  day('toDay', 'Đến ngày', (a) => a.toDay ?? ''),
];

const ACCOUNT_STATES: Readonly<Record<string, string>> = {
  proposed: 'Đề nghị',
  created: 'Đã tạo',
  'slip-issued': 'Đã cấp phiếu',
  'handed-over': 'Đã bàn giao',
  suspended: 'Tạm khóa',
  reissued: 'Cấp lại',
  revoked: 'Đã thu hồi',
};
function accountState(state: string): string {
  return ACCOUNT_STATES[state] ?? '';
}

export const ACCOUNT_COLUMNS: readonly ListColumn<AccountListRow>[] = [
  text('fullName', 'Họ và tên', 28, (a) => a.fullName),
  text('login', 'Tên đăng nhập', 22, (a) => a.login),
  text('department', 'Tổ chuyên môn', 22, (a) => a.department),
  text('job', 'Vị trí việc làm', 20, (a) => label(JOB_LIST, a.job)),
  text('state', 'Trạng thái', 16, (a) => accountState(a.state)),
  text('lastPaper', 'Văn bản gần nhất', 22, (a) => a.lastPaper),
  text('flags', 'Lưu ý', 28, (a) => (a.firstPasswordChanged ? '' : 'Chưa đổi mật khẩu lần đầu')),
];
