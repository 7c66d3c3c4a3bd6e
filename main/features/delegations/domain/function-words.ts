import type { DelegatedFunction } from '../../../../preload/contract/vocabulary/delegations.ts';

/** Papers are written in Vietnamese whatever the window speaks. */
const WORDS: Readonly<Record<DelegatedFunction, string>> = {
  records: 'Quản lý hồ sơ cán bộ, lớp, học sinh và phân công chuyên môn',
  lists: 'Nhập và xuất danh sách từ Excel',
  accounts: 'Cấp, điều chỉnh, tạm khóa và thu hồi tài khoản cơ sở dữ liệu ngành',
  passwords: 'Xem mật khẩu ban đầu của tài khoản',
  papers: 'Lập và ký biên bản, cam kết, văn bản về tài khoản và dữ liệu',
  custody: 'Tiếp nhận, bàn giao tài khoản quản trị của trường',
  incidents: 'Xử lý sự cố an ninh dữ liệu, rà soát quyền truy cập',
  registers: 'Quản lý sổ cơ sở vật chất, thiết bị, y tế, tài chính',
  school: 'Cập nhật thông tin trường, năm học, môn học',
  audit: 'Xem nhật ký hoạt động',
  users: 'Quản lý người dùng của chương trình',
  backups: 'Sao lưu, khôi phục dữ liệu và bảo trì chương trình',
  delegations: 'Ghi nhận các văn bản ủy quyền khác do Hiệu trưởng ký',
  marks: 'Phê duyệt khóa sổ điểm, sửa điểm',
};

export function inWords(functions: readonly DelegatedFunction[]): string[] {
  return (Object.keys(WORDS) as DelegatedFunction[])
    .filter((name) => functions.includes(name))
    .map((name) => WORDS[name]);
}
