import type { LogReason, LogVerdict } from '../../../../preload/contract/vocabulary/edit-log.ts';
import { formatDay } from '../../../kernel/dates.ts';
import type { PaperBlock } from '../../papers/index.ts';
import { REASON_WORDS, VERDICT_WORDS } from '../domain/edit-words.ts';
import { isMoment } from '../domain/read-moment.ts';

/** What the central system's own log says of a month, compared with the minutes. */
export interface CentralOnPaper {
  readonly fileName: string;
  readonly comparedOn: string;
  /** Lines of the month, and those whose time nobody can read. */
  readonly counts: Readonly<Record<LogVerdict, number>>;
  /** Of these, what has no certain minutes. */
  readonly lines: readonly CentralLineOnPaper[];
}
export interface CentralLineOnPaper {
  readonly happenedAt: string;
  readonly teacher: string;
  readonly className: string;
  readonly subjectName: string;
  readonly semester: number | null;
  readonly student: string;
  readonly col: string;
  readonly before: string;
  readonly after: string;
  readonly verdict: LogVerdict;
  readonly reasons: readonly LogReason[];
}

/** More stand in the workbook of the comparison. */
const MOST_LINES = 300;
const SHOWN_VERDICTS = ['with-minutes', 'without-minutes', 'other-value', 'not-found'] as const;

export function centralSection(found: CentralOnPaper, tableSize: number): PaperBlock[] {
  const { lines } = found;
  const more = lines.length - MOST_LINES;
  return [
    {
      type: 'facts',
      rows: [
        ['Tệp, ngày đối chiếu', `${found.fileName}, ${formatDay(found.comparedOn)}`],
        ['Kết quả', SHOWN_VERDICTS.map((each) => `${VERDICT_WORDS[each]}: ${found.counts[each]}`).join('; ')],
      ],
    },
    lines.length === 0
      ? { type: 'text', text: 'Mọi dòng đều có biên bản.' }
      : table(lines.slice(0, MOST_LINES), tableSize),
    ...(more > 0
      ? [{ type: 'text' as const, text: `Còn ${String(more)} dòng trong bảng tính đối chiếu.` }]
      : []),
  ];
}

function table(lines: readonly CentralLineOnPaper[], size: number): PaperBlock {
  const titles = [
    ['TT', 0.04],
    ['Thời điểm', 0.09],
    ['Giáo viên', 0.12],
    ['Lớp, môn', 0.11],
    ['Học sinh', 0.14],
    ['Cột', 0.1],
    ['Cũ → mới', 0.1],
    ['Kết quả', 0.12],
    ['Lý do', 0.18],
  ] as const;
  return {
    type: 'table',
    columns: titles.map(([title, share]) => ({ title, share })),
    size,
    rows: lines.map((line, at) => [
      String(at + 1),
      isMoment(line.happenedAt) ? momentText(line.happenedAt) : line.happenedAt,
      line.teacher,
      [line.className, line.subjectName].filter((words) => words !== '').join(', '),
      line.student,
      line.semester === null ? line.col : `${line.col}, ${semesterText(line.semester)}`,
      `${line.before || '(trống)'} → ${line.after || '(trống)'}`,
      VERDICT_WORDS[line.verdict],
      line.reasons.map((reason) => REASON_WORDS[reason]).join('; '),
    ]),
  };
}

function semesterText(semester: number): string {
  return semester === 3 ? 'cả năm' : `HK ${semester === 1 ? 'I' : 'II'}`;
}

/** "2026-11-12T08:15" → "08:15 12/11" */
function momentText(moment: string): string {
  return `${moment.slice(11)} ${moment.slice(8, 10)}/${moment.slice(5, 7)}`.trim();
}
