import { SEX_LIST } from './code-lists/sex.ts';
import { DISABILITY_LIST } from './code-lists/disability.ts';
import { ETHNICITY_LIST } from './code-lists/ethnicities.ts';
import { STUDENT_STATUS_LIST } from './code-lists/student-status.ts';
import { field, type FieldDefinition } from './field-definition.ts';

const labels = (list: readonly { label: string }[]) => list.map((item) => item.label);

/** Name, birth year and job of one adult; `names` are the words used for that adult in headers. */
function relativeFields(
  key: 'father' | 'mother' | 'guardian',
  label: string,
  names: readonly string[],
): FieldDefinition[] {
  const each = (...patterns: string[]) =>
    patterns.flatMap((pattern) => names.map((name) => pattern.replace('%', name))).join('|');
  return [
    field(`${key}Name`, `Họ tên ${label}`, each('Họ tên %', 'Họ và tên %', 'Tên %', 'Họ tên của %', '%'), {
      width: 24,
    }),
    field(
      `${key}BirthYear`,
      `Năm sinh ${label}`,
      each('Năm sinh %', 'Năm sinh của %', 'NS %', 'Ngày sinh %'),
      { width: 14 },
    ),
    field(
      `${key}Job`,
      `Nghề nghiệp ${label}`,
      each('Nghề nghiệp %', 'Nghề nghiệp của %', 'Nghề %', 'Công việc %'),
      { width: 20 },
    ),
  ];
}

export const STUDENT_FIELDS: readonly FieldDefinition[] = [
  field(
    'sectorId',
    'Mã định danh Bộ GD&ĐT',
    'Mã định danh Bộ GDĐT|Mã học sinh|Mã HS|Mã định danh|Mã định danh ngành|Mã định danh học sinh|Mã số học sinh|Mã học sinh Bộ|Mã Bộ|Mã định danh HS|Mã hồ sơ',
    { example: '3100000001', width: 22 },
  ),
  field(
    'personalId',
    'Số định danh cá nhân',
    'Số ĐDCN|ĐDCN|Mã định danh cá nhân|Số CCCD|CCCD|Số CMND/CCCD|CMND/CCCD|Số CCCD/ĐDCN|Định danh cá nhân|Số định danh|Mã ĐDCN|Số căn cước|Số thẻ căn cước|ĐDCN/CCCD|Số ĐDCN/CMND/CCCD|Số CCCD/CMND',
    { example: '031214000123', width: 20 },
  ),
  field(
    'fullName',
    'Họ và tên',
    'Họ tên|Tên học sinh|Họ và tên học sinh|Họ tên học sinh|Họ tên khai sinh|Họ và tên khai sinh|Họ tên HS|Họ và tên HS',
    {
      required: true,
      example: 'Nguyễn Văn Mẫu',
      width: 26,
    },
  ),
  field('familyAndMiddle', 'Họ và tên đệm', 'Họ đệm|Họ và đệm|Họ, tên đệm|Họ lót|Họ và chữ lót|Họ'),
  field('givenName', 'Tên', ''),
  field('birthDate', 'Ngày sinh', 'Ngày, tháng, năm sinh|Ngày tháng năm sinh|NTNS|Sinh ngày', {
    required: true,
    format: 'date',
    example: '05/09/2014',
  }),
  field('sex', 'Giới tính', 'GT|Phái|Nam/Nữ|Nữ', { example: 'Nam', list: labels(SEX_LIST) }),
  field('ethnicity', 'Dân tộc', '', { example: 'Kinh', list: labels(ETHNICITY_LIST) }),
  field(
    'disability',
    'Khuyết tật học hòa nhập',
    'Khuyết tật|Học sinh khuyết tật|Học sinh khuyết tật học hòa nhập|HS khuyết tật|Học hòa nhập|HS học hòa nhập',
    { list: labels(DISABILITY_LIST) },
  ),
  field('className', 'Lớp học', 'Lớp|Tên lớp|Mã lớp|Lớp hiện tại', { required: true, example: '6A1' }),
  field(
    'status',
    'Trạng thái',
    'Trạng thái học sinh|Tình trạng|Trạng thái HS|Trạng thái hiện tại|Trạng thái học',
    {
      example: 'Đang học',
      list: labels(STUDENT_STATUS_LIST),
    },
  ),
  field('birthPlace', 'Nơi sinh', 'Nơi sinh chi tiết|Nơi sinh (tỉnh/thành phố)|Nơi khai sinh', { width: 24 }),
  field(
    'oldAddress',
    'Địa chỉ cũ (trước 01/7/2025)',
    'Địa chỉ cũ|Địa chỉ trước sáp nhập|Tổ/thôn Hộ khẩu thường trú|Hộ khẩu thường trú|HKTT|Địa chỉ thường trú|Nơi thường trú|Thường trú',
    { width: 34 },
  ),
  field(
    'newAddress',
    'Địa chỉ hiện nay',
    'Địa chỉ mới|Chỗ ở hiện nay|Nơi ở hiện nay|Địa chỉ|Địa chỉ liên hệ|Nơi ở|Địa chỉ sau sáp nhập|Địa chỉ tạm trú|Nơi cư trú',
    { width: 34 },
  ),
  field(
    'phone',
    'SĐT liên hệ',
    'Số điện thoại|SĐT|Điện thoại|Điện thoại liên hệ|Số điện thoại liên hệ|ĐT|SĐT phụ huynh|SĐT PHHS|Số ĐT|SĐT nhận tin nhắn',
    { example: '0912345678', width: 14 },
  ),
  ...relativeFields('father', 'cha', ['cha', 'bố', 'ba']),
  ...relativeFields('mother', 'mẹ', ['mẹ', 'má']),
  ...relativeFields('guardian', 'người giám hộ', ['người giám hộ', 'giám hộ', 'người đỡ đầu', 'NGH']),
];
