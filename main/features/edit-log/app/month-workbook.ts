import type { OutputOf } from '../../../../preload/contract/index.ts';
import type { Context } from '../../../kernel/context.ts';
import { vietnamClock } from '../../../kernel/vietnam-day.ts';
import { formatDay } from '../../../kernel/dates.ts';
import { writeListWorkbook, type WrittenColumn } from '../../../platform/excel/index.ts';
import { countByTeacher } from '../domain/count-by-teacher.ts';
import { monthInWords } from '../domain/months-of-year.ts';
import { DIRECTION_WORDS, SOURCE_WORDS } from '../domain/edit-words.ts';
import type { EditLogCore } from './edit-log-core.ts';
import { monthEdits } from './month-edits.ts';

const text = (header: string, width: number): WrittenColumn => ({ header, width, format: 'text' });
const number = (header: string): WrittenColumn => ({ header, width: 11, format: 'number' });

const TEACHER_COLUMNS = [
  text('Giáo viên', 26),
  ...['Số lần sửa', 'Tăng', 'Giảm', 'Xóa', 'Khác', 'Không có biên bản', 'Chưa giải trình'].map(number),
];
/** Together no wider than one lying page whose letters people can still read; what is longer goes on below. */
const EDIT_COLUMNS = [
  text('Thời điểm', 11),
  text('Giáo viên', 18),
  text('Người thực hiện', 18),
  text('Tên đăng nhập', 12),
  text('Lớp', 7),
  text('Môn', 12),
  text('Học kỳ', 6),
  text('Học sinh', 20),
  text('Cột', 8),
  text('Trước', 8),
  text('Sau', 8),
  text('Tăng, giảm', 8),
  text('Cách sửa', 10),
  text('Xóa trước đó lúc', 11),
  text('Đợt mở sửa', 14),
  text('Biên bản', 14),
  text('Lý do khi sửa', 20),
  text('Giải trình', 24),
];

/** "08:15 12/11/2026"; '' stays. */
export function momentText(instant: string): string {
  if (instant === '') return '';
  const clock = vietnamClock(instant);
  return `${clock.slice(11, 16)} ${formatDay(clock.slice(0, 10))}`;
}

export async function monthWorkbook(
  core: EditLogCore,
  month: string,
  context: Context,
): Promise<OutputOf<'editLog.monthWorkbook'>> {
  const edits = monthEdits(core, month);
  const titles = [`NHẬT KÝ SỬA ĐIỂM ${monthInWords(month).toUpperCase()}`];
  const bytes = await writeListWorkbook(
    {
      sheetName: 'Các lần sửa',
      titles,
      columns: EDIT_COLUMNS,
      numbered: true,
      rows: edits.map((edit) => [
        momentText(edit.at),
        edit.teacher,
        edit.person,
        edit.login,
        edit.className,
        edit.subjectName,
        edit.semester === 3 ? 'Cả năm' : String(edit.semester),
        edit.student,
        edit.col,
        edit.before,
        edit.after,
        DIRECTION_WORDS[edit.direction],
        SOURCE_WORDS[edit.how],
        momentText(edit.emptiedAt),
        edit.window,
        edit.minutes,
        edit.reason,
        edit.explanation,
      ]),
    },
    {
      sheetName: 'Theo giáo viên',
      titles,
      columns: TEACHER_COLUMNS,
      numbered: true,
      rows: countByTeacher(edits).map((each) => [
        each.teacher,
        each.edits,
        each.up,
        each.down,
        each.emptied,
        each.other,
        each.withoutMinutes,
        each.unexplained,
      ]),
    },
  );
  await core.database.write(context, { action: 'editLog.monthWorkbook' }, (tx) => {
    tx.note({ month, edits: edits.length });
  });
  return { fileName: `nhat-ky-sua-diem-${month}.xlsx`, bytes };
}
