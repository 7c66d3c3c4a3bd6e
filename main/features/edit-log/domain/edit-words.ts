import type { EditDirection, LogVerdict } from '../../../../preload/contract/vocabulary/edit-log.ts';
import type { MarkSource } from '../../../../preload/contract/vocabulary/gradebook.ts';

/** What stands on papers and in workbooks; the window says the same in its own language. */
export const DIRECTION_WORDS: Readonly<Record<EditDirection, string>> = {
  up: 'Tăng',
  down: 'Giảm',
  emptied: 'Xóa',
  same: 'Không đổi',
  other: 'Khác',
};

export const SOURCE_WORDS: Readonly<Record<MarkSource, string>> = {
  typed: 'Gõ',
  paste: 'Dán',
  fill: 'Điền hàng loạt',
  undo: 'Hoàn tác',
  import: 'Nhập từ Excel',
  sync: 'Đồng bộ',
  correction: 'Theo biên bản',
};

export const VERDICT_WORDS: Readonly<Record<LogVerdict, string>> = {
  'without-minutes': 'Không có biên bản',
  'other-value': 'Lệch giá trị',
  'not-found': 'Không tìm thấy',
  'with-minutes': 'Có biên bản',
};
