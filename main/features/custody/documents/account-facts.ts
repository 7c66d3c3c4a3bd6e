import { formatDay } from '../../../kernel/dates.ts';
import type { PaperBlock } from '../../papers/index.ts';

export interface AccountOnPaper {
  readonly login: string;
  readonly system: string;
  readonly scope: string;
  readonly guides: string;
}

/** What is handed over; the password goes from hand to hand and stands on no paper. */
export function accountFacts(
  { login, system, scope, guides }: AccountOnPaper,
  more: readonly (readonly [string, string])[] = [],
): PaperBlock {
  return {
    type: 'facts',
    rows: [
      ['Hệ thống', system],
      ['Tên đăng nhập', login],
      ['Mật khẩu', 'Giao trực tiếp, không ghi trong biên bản'],
      ['Phạm vi quản trị', scope],
      ['Tài liệu hướng dẫn kèm theo', guides === '' ? 'Không' : guides],
      ...more,
    ],
  };
}

/** "số 12/GGT-THCSDQ ngày 28/07/2026" */
export function letterInWords(number: string, day: string | null): string {
  if (number === '') return 'Không';
  return day === null ? `Số ${number}` : `Số ${number} ngày ${formatDay(day)}`;
}

export const TWO_COPIES =
  'Biên bản được lập thành 02 bản có giá trị như nhau, mỗi bên giữ 01 bản, đã đọc lại cho mọi người cùng nghe, thống nhất và cùng ký tên.';
