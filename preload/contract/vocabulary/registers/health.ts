import { column, type RegisterDefinition } from './register-definition.ts';

const sensitive = true;

/** Numbers as measured. What they mean is for a doctor to say: the program names no state of health. */
export const HEALTH: RegisterDefinition = {
  identity: ['student', 'day'],
  needsOneOf: ['height', 'weight', 'leftEye', 'rightEye'],
  sensitive: true,
  title: 'SỔ THEO DÕI SỨC KHỎE HỌC SINH',
  slug: 'suc-khoe',
  columns: [
    column(
      'student',
      'Mã học sinh',
      'Mã HS|Mã định danh|Mã định danh Bộ GD&ĐT|Mã định danh Bộ GDĐT|Mã số học sinh|Mã định danh học sinh',
      { type: 'student' },
      { required: true, example: '3100000001', width: 18 },
    ),
    column(
      'fullName',
      'Họ và tên',
      'Họ tên|Họ và tên học sinh|Họ tên học sinh|Tên học sinh',
      { type: 'computed', by: 'student-name' },
      { example: 'Nguyễn Văn Mẫu', width: 26 },
    ),
    column('className', 'Lớp', 'Lớp học|Tên lớp', { type: 'computed', by: 'student-class' }, { width: 8 }),
    column(
      'day',
      'Ngày đo',
      'Ngày khám|Ngày cân đo|Ngày|Ngày kiểm tra',
      { type: 'day' },
      { required: true, example: '15/09/2026', width: 13 },
    ),
    column(
      'height',
      'Chiều cao (cm)',
      'Chiều cao|Cao|Cao (cm)',
      { type: 'number', decimals: 1, min: 300, max: 2500, unit: 'cm' },
      { sensitive, example: '146.5' },
    ),
    column(
      'weight',
      'Cân nặng (kg)',
      'Cân nặng|Nặng|Nặng (kg)',
      { type: 'number', decimals: 1, min: 20, max: 3000, unit: 'kg' },
      { sensitive, example: '38.2' },
    ),
    column('bmi', 'BMI', '', { type: 'computed', by: 'bmi' }, { sensitive, width: 8 }),
    column(
      'leftEye',
      'Thị lực mắt trái',
      'Mắt trái|Thị lực trái|Thị lực MT|MT',
      { type: 'eyesight', max: 20 },
      { sensitive, example: '10/10' },
    ),
    column(
      'rightEye',
      'Thị lực mắt phải',
      'Mắt phải|Thị lực phải|Thị lực MP|MP',
      { type: 'eyesight', max: 20 },
      { sensitive, example: '9/10' },
    ),
    column('note', 'Ghi chú', '', { type: 'text', max: 300, long: true }, { sensitive, width: 28 }),
  ],
};
