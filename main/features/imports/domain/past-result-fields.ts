import { PROMOTION_LIST } from './code-lists/past-results.ts';
import { SUBJECT_LIST } from './code-lists/subjects.ts';
import { field, type FieldDefinition } from './field-definition.ts';

/** Key of the column that holds a subject's result of the year. */
export const subjectField = (code: string): string => `subject-${code}`;

const EXAMPLES: Readonly<Record<string, string>> = { toan: '7,9', 'ngu-van': '7,2', gdtc: 'Đ' };

export const PAST_RESULT_FIELDS: readonly FieldDefinition[] = [
  field(
    'sectorId',
    'Mã định danh Bộ GD&ĐT',
    'Mã định danh Bộ GDĐT|Mã học sinh|Mã HS|Mã định danh|Mã định danh ngành|Mã số học sinh|Mã Bộ',
    { example: '3100000001', width: 22 },
  ),
  field('fullName', 'Họ và tên', 'Họ tên|Tên học sinh|Họ và tên học sinh|Họ tên học sinh|Họ tên HS', {
    required: true,
    example: 'Nguyễn Văn Mẫu',
    width: 26,
  }),
  field('familyAndMiddle', 'Họ và tên đệm', 'Họ đệm|Họ và đệm|Họ, tên đệm|Họ lót|Họ'),
  field('givenName', 'Tên', ''),
  field('birthDate', 'Ngày sinh', 'Ngày, tháng, năm sinh|Ngày tháng năm sinh|NTNS', {
    format: 'date',
    example: '05/09/2009',
  }),
  field('className', 'Lớp học', 'Lớp|Tên lớp|Mã lớp', { required: true, example: '9A1' }),
  field('grade', 'Khối', 'Khối lớp|Khối học|Mã khối', { format: 'number', example: '9', width: 8 }),
  field('yearName', 'Năm học', 'Niên khóa|Năm', { example: '2022-2023' }),
  ...SUBJECT_LIST.map(({ code, label, aliases }) =>
    field(subjectField(code), label, aliases.join('|'), { example: EXAMPLES[code] ?? '' }),
  ),
  field(
    'average',
    'Điểm trung bình các môn',
    'ĐTB các môn|TBCM|ĐTBCM|ĐTB|TB các môn|Trung bình các môn|TBCN|ĐTBcn|Trung bình cả năm|TB|TK',
    { example: '7,6' },
  ),
  field(
    'level',
    'Học lực',
    'Xếp loại học lực|HL|Kết quả học tập|KQHT|Mức học tập|Xếp loại học tập|Học tập|Kết quả giáo dục|Đánh giá KQGD',
    { example: 'Khá' },
  ),
  field(
    'conduct',
    'Hạnh kiểm',
    'Xếp loại hạnh kiểm|HK|Kết quả rèn luyện|KQRL|Rèn luyện|Xếp loại rèn luyện|Phẩm chất',
    { example: 'Tốt' },
  ),
  field('award', 'Danh hiệu', 'Danh hiệu thi đua|DH|Khen thưởng|Thi đua', {
    example: 'Học sinh tiên tiến',
    width: 22,
  }),
  field(
    'promotion',
    'Kết quả cuối năm',
    'Lên lớp|Được lên lớp|Xét lên lớp|Kết quả|Thuộc diện|Lên lớp, ở lại lớp',
    {
      example: 'Được lên lớp',
      list: PROMOTION_LIST.map(({ label }) => label),
      width: 20,
    },
  ),
];
