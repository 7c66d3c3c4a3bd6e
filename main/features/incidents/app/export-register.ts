import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { NoticeState } from '../../../../preload/contract/vocabulary/incidents.ts';
import type { Context } from '../../../kernel/context.ts';
import { formatDay } from '../../../kernel/dates.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import {
  inChosenOrder,
  textColumn as text,
  writeTextList,
  type TextColumn,
} from '../../../platform/excel/index.ts';
import { hourInWords, shortDate } from '../../../platform/pdf/index.ts';
import { groupWords, kindWords, stateWords } from '../domain/incident-words.ts';
import type { IncidentsCore } from './incidents-core.ts';
import { listIncidents } from './list-incidents.ts';
import { listViolations } from './violations.ts';

type Incident = OutputOf<'incidents.list'>[number];
type Violation = OutputOf<'incidents.violations'>[number];

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

const INCIDENT_COLUMNS: readonly TextColumn<Incident>[] = [
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
const VIOLATION_COLUMNS: readonly TextColumn<Violation>[] = [
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
  const { fullName } = signedInUser(context);
  const { register, ids, purpose } = input;
  const record = (rows: number) =>
    core.database.write(context, { action: 'incidents.export', subject: register }, (tx) => {
      tx.note({ rows, purpose });
    });
  const common = {
    school: core.people.school(context.at).name,
    day: vietnamDay(context.at),
    by: fullName,
    purpose,
  };
  if (register === 'incidents') {
    const records = inChosenOrder(listIncidents(core.database.read, context.at), ids);
    await record(records.length);
    const title = 'SỔ THEO DÕI SỰ CỐ AN NINH DỮ LIỆU';
    return writeTextList({ ...common, title, slug: 'so-su-co', columns: INCIDENT_COLUMNS, records });
  }
  const records = inChosenOrder(listViolations(core), ids);
  await record(records.length);
  const title = 'SỔ GHI HÀNH VI BỊ NGHIÊM CẤM';
  return writeTextList({ ...common, title, slug: 'so-vi-pham', columns: VIOLATION_COLUMNS, records });
}
