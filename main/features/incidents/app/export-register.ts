import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { NoticeState } from '../../../../preload/contract/vocabulary/incidents.ts';
import type { Context } from '../../../kernel/context.ts';
import { formatDay } from '../../../kernel/dates.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import { writeListWorkbook, type WrittenColumn } from '../../../platform/excel/index.ts';
import { hourInWords, shortDate } from '../../../platform/pdf/index.ts';
import { groupWords, kindWords, stateWords } from '../domain/incident-words.ts';
import type { IncidentsCore } from './incidents-core.ts';
import { listIncidents } from './list-incidents.ts';
import { listViolations } from './violations.ts';

type Row<R> = WrittenColumn & { readonly value: (row: R) => string };
type Incident = OutputOf<'incidents.list'>[number];
type Violation = OutputOf<'incidents.violations'>[number];

const text = <R>(header: string, width: number, value: (row: R) => string): Row<R> => ({
  header,
  width,
  format: 'text',
  value,
});
const moment = (at: string): string => `${hourInWords(at)} ${shortDate(at)}`;

const NOTICE: Readonly<Record<NoticeState, string>> = {
  'not-needed': 'Không phải thông báo',
  running: 'Chưa thông báo, còn hạn',
  overdue: 'Quá hạn, chưa thông báo',
  'in-time': 'Đã thông báo đúng hạn',
  late: 'Đã thông báo, quá hạn',
  excused: 'Không thông báo, có lý do',
};
const ENTRY: Readonly<Record<Violation['state'], string>> = {
  stands: '',
  corrected: 'Đã được đính chính',
  withdrawal: 'Rút lại',
};

const INCIDENT_COLUMNS: readonly Row<Incident>[] = [
  text('Số', 10, ({ code }) => code),
  text('Loại sự cố', 24, ({ kind }) => kindWords(kind)),
  text('Phát hiện', 20, ({ discoveredAt }) => moment(discoveredAt)),
  text('Người báo', 24, ({ reporter }) => reporter),
  text('Người sử dụng', 24, ({ holders }) => holders.join(', ')),
  text('Tài khoản', 22, ({ logins }) => logins.join(', ')),
  text('Diễn biến', 44, ({ happened }) => happened),
  text('Học sinh trong phạm vi', 14, ({ students }) => String(students)),
  text('Thông báo cơ quan chuyên trách', 26, ({ notice }) => NOTICE[notice.state]),
  text('Trạng thái', 16, ({ state }) => stateWords(state)),
];
const VIOLATION_COLUMNS: readonly Row<Violation>[] = [
  text('Số', 10, ({ code }) => code),
  text('Ngày vi phạm', 14, ({ happenedOn }) => formatDay(happenedOn)),
  text('Họ và tên', 26, ({ fullName }) => fullName),
  text('Tổ', 22, ({ department }) => department),
  text('Nhóm hành vi bị nghiêm cấm', 46, ({ group }) => groupWords(group)),
  text('Nội dung', 44, ({ description }) => description),
  text('Xử lý', 30, ({ handling }) => handling),
  text('Văn bản', 22, ({ paperRef }) => paperRef),
  text('Sự cố', 10, ({ incident }) => incident),
  text('Đính chính số', 14, ({ corrects }) => corrects),
  text('Ghi chú', 22, ({ state, reason }) => [ENTRY[state], reason].filter((part) => part !== '').join('. ')),
];

/** The chosen entries in the order asked for; who took them and for what stands in the log first. */
export async function exportRegister(
  core: IncidentsCore,
  context: Context,
  input: InputOf<'incidents.export'>,
): Promise<OutputOf<'incidents.export'>> {
  const actor = signedInUser(context);
  const list =
    input.register === 'incidents'
      ? written(INCIDENT_COLUMNS, listIncidents(core.database.read, context.at), input.ids)
      : written(VIOLATION_COLUMNS, listViolations(core), input.ids);
  await core.database.write(context, { action: 'incidents.export', subject: input.register }, (tx) => {
    tx.note({ rows: list.rows.length, purpose: input.purpose });
  });
  const title =
    input.register === 'incidents' ? 'SỔ THEO DÕI SỰ CỐ AN NINH DỮ LIỆU' : 'SỔ GHI HÀNH VI BỊ NGHIÊM CẤM';
  const today = vietnamDay(context.at);
  const bytes = await writeListWorkbook({
    sheetName: title,
    titles: [title, core.people.school().name],
    ...list,
    closing: [`Ghi chú: xuất ngày ${formatDay(today)} bởi ${actor.fullName}. Mục đích: ${input.purpose}`],
  });
  return { fileName: `${input.register === 'incidents' ? 'so-su-co' : 'so-vi-pham'}-${today}.xlsx`, bytes };
}

function written<R extends { readonly id: string }>(
  columns: readonly Row<R>[],
  records: readonly R[],
  ids: readonly string[],
): { columns: readonly WrittenColumn[]; rows: string[][] } {
  const byId = new Map(records.map((record) => [record.id, record]));
  const chosen = ids.flatMap((id) => byId.get(id) ?? []);
  return { columns, rows: chosen.map((record) => columns.map(({ value }) => value(record))) };
}
