import { CONTRACT_LIST, JOB_LIST, STAFF_STATUS_LIST } from './code-lists/staff-lists.ts';
import { SEX_LIST } from './code-lists/sex.ts';
import { ETHNICITY_LIST } from './code-lists/ethnicities.ts';
import { field, type FieldDefinition } from './field-definition.ts';

const labels = (list: readonly { label: string }[]) => list.map((item) => item.label);

export const STAFF_FIELDS: readonly FieldDefinition[] = [
  field(
    'code',
    'Mã cán bộ',
    'Mã CB|Mã GV|Mã giáo viên|Mã nhân viên|Mã CBGVNV|Mã cán bộ, giáo viên|Mã định danh Bộ GD&ĐT|Mã định danh Bộ GDĐT|Mã định danh|Mã định danh ngành|Mã nhân sự|Mã số|Mã GV/CB|Mã CBQL/GV/NV|Mã viên chức|Mã số cán bộ',
    { example: 'GV001' },
  ),
  field(
    'fullName',
    'Họ và tên',
    'Họ tên|Tên giáo viên|Họ và tên cán bộ|Họ tên giáo viên|Tên cán bộ|Họ và tên giáo viên|Họ tên khai sinh|Họ và tên khai sinh|Họ tên CBGV|Họ tên cán bộ, giáo viên, nhân viên|Họ và tên CB, GV, NV|Tên nhân viên|Họ và tên nhân viên',
    {
      required: true,
      example: 'Nguyễn Thị Mẫu',
      width: 26,
    },
  ),
  field('familyAndMiddle', 'Họ và tên đệm', 'Họ đệm|Họ và đệm|Họ, tên đệm|Họ lót|Họ và chữ lót|Họ'),
  field('givenName', 'Tên', ''),
  field(
    'birthDate',
    'Ngày sinh',
    'Ngày, tháng, năm sinh|Ngày tháng năm sinh|NTNS|Sinh ngày|Ngày sinh (dd/mm/yyyy)',
    {
      format: 'date',
      example: '05/09/1985',
    },
  ),
  field('sex', 'Giới tính', 'GT|Phái|Nam/Nữ|Nữ', { example: 'Nữ', list: labels(SEX_LIST) }),
  field(
    'personalId',
    'Số định danh cá nhân',
    'Số ĐDCN|ĐDCN|Mã định danh cá nhân|Số CCCD|CCCD|CMND/CCCD|Số CMND/CCCD|Số CCCD/ĐDCN|Số căn cước|Căn cước công dân|Số căn cước công dân|Số CCCD/CMND|Số CMTND/TCC|Số CMND|CMTND/TCC|Số định danh',
    { example: '031185000123', width: 20 },
  ),
  field('ethnicity', 'Dân tộc', '', { example: 'Kinh', list: labels(ETHNICITY_LIST) }),
  field(
    'phone',
    'Điện thoại',
    'Số điện thoại|SĐT|ĐT|Di động|Điện thoại di động|Số ĐT|SĐT liên hệ|Điện thoại liên hệ|ĐTDĐ',
    { example: '0912345678', width: 14 },
  ),
  field('email', 'Thư điện tử', 'Email|E-mail|Địa chỉ email|Hòm thư', {
    example: 'mau@example.edu.vn',
    width: 26,
  }),
  field(
    'job',
    'Vị trí việc làm',
    'Chức vụ|Chức danh|Công việc|Nhóm cán bộ|Loại cán bộ|Chức danh nghề nghiệp|Nhiệm vụ|Vị trí|VTVL|Chức vụ/Vị trí việc làm',
    {
      example: 'Giáo viên',
      list: labels(JOB_LIST),
      width: 22,
    },
  ),
  field(
    'contract',
    'Hình thức hợp đồng',
    'Loại hợp đồng|Hợp đồng|Biên chế/Hợp đồng|Hình thức HĐ|Loại HĐ|Hình thức tuyển dụng|Diện',
    {
      example: 'Biên chế',
      list: labels(CONTRACT_LIST),
    },
  ),
  field(
    'department',
    'Tổ chuyên môn',
    'Tổ|Tổ bộ môn|Bộ phận|Tổ công tác|Tổ/nhóm|Tổ CM|Tổ/Bộ phận|Phòng ban',
    { example: 'Tổ Toán - Tin', width: 22 },
  ),
  field(
    'status',
    'Trạng thái',
    'Trạng thái làm việc|Tình trạng|Trạng thái cán bộ|Tình trạng công tác|Trạng thái hiện tại',
    {
      example: 'Đang làm việc',
      list: labels(STAFF_STATUS_LIST),
    },
  ),
  field('note', 'Ghi chú', 'Chú thích', { width: 24 }),
];
