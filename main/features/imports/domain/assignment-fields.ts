import { field, type FieldDefinition } from './field-definition.ts';

export const ASSIGNMENT_FIELDS: readonly FieldDefinition[] = [
  field(
    'teacherCode',
    'Mã giáo viên',
    'Mã GV|Mã cán bộ|Mã định danh Bộ GD&ĐT|Mã định danh|Mã CB|Mã CBGVNV|Mã nhân viên',
    { example: 'GV001' },
  ),
  field(
    'teacherName',
    'Giáo viên',
    'Họ tên giáo viên|Họ và tên giáo viên|Tên giáo viên|Giáo viên giảng dạy|Giáo viên bộ môn|GVBM|Họ và tên|Họ tên|GV giảng dạy|Họ tên GV|Họ và tên GV',
    {
      required: true,
      example: 'Nguyễn Thị Mẫu',
      width: 26,
    },
  ),
  field('familyAndMiddle', 'Họ và tên đệm', 'Họ đệm|Họ và đệm|Họ lót'),
  field('givenName', 'Tên', ''),
  field('className', 'Lớp', 'Lớp học|Tên lớp|Các lớp|Lớp dạy|Dạy lớp|Lớp giảng dạy|Lớp phân công', {
    example: '6A1, 6A2',
    width: 18,
  }),
  field('subject', 'Môn học', 'Môn|Tên môn|Môn dạy|Môn giảng dạy|Tên môn học|Bộ môn|Môn/hoạt động giáo dục', {
    example: 'Toán',
    width: 20,
  }),
  field('periods', 'Số tiết/tuần', 'Số tiết|Tiết/tuần|Số tiết trên tuần|Số tiết dạy|Tiết', {
    format: 'number',
    example: '4',
  }),
  field(
    'summary',
    'Phân công chuyên môn',
    'Phân công giảng dạy|Phân công|Nhiệm vụ|Nhiệm vụ được phân công|Chuyên môn|Môn - Lớp|Môn, lớp|Giảng dạy|Phân công nhiệm vụ|Dạy môn - lớp|Môn/lớp',
    {
      example: 'Toán: 6A1, 6A2; Tin học: 7A3',
      width: 40,
    },
  ),
  field(
    'homeroom',
    'Chủ nhiệm',
    'Chủ nhiệm lớp|GVCN|Giáo viên chủ nhiệm|Lớp chủ nhiệm|CN lớp|GVCN lớp|Công tác chủ nhiệm|CN',
    {
      example: '6A1',
    },
  ),
];
