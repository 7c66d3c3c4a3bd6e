import { column, option, type RegisterDefinition } from './register-definition.ts';

const SOURCES = [
  option('budget', 'Ngân sách nhà nước', 'ngân sách|NSNN|được cấp|cấp trên cấp|nhà nước cấp'),
  option('school', 'Nguồn thu của trường', 'trường mua|kinh phí của trường|tự mua'),
  option('donated', 'Tài trợ, tặng', 'tài trợ|tặng|viện trợ|được tặng|xã hội hóa'),
  option('own-made', 'Tự làm', 'tự làm đồ dùng|giáo viên tự làm'),
  option('other', 'Khác', ''),
];
const STATES = [
  option('good', 'Dùng tốt', 'tốt|bình thường|đang sử dụng|sử dụng tốt|còn tốt'),
  option('repair', 'Hỏng, sửa được', 'hỏng|hỏng nhẹ|cần sửa chữa|cần sửa'),
  option('to-discard', 'Chờ thanh lý', 'hỏng nặng|hỏng, chờ thanh lý|hỏng không sửa được|thanh lý'),
];

export const EQUIPMENT: RegisterDefinition = {
  identity: ['code'],
  needsOneOf: [],
  sensitive: false,
  title: 'SỔ THEO DÕI THIẾT BỊ',
  slug: 'thiet-bi',
  columns: [
    column(
      'code',
      'Mã thiết bị',
      'Mã|Mã TB|Mã tài sản|Số hiệu|Mã đồ dùng',
      { type: 'code', max: 30 },
      { required: true, example: 'TB001' },
    ),
    column(
      'name',
      'Tên thiết bị',
      'Tên|Tên TB|Tên tài sản|Thiết bị|Tên đồ dùng|Tên thiết bị, đồ dùng',
      { type: 'text', max: 160, long: false },
      { required: true, example: 'Máy chiếu', width: 30 },
    ),
    column(
      'group',
      'Nhóm',
      'Nhóm thiết bị|Môn học|Loại|Loại thiết bị|Phân loại',
      { type: 'text', max: 80, long: false },
      { example: 'Thiết bị dùng chung', width: 24 },
    ),
    column(
      'quantity',
      'Số lượng',
      'SL|Số lượng hiện có',
      { type: 'number', decimals: 0, min: 0, max: 1_000_000 },
      { required: true, example: '2', width: 11 },
    ),
    column(
      'unit',
      'Đơn vị tính',
      'ĐVT|Đơn vị',
      { type: 'text', max: 30, long: false },
      { required: true, example: 'cái', width: 12 },
    ),
    column(
      'year',
      'Năm sử dụng',
      'Năm|Năm đưa vào sử dụng|Năm mua|Năm sản xuất|Năm cấp|Năm nhập',
      { type: 'year', min: 1950 },
      { example: '2022' },
    ),
    column(
      'source',
      'Nguồn',
      'Nguồn gốc|Nguồn kinh phí|Nguồn cấp|Nguồn hình thành',
      { type: 'choice', options: SOURCES },
      { example: 'Ngân sách nhà nước', width: 20 },
    ),
    column(
      'state',
      'Tình trạng',
      'Hiện trạng|Tình trạng sử dụng|Chất lượng|Trạng thái',
      { type: 'choice', options: STATES },
      { example: 'Dùng tốt', width: 18 },
    ),
    column(
      'place',
      'Nơi đặt',
      'Vị trí|Nơi để|Phòng|Nơi sử dụng|Nơi lưu giữ',
      { type: 'text', max: 120, long: false },
      { example: 'Phòng học bộ môn Tin học', width: 24 },
    ),
    column('note', 'Ghi chú', '', { type: 'text', max: 300, long: true }, { width: 28 }),
  ],
};
