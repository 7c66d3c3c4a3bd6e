import type { StudentStatus } from '../../../../../preload/contract/vocabulary/school.ts';
import { entry, type CodeList } from './code-list.ts';

export const STUDENT_STATUS_LIST: CodeList<StudentStatus> = [
  entry('studying', 'Đang học', 'Đang theo học|Học|Đi học lại|Xin học lại|Lưu ban'),
  entry(
    'transferred-in',
    'Chuyển đến',
    'Chuyển đến kỳ 1|Chuyển đến kỳ 2|Chuyển đến học kỳ 1|Chuyển đến học kỳ 2|Chuyển đến trong hè',
  ),
  entry(
    'transferred-out',
    'Chuyển đi',
    'Chuyển trường|Đã chuyển trường|Chuyển đi kỳ 1|Chuyển đi kỳ 2|Chuyển đi học kỳ 1|Chuyển đi học kỳ 2|Chuyển đi trong hè|Đã chuyển đi',
  ),
  entry(
    'dropped-out',
    'Thôi học',
    'Bỏ học|Đã bỏ học|Đã thôi học|Thôi học kỳ 1|Thôi học kỳ 2|Thôi học học kỳ 1|Thôi học học kỳ 2|Nghỉ học',
  ),
  entry('graduated', 'Hoàn thành', 'Đã tốt nghiệp|Tốt nghiệp|Ra trường|Đã hoàn thành chương trình'),
  entry('reserved', 'Bảo lưu', 'Tạm nghỉ|Bảo lưu kết quả|Tạm dừng'),
];
