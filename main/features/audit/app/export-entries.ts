import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Permission } from '../../../../preload/contract/vocabulary/permissions.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { formatDay } from '../../../kernel/dates.ts';
import { vietnamClock, vietnamDay } from '../../../kernel/vietnam-day.ts';
import type { Database } from '../../../platform/database/work.ts';
import { writeListWorkbook } from '../../../platform/excel/index.ts';
import { wordOf } from '../../../platform/i18n/index.ts';
import { listEntries } from '../data/list-entries.ts';
import { namedSubject } from '../domain/named-subject.ts';

/** About what a person can search through in Excel; a narrower filter takes the rest. */
const MOST_ROWS = 50_000;
const COLUMNS = [
  { header: 'Số', width: 9, format: 'number' },
  { header: 'Thời điểm', width: 20, format: 'text' },
  { header: 'Người thực hiện', width: 30, format: 'text' },
  { header: 'Vai trò', width: 24, format: 'text' },
  { header: 'Việc', width: 34, format: 'text' },
  { header: 'Kết quả', width: 14, format: 'text' },
  { header: 'Đối tượng', width: 40, format: 'text' },
  { header: 'Nội dung', width: 60, format: 'text' },
  { header: 'Mã băm', width: 66, format: 'text' },
] as const;

/** The entries that fit the filter, newest first; who took them and for what is the next entry of the log. */
export async function exportEntries(
  database: Database,
  { purpose, ...filter }: InputOf<'audit.export'>,
  context: Context,
  may: (permission: Permission) => boolean,
): Promise<OutputOf<'audit.export'>> {
  const { actor } = context;
  if (!actor) throw appError('session.locked');
  const { entries, names, total } = listEntries(
    database.read,
    { ...filter, beforeSeq: null, limit: MOST_ROWS },
    may,
  );
  await database.write(context, { action: 'audit.export', subject: '' }, (tx) => {
    // The name that was typed is personal, and the log is for ever: only that one was typed.
    const { actor: typed, ...rest } = filter;
    tx.note({ rows: entries.length, filter: { ...rest, byPerson: typed !== '' }, purpose });
  });
  const today = vietnamDay(context.at);
  const bytes = await writeListWorkbook({
    sheetName: 'Nhật ký',
    titles: [
      'NHẬT KÝ CHƯƠNG TRÌNH',
      `${String(entries.length)} dòng${total > entries.length ? ` mới nhất trong ${String(total)} dòng` : ''}`,
    ],
    columns: [...COLUMNS],
    rows: entries.map((entry) => [
      entry.seq,
      instantText(entry.at),
      entry.actor,
      entry.roles
        .split(',')
        .map((role) => wordOf('vi', `app.roles.${role}`) ?? role)
        .join(', '),
      wordOf('vi', `audit.actions.${entry.action}`) ?? entry.action,
      wordOf('vi', `audit.outcomes.${entry.outcome}`) ?? entry.outcome,
      namedSubject(entry.subject, names),
      entry.detail,
      entry.hash,
    ]),
    closing: [`Ghi chú: xuất ngày ${formatDay(today)} bởi ${actor.fullName}. Mục đích: ${purpose}`],
  });
  return { fileName: `nhat-ky-${today}.xlsx`, bytes };
}

/** "22/11/2026 14:03:09" in Vietnam's time. */
function instantText(instant: string): string {
  const local = vietnamClock(instant);
  return `${formatDay(local.slice(0, 10))} ${local.slice(11, 19)}`;
}
