import type {
  EditDirection,
  LogReason,
  LogVerdict,
} from '../../../../preload/contract/vocabulary/edit-log.ts';
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

export const REASON_WORDS: Readonly<Record<LogReason, string>> = {
  'id-unknown': 'Sổ không có mã định danh này',
  'id-other-name': 'Mã định danh và họ tên là của hai người',
  'other-class': 'Mã định danh là của học sinh lớp khác',
  'class-unknown': 'Sổ không có lớp này',
  'person-unknown': 'Không có học sinh tên này',
  'person-other-accents': 'Tên có dấu khác với học sinh trong sổ',
  'person-several': 'Nhiều học sinh cùng tên, tệp không có mã định danh',
  'subject-missing': 'Tệp không ghi môn',
  'subject-unknown': 'Không rõ là môn nào',
  'column-unknown': 'Không rõ là cột điểm nào',
  'column-not-in-book': 'Sổ của lớp không có cột này',
  'column-several': 'Có thể là nhiều cột điểm',
  'semester-unknown': 'Không rõ học kỳ',
  'time-missing': 'Tệp không ghi thời gian sửa',
  'time-unreadable': 'Không đọc chắc được thời gian sửa',
  'before-missing': 'Tệp không có giá trị cũ',
  'value-unreadable': 'Không đọc được giá trị',
  'signed-later': 'Biên bản ký sau khi sửa',
  'no-result': 'Sổ không có kết quả này',
  'changed-since': 'Sổ đã đổi từ lần đối chiếu; hãy đối chiếu lại',
};
