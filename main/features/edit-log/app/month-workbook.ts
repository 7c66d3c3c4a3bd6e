import type { OutputOf } from '../../../../preload/contract/index.ts';
import type { Context } from '../../../kernel/context.ts';
import { vietnamClock } from '../../../kernel/vietnam-day.ts';
import { formatDay } from '../../../kernel/dates.ts';
import { writeListWorkbook, type ListWorkbook, type WrittenColumn } from '../../../platform/excel/index.ts';
import { countByTeacher } from '../domain/count-by-teacher.ts';
import { monthInWords } from '../domain/months-of-year.ts';
import type { CentralOnPaper } from '../documents/central-section.ts';
import { DIRECTION_WORDS, REASON_WORDS, SOURCE_WORDS, VERDICT_WORDS } from '../domain/edit-words.ts';
import { isMoment } from '../domain/read-moment.ts';
import { centralFindings } from './central-findings.ts';
import { requireYear, type EditLogCore } from './edit-log-core.ts';
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

const CENTRAL_COLUMNS = [
  text('Thời điểm', 14),
  text('Giáo viên', 20),
  text('Lớp', 8),
  text('Môn', 14),
  text('Học kỳ', 8),
  text('Học sinh', 24),
  text('Cột', 12),
  text('Trước', 10),
  text('Sau', 10),
  text('Kết quả', 18),
  text('Lý do', 34),
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
  const central = centralFindings(core, requireYear(core).id, month);
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
      titles: [...titles, 'Tổng hợp theo giáo viên'],
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
    ...(central === null ? [] : [centralSheet(central, titles)]),
  );
  await core.database.write(context, { action: 'editLog.monthWorkbook' }, (tx) => {
    tx.note({ month, edits: edits.length });
  });
  return { fileName: `nhat-ky-sua-diem-${month}.xlsx`, bytes };
}

const SHOWN_VERDICTS = ['with-minutes', 'without-minutes', 'other-value', 'not-found'] as const;

/** Section IV of the pack: what the central system's own log says of the month and no certain minutes cover, all of it. */
function centralSheet(
  { fileName, comparedOn, counts, lines }: CentralOnPaper,
  titles: readonly string[],
): ListWorkbook {
  return {
    sheetName: 'Nhật ký trung tâm',
    titles: [...titles, 'Đối chiếu nhật ký của hệ thống trung tâm: các dòng chưa có biên bản chắc chắn'],
    columns: CENTRAL_COLUMNS,
    numbered: true,
    rows: lines.map((line) => [
      isMoment(line.happenedAt) ? centralMoment(line.happenedAt) : line.happenedAt,
      line.teacher,
      line.className,
      line.subjectName,
      line.semester === null ? '' : line.semester === 3 ? 'Cả năm' : String(line.semester),
      line.student,
      line.col,
      line.before,
      line.after,
      VERDICT_WORDS[line.verdict],
      line.reasons.map((reason) => REASON_WORDS[reason]).join('; '),
    ]),
    closing: [
      `Đối chiếu tệp ${fileName} ngày ${formatDay(comparedOn)}. ${SHOWN_VERDICTS.map((each) => `${VERDICT_WORDS[each]}: ${String(counts[each])}`).join('; ')}.`,
    ],
  };
}

/** "2026-11-12T08:15" → "08:15 12/11/2026"; a day alone stays a day. */
function centralMoment(moment: string): string {
  return `${moment.slice(11, 16)} ${formatDay(moment.slice(0, 10))}`.trim();
}
