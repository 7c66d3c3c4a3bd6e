import { column, option, type RegisterDefinition } from './register-definition.ts';

const KINDS = [
  option('classroom', 'Phòng học', 'phòng học văn hóa|phòng học thường'),
  option('subject-room', 'Phòng học bộ môn', 'phòng bộ môn|phòng chức năng|phòng thực hành|phòng thí nghiệm'),
  option('library', 'Thư viện', 'phòng thư viện'),
  option('office', 'Phòng làm việc', 'phòng hành chính|văn phòng|phòng hành chính quản trị'),
  option('meeting', 'Phòng họp', 'phòng hội đồng|phòng họp giáo viên|hội trường'),
  option('hall', 'Nhà đa năng', 'nhà thể chất|nhà tập đa năng'),
  option('health', 'Phòng y tế', 'y tế'),
  option('storage', 'Nhà kho', 'kho|phòng thiết bị|phòng kho'),
  option('kitchen', 'Bếp, nhà ăn', 'bếp|nhà bếp|nhà ăn|bếp ăn'),
  option('toilet', 'Nhà vệ sinh', 'khu vệ sinh|phòng vệ sinh|wc'),
  option('yard', 'Sân chơi, bãi tập', 'sân|sân chơi|bãi tập|sân trường'),
  option('other', 'Khác', ''),
];
const GRADES = [
  option('1', 'Cấp I', 'cấp 1|I'),
  option('2', 'Cấp II', 'cấp 2|II'),
  option('3', 'Cấp III', 'cấp 3|III'),
  option('4', 'Cấp IV', 'cấp 4|IV|nhà cấp 4'),
  option('makeshift', 'Nhà tạm', 'tạm|tranh tre'),
];
const STATES = [
  option('good', 'Sử dụng tốt', 'tốt|bình thường|đang sử dụng|còn tốt'),
  option('repair', 'Cần sửa chữa', 'hư hỏng nhẹ|xuống cấp|cần sửa'),
  option('closed', 'Ngừng sử dụng', 'không sử dụng|hỏng|hư hỏng nặng'),
];

export const FACILITIES: RegisterDefinition = {
  identity: ['code'],
  needsOneOf: [],
  sensitive: false,
  title: 'SỔ THEO DÕI CƠ SỞ VẬT CHẤT',
  slug: 'co-so-vat-chat',
  columns: [
    column(
      'code',
      'Mã phòng',
      'Mã|Số phòng|Mã công trình|Ký hiệu phòng|Mã cơ sở vật chất',
      { type: 'code', max: 30 },
      { required: true, example: 'P101' },
    ),
    column(
      'name',
      'Tên phòng',
      'Tên phòng, công trình|Tên công trình|Phòng|Tên',
      { type: 'text', max: 120, long: false },
      { required: true, example: 'Phòng học 6A1', width: 28 },
    ),
    column(
      'kind',
      'Loại phòng',
      'Loại|Loại công trình|Chức năng',
      { type: 'choice', options: KINDS },
      { required: true, example: 'Phòng học', width: 20 },
    ),
    column(
      'area',
      'Diện tích (m²)',
      'Diện tích|DT (m2)|Diện tích m2',
      { type: 'number', decimals: 2, min: 0, max: 100_000_000 },
      { example: '48' },
    ),
    column(
      'grade',
      'Cấp nhà',
      'Cấp công trình|Cấp',
      { type: 'choice', options: GRADES },
      { example: 'Cấp III' },
    ),
    column(
      'builtYear',
      'Năm xây dựng',
      'Năm xây|Năm XD|Năm đưa vào sử dụng',
      { type: 'year', min: 1850 },
      { example: '2015' },
    ),
    column(
      'state',
      'Tình trạng',
      'Hiện trạng|Tình trạng sử dụng|Trạng thái',
      { type: 'choice', options: STATES },
      { example: 'Sử dụng tốt', width: 18 },
    ),
    column('note', 'Ghi chú', '', { type: 'text', max: 300, long: true }, { width: 28 }),
  ],
};
