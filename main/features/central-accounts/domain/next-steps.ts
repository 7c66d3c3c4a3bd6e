import type { CentralDifference } from '../../../../preload/contract/vocabulary/central.ts';

/** What stands in the workbook beside each finding; the window says the same in its own language. */
export const DIFFERENCE_TITLES: Readonly<Record<CentralDifference, string>> = {
  'still-active': 'Đã thu hồi nhưng còn hoạt động',
  owner: 'Khác chủ tài khoản',
  double: 'Trùng tài khoản',
  unknown: 'Tài khoản lạ',
  rights: 'Khác quyền',
  login: 'Khác tên đăng nhập',
  'locked-there': 'Bị khóa trên hệ thống',
  absent: 'Không có trên hệ thống',
  'never-signed-in': 'Chưa đăng nhập lần nào',
  'state-unclear': 'Trạng thái chưa rõ',
  'not-read': 'Dòng không đối chiếu',
};

export const NEXT_STEPS: Readonly<Record<CentralDifference, string>> = {
  'still-active': 'Khóa ngay tài khoản này trên hệ thống trung tâm.',
  owner: 'Kiểm tra ai đang dùng; sửa tên chủ tài khoản trên hệ thống trung tâm hoặc thu hồi rồi cấp lại.',
  double: 'Giữ một tài khoản cho mỗi người; khóa tài khoản thừa trên hệ thống trung tâm.',
  unknown: 'Hỏi đơn vị cấp trên về tài khoản này; khóa nếu không phải người của trường.',
  rights: 'Sửa quyền trên hệ thống trung tâm cho đúng biên bản, hoặc lập biên bản điều chỉnh quyền.',
  login: 'Thống nhất tên đăng nhập: sửa trên hệ thống trung tâm, hoặc cấp lại tài khoản trong sổ.',
  'locked-there': 'Mở khóa trên hệ thống trung tâm, hoặc tạm khóa trong sổ cho khớp.',
  absent: 'Tạo tài khoản này trên hệ thống trung tâm, hoặc thu hồi trong sổ.',
  'never-signed-in': 'Nhắc người giữ tài khoản đăng nhập và đổi mật khẩu lần đầu.',
  'state-unclear': 'Xem tài khoản này đang mở hay khóa trên hệ thống trung tâm: chương trình không suy đoán.',
  'not-read':
    'Xem dòng này trong tệp: chỉ có tên, không có tên đăng nhập dùng được nên không được tính là tài khoản.',
};

/** `ours` of an account that is closed here. */
export const CLOSED_HERE: Readonly<Record<string, string>> = {
  revoked: 'Đã thu hồi',
  suspended: 'Tạm khóa',
  left: 'Người giữ đã nghỉ',
};
