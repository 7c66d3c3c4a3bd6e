import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Context } from '../../../kernel/context.ts';
import { formatDay } from '../../../kernel/dates.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import { writeListWorkbook, type WrittenColumn } from '../../../platform/excel/index.ts';
import { lineRows, type KeptLine } from '../data/log-rows.ts';
import { REASON_WORDS, VERDICT_WORDS } from '../domain/edit-words.ts';
import { isMoment } from '../domain/read-moment.ts';
import type { EditLogCore } from './edit-log-core.ts';
import { reasonsOfLines } from './line-reasons.ts';
import { placeText } from './place-text.ts';
import { requireLog } from './show-log.ts';

const text = (header: string, width: number): WrittenColumn => ({ header, width, format: 'text' });
const VERDICTS = ['without-minutes', 'other-value', 'not-found', 'with-minutes'] as const;

const TITLES = {
  edits: 'ĐỐI CHIẾU NHẬT KÝ SỬA ĐIỂM CỦA HỆ THỐNG TRUNG TÂM',
  results: 'ĐỐI CHIẾU KẾT QUẢ ĐÃ CÔNG BỐ VỚI SỔ ĐIỂM',
} as const;

/** The lines of a log with what was found of each, and how many of each a teacher has; taking them out is logged. */
export async function logWorkbook(
  core: EditLogCore,
  { id, positions }: InputOf<'editLog.logWorkbook'>,
  context: Context,
): Promise<OutputOf<'editLog.logWorkbook'>> {
  const { read } = core.database;
  const log = requireLog(read, id);
  const wanted = positions === null ? null : new Set(positions);
  const all = lineRows(read, id);
  const reasonsOf = reasonsOfLines(core, log, all);
  const lines = all.filter(({ position }) => wanted?.has(position) ?? true);
  const day = vietnamDay(log.at);
  const titles = [TITLES[log.kind], `Tệp ${log.fileName}, đối chiếu ngày ${formatDay(day)}`];
  const edits = log.kind === 'edits';
  const bytes = await writeListWorkbook(
    {
      sheetName: 'Đối chiếu',
      titles,
      columns: [
        text('Kết quả đối chiếu', 20),
        text('Lý do', 32),
        ...(edits ? [text('Biên bản', 20), text('Thời gian sửa', 18), text('Giáo viên', 24)] : []),
        text('Lớp', 8),
        text('Môn', 18),
        text('Học kỳ', 9),
        text('Học sinh', 24),
        text('Cột điểm', 12),
        text(edits ? 'Giá trị cũ' : 'Sổ điểm', 12),
        text(edits ? 'Giá trị mới' : 'Đã công bố', 12),
        edits ? { header: 'Dòng trong tệp', width: 10, format: 'number' } : text('Ô trong tệp', 14),
      ],
      numbered: true,
      rows: lines.map((line) => [
        VERDICT_WORDS[line.verdict],
        reasonsOf(line)
          .map((reason) => REASON_WORDS[reason])
          .join('; '),
        ...(edits ? [minutesText(line), happenedText(line.happenedAt), line.teacher] : []),
        line.className,
        line.subjectName,
        semesterText(line.semester),
        line.student,
        line.col,
        line.before,
        line.after,
        edits ? line.position : placeText(line.position),
      ]),
    },
    ...(edits ? [byTeacher(lines, titles)] : []),
  );
  await core.database.write(context, { action: 'editLog.logWorkbook', subject: id }, (tx) => {
    tx.note({ rows: lines.length });
  });
  return { fileName: `doi-chieu-${edits ? 'nhat-ky-sua-diem' : 'ket-qua'}-${day}.xlsx`, bytes };
}

function byTeacher(lines: readonly KeptLine[], titles: readonly string[]) {
  const teachers = [...new Set(lines.map(({ teacher }) => teacher))].sort(new Intl.Collator('vi').compare);
  const count = (teacher: string, verdict: KeptLine['verdict']) =>
    lines.filter((line) => line.teacher === teacher && line.verdict === verdict).length;
  return {
    sheetName: 'Theo giáo viên',
    titles,
    columns: [
      text('Giáo viên', 28),
      ...VERDICTS.map((verdict): WrittenColumn => ({
        header: VERDICT_WORDS[verdict],
        width: 18,
        format: 'number',
      })),
    ],
    numbered: true,
    rows: teachers.map((teacher) => [teacher, ...VERDICTS.map((verdict) => count(teacher, verdict))]),
  };
}

/** Minutes of a line without minutes were signed only after the edit; those of one not found may be meant. */
function minutesText({ minutes, verdict }: KeptLine & { readonly minutes: string }): string {
  if (minutes === '' || verdict === 'with-minutes' || verdict === 'other-value') return minutes;
  return `${minutes} (${verdict === 'without-minutes' ? 'ký sau khi sửa' : 'chưa chắc'})`;
}

function happenedText(moment: string): string {
  if (!isMoment(moment)) return moment;
  const [day = '', clock = ''] = moment.split('T');
  return `${clock} ${formatDay(day)}`.trim();
}

function semesterText(semester: number | null): string {
  if (semester === null) return '';
  return semester === 3 ? 'Cả năm' : String(semester);
}
