import type { CustodyAct, CustodyState } from '../../../../preload/contract/vocabulary/custody.ts';

/** Workbooks are written in Vietnamese whatever the window speaks. */
export const CUSTODY_STATE_WORDS: Readonly<Record<CustodyState, string>> = {
  expected: 'Chưa tiếp nhận',
  'with-head': 'Hiệu trưởng giữ',
  'with-officer': 'Đã giao cán bộ phụ trách',
  closed: 'Đã ngừng',
};
export const CUSTODY_ACT_WORDS: Readonly<Record<CustodyAct, string>> = {
  receive: 'Tiếp nhận',
  'hand-over': 'Giao cán bộ phụ trách',
  'change-holder': 'Đổi người giữ',
  return: 'Trả lại Hiệu trưởng',
  'give-back': 'Trả cơ quan cấp trên',
};
