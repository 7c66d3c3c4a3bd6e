import { importOf } from './import-of.ts';

export const STUDENT_HEADER = [
  'STT',
  'Mã định danh',
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'Dân tộc',
  'Lớp',
  'Số ĐDCN',
  'Trạng thái',
];
/** A row without fault. */
export const AN = [
  1,
  '3100000001',
  'Nguyễn Văn An',
  '05/09/2014',
  'Nam',
  'Kinh',
  '6A1',
  '031214000001',
  'Đang học',
];
export const with_ = (changes: Record<number, string | number | { date: string } | null>) =>
  AN.map((value, at) => (at in changes ? (changes[at] ?? null) : value));
export const other = { 1: '3100000002', 2: 'Trần Thị Bích', 4: 'Nữ', 7: '031314000002' };
export const check = (rows: Parameters<typeof importOf>[1], lookups = {}) =>
  importOf('students', [STUDENT_HEADER, ...rows], lookups);
