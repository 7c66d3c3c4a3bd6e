import type { StaffRow, StudentRow } from '../../features/imports/index.ts';

/** Codes in the words a school office writes into its own lists. */
export const SEX_WORDS: Readonly<Record<StaffRow['sex'], string>> = {
  male: 'Nam',
  female: 'Nữ',
  unknown: '',
};

export const JOB_WORDS: Readonly<Record<StaffRow['job'], string>> = {
  principal: 'Hiệu trưởng',
  'vice-principal': 'Phó hiệu trưởng',
  teacher: 'Giáo viên',
  clerk: 'Văn thư',
  accountant: 'Kế toán',
  librarian: 'Thư viện',
  it: 'Công nghệ thông tin',
  health: 'Y tế',
  equipment: 'Thiết bị, thí nghiệm',
  guard: 'Bảo vệ',
  other: 'Khác',
};

export const CONTRACT_WORDS: Readonly<Record<StaffRow['contract'], string>> = {
  permanent: 'Biên chế',
  contract: 'HĐLĐ',
  visiting: 'Thỉnh giảng',
};

export const STAFF_STATUS_WORDS: Readonly<Record<StaffRow['status'], string>> = {
  working: 'Đang làm việc',
  'on-leave': 'Nghỉ thai sản',
  transferred: 'Chuyển công tác',
  retired: 'Nghỉ hưu',
  quit: 'Thôi việc',
};

export const STUDENT_STATUS_WORDS: Readonly<Record<StudentRow['status'], string>> = {
  studying: 'Đang học',
  'transferred-in': 'Chuyển đến kỳ 1',
  'transferred-out': 'Chuyển đi',
  'dropped-out': 'Thôi học',
  graduated: 'Đã tốt nghiệp',
  reserved: 'Bảo lưu',
};
