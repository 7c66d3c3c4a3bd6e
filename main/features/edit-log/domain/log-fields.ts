import { foldForSearch } from '../../../kernel/vietnamese.ts';

export type LogField =
  | 'happenedAt'
  | 'teacher'
  | 'className'
  | 'subjectName'
  | 'student'
  | 'sectorId'
  | 'semester'
  | 'col'
  | 'before'
  | 'after';

export interface LogFieldDefinition {
  readonly key: LogField;
  readonly header: string;
  readonly required: boolean;
  readonly aliases: readonly string[];
}

const field = (key: LogField, header: string, aliases: string, required = false): LogFieldDefinition => ({
  key,
  header,
  required,
  aliases: [header, ...aliases.split('|')].map(keyOfHeader),
});

/** Whose a result is, and what it is about where its column does not say. */
export const PERSON_FIELDS: readonly LogFieldDefinition[] = [
  field(
    'student',
    'Họ và tên học sinh',
    'Học sinh|Họ tên|Họ và tên|Họ tên học sinh|Tên học sinh|Student',
    true,
  ),
  field(
    'sectorId',
    'Mã định danh học sinh',
    'Mã định danh|Mã định danh Bộ GD&ĐT|Mã định danh Bộ GDĐT|Mã học sinh|Mã HS|Student code',
  ),
  field('className', 'Lớp', 'Tên lớp|Lớp học|Class'),
  field('subjectName', 'Môn', 'Môn học|Tên môn|Tên môn học|Subject'),
  field('semester', 'Học kỳ', 'Học kì|HK|Kỳ|Kì|Đợt|Semester'),
];

export const EDIT_FIELDS: readonly LogFieldDefinition[] = [
  field(
    'happenedAt',
    'Thời gian sửa',
    'Thời gian|Thời điểm|Thời điểm sửa|Ngày sửa|Ngày giờ sửa|Ngày cập nhật|Thời gian cập nhật|Thời gian thay đổi|Ngày giờ|Ngày|Time',
  ),
  field(
    'teacher',
    'Giáo viên',
    'Người sửa|Người cập nhật|Người thực hiện|Người thay đổi|Họ tên giáo viên|Tên giáo viên|Cán bộ|Tài khoản|Tên đăng nhập|User',
  ),
  ...PERSON_FIELDS,
  field(
    'col',
    'Cột điểm',
    'Cột|Đầu điểm|Loại điểm|Tên cột|Con điểm|Hệ số điểm|Loại kiểm tra|Nội dung thay đổi|Column',
    true,
  ),
  field(
    'before',
    'Giá trị cũ',
    'Điểm cũ|Trước|Trước khi sửa|Điểm trước|Điểm trước khi sửa|Dữ liệu cũ|Old value',
  ),
  field(
    'after',
    'Giá trị mới',
    'Điểm mới|Sau|Sau khi sửa|Điểm sau|Điểm sau khi sửa|Dữ liệu mới|New value',
    true,
  ),
];

/** "Cột điểm (*)" → "cot diem". */
export function keyOfHeader(text: string): string {
  return foldForSearch(text)
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
}
