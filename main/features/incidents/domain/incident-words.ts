import type { IncidentKind, ViolationGroup } from '../../../../preload/contract/vocabulary/incidents.ts';

const KINDS: Readonly<Record<IncidentKind, string>> = {
  lost: 'Mất tài khoản',
  stolen: 'Tài khoản bị đánh cắp',
  misused: 'Tài khoản bị dùng trái phép',
};
const STATES = { reported: 'Mới báo', handling: 'Đang xử lý', closed: 'Đã kết thúc' } as const;

/** "Nghiêm cấm các hành vi" of QĐ 20/QĐ-THCS (2025) mục I, word for word. */
const GROUPS: Readonly<Record<ViolationGroup, string>> = {
  gain: 'Cung cấp, chia sẻ, sao chép hoặc khai thác dữ liệu vì mục đích trục lợi cá nhân, vụ lợi tổ chức hoặc sử dụng trái mục đích',
  overreach: 'Truy cập trái phép, vượt quyền hoặc can thiệp trái phép vào dữ liệu ngoài phạm vi phân quyền',
  falsify: 'Cố ý nhập sai, cố ý làm sai lệch thông tin, cập nhật dữ liệu không đúng thực tế',
  neglect:
    'Không thực hiện hoặc thực hiện không đầy đủ các biện pháp bảo mật dẫn đến lộ lọt, rò rỉ, mất mát, thất thoát dữ liệu',
  law: 'Vi phạm các quy định của pháp luật về an toàn thông tin mạng, bảo vệ dữ liệu cá nhân, quyền riêng tư và bí mật nhà nước',
};

export const kindWords = (kind: IncidentKind): string => KINDS[kind];
export const stateWords = (state: keyof typeof STATES): string => STATES[state];
export const groupWords = (group: ViolationGroup): string => GROUPS[group];

/** "03/2026" */
export function entryCode(number: number, year: number): string {
  return `${String(number).padStart(2, '0')}/${year}`;
}
