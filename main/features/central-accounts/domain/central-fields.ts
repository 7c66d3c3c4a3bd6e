import { foldForSearch } from '../../../kernel/vietnamese.ts';

export type CentralField =
  'login' | 'fullName' | 'personalId' | 'email' | 'department' | 'rights' | 'state' | 'lastSignIn';

export interface CentralFieldDefinition {
  readonly key: CentralField;
  readonly header: string;
  readonly required: boolean;
  /** Headers seen in account lists of CSDL ngành, vnEdu and SMAS. */
  readonly aliases: readonly string[];
}

const field = (
  key: CentralField,
  header: string,
  aliases: string,
  required = false,
): CentralFieldDefinition => ({
  key,
  header,
  required,
  aliases: [header, ...aliases.split('|')].map(keyOfHeader),
});

export const CENTRAL_FIELDS: readonly CentralFieldDefinition[] = [
  field(
    'login',
    'Tên đăng nhập',
    'Tài khoản|Tên tài khoản|Username|User name|User|Tên truy cập|Tên người dùng|Mã đăng nhập|Account',
    true,
  ),
  field(
    'fullName',
    'Họ và tên',
    'Họ tên|Tên hiển thị|Chủ tài khoản|Người sử dụng|Người dùng|Họ và tên người dùng|Tên cán bộ|Tên giáo viên|Họ tên cán bộ|Full name',
  ),
  field(
    'personalId',
    'Số định danh cá nhân',
    'Số định danh|ĐDCN|Số ĐDCN|Số CCCD|CCCD|Mã định danh|Mã định danh cá nhân|CMND/CCCD|Số CMND/CCCD',
  ),
  field('email', 'Email', 'Thư điện tử|E-mail|Địa chỉ email|Hòm thư'),
  field('department', 'Đơn vị', 'Tổ|Tổ chuyên môn|Phòng ban|Bộ phận|Tên đơn vị|Trường'),
  field(
    'rights',
    'Vai trò, quyền',
    'Vai trò|Quyền|Nhóm quyền|Nhóm người dùng|Phân quyền|Chức năng|Vai trò/Quyền|Vai trò người dùng|Quyền hạn|Role',
  ),
  field(
    'state',
    'Trạng thái',
    'Tình trạng|Trạng thái tài khoản|Tình trạng tài khoản|Hoạt động|Kích hoạt|Status',
  ),
  field(
    'lastSignIn',
    'Lần đăng nhập cuối',
    'Đăng nhập cuối|Đăng nhập gần nhất|Lần đăng nhập gần nhất|Ngày đăng nhập cuối|Thời gian đăng nhập cuối|Lần đăng nhập gần đây|Truy cập lần cuối|Last login',
  ),
];

/** "Lần đăng nhập cuối (*)" → "lan dang nhap cuoi". */
export function keyOfHeader(text: string): string {
  return foldForSearch(text)
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
}
