import { field, type FieldDefinition } from './field-definition.ts';

export const CLASS_FIELDS: readonly FieldDefinition[] = [
  field('name', 'Tên lớp', 'Lớp|Lớp học|Tên lớp học|Mã lớp|Ký hiệu lớp', { required: true, example: '6A1' }),
  field('grade', 'Khối', 'Khối lớp|Khối học|Mã khối', { format: 'number', example: '6', width: 8 }),
  field('homeroomCode', 'Mã GVCN', 'Mã giáo viên chủ nhiệm|Mã GV chủ nhiệm|Mã GV|Mã giáo viên CN', {
    example: 'GV001',
  }),
  field(
    'homeroomTeacher',
    'Giáo viên chủ nhiệm',
    'GVCN|Chủ nhiệm|GV chủ nhiệm|Họ tên GVCN|Tên GVCN|Họ và tên GVCN',
    {
      example: 'Nguyễn Thị Mẫu',
      width: 26,
    },
  ),
  field('campus', 'Điểm trường', 'Cơ sở|Tên điểm trường|Phân hiệu|Khu', {
    example: 'Điểm trường chính',
    width: 20,
  }),
];
