import { column, option, type RegisterDefinition } from './register-definition.ts';

const DIRECTIONS = [option('income', 'Thu', 'khoản thu'), option('expense', 'Chi', 'khoản chi')];
const PERIODS = [
  option('once', 'Một lần', '1 lần|một lần trong năm'),
  option('month', 'Hằng tháng', 'tháng|theo tháng|hàng tháng'),
  option('semester', 'Theo học kỳ', 'học kỳ|học kì|kỳ|mỗi học kỳ'),
  option('year', 'Theo năm học', 'năm|năm học|hằng năm|hàng năm|cả năm'),
  option('as-needed', 'Khi phát sinh', 'phát sinh|theo thực tế'),
];

/** Headings only: what may be collected or spent, how much, on which basis. No receipts, no balances. */
export const FINANCE: RegisterDefinition = {
  identity: ['code'],
  needsOneOf: [],
  sensitive: false,
  title: 'DANH MỤC KHOẢN THU, KHOẢN CHI',
  slug: 'khoan-thu-chi',
  columns: [
    column(
      'code',
      'Mã khoản',
      'Mã|Mã khoản thu|Mã khoản chi|Mã khoản thu, chi',
      { type: 'code', max: 30 },
      { required: true, example: 'KT01' },
    ),
    column(
      'name',
      'Tên khoản',
      'Tên|Tên khoản thu|Tên khoản chi|Tên khoản thu, chi|Khoản thu|Khoản chi',
      { type: 'text', max: 160, long: false },
      { required: true, example: 'Nước uống học sinh', width: 32 },
    ),
    column(
      'direction',
      'Thu/Chi',
      'Loại|Loại khoản|Thu hay chi',
      { type: 'choice', options: DIRECTIONS },
      { required: true, example: 'Thu', width: 10 },
    ),
    column(
      'content',
      'Nội dung',
      'Nội dung thu|Nội dung chi|Diễn giải',
      { type: 'text', max: 500, long: true },
      { width: 34 },
    ),
    column(
      'rate',
      'Định mức (đồng)',
      'Định mức|Mức thu|Mức chi|Số tiền|Mức thu (đồng)',
      { type: 'number', decimals: 0, min: 0, max: 1_000_000_000_000 },
      { example: '90000' },
    ),
    column(
      'period',
      'Kỳ',
      'Kỳ thu|Kỳ chi|Thời gian thu|Định kỳ',
      { type: 'choice', options: PERIODS },
      { example: 'Theo học kỳ', width: 16 },
    ),
    column(
      'basis',
      'Căn cứ',
      'Căn cứ pháp lý|Văn bản|Văn bản căn cứ',
      { type: 'text', max: 300, long: true },
      { width: 34 },
    ),
    column('note', 'Ghi chú', '', { type: 'text', max: 300, long: true }, { width: 24 }),
  ],
};
