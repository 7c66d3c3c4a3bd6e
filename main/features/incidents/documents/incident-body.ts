import type { IncidentStep } from '../../../../preload/contract/vocabulary/incidents.ts';
import { dateInWords, hourInWords, shortDate } from '../../../platform/pdf/index.ts';
import type { PaperBlock } from '../../papers/index.ts';
import type { FormerDiscovery, IncidentAccount, IncidentRecord } from '../data/incident-rows.ts';
import { stepName, stepsFor, type StepRecord } from '../domain/incident-steps.ts';
import { entryCode, kindWords } from '../domain/incident-words.ts';
import { delayInWords, noticeOf } from '../domain/notice-clock.ts';

/** Everything both papers of an incident say. */
export interface IncidentFile {
  readonly incident: IncidentRecord;
  readonly accounts: readonly IncidentAccount[];
  readonly steps: readonly StepRecord[];
  /** Times of discovery said before, oldest first. */
  readonly discoveries: readonly FormerDiscovery[];
  /** The signed paper of this kind that says otherwise by now. */
  readonly supplements: { readonly symbol: string; readonly signedOn: string | null } | null;
  /** Instant as of which the paper speaks. */
  readonly at: string;
}

export const momentInWords = (at: string): string => `${hourInWords(at)}, ${dateInWords(at)}`;
const moment = (at: string): string => `${hourInWords(at)}, ${shortDate(at)}`;

/** I. What happened, II. what was open, III. what was done (`without` some steps), and how it ended once it has. */
export function incidentBody(file: IncidentFile, without: readonly IncidentStep[] = []): PaperBlock[] {
  const { incident, accounts, steps } = file;
  return [
    { type: 'section', text: 'I. NỘI DUNG SỰ CỐ' },
    {
      type: 'facts',
      rows: [
        ['Số trong sổ sự cố', entryCode(incident.number, incident.year)],
        ['Loại sự cố', kindWords(incident.kind)],
        ['Thời điểm phát hiện', momentInWords(incident.discoveredAt)],
        ...file.discoveries.map(
          ({ earlier, at, person, reason }) =>
            [
              'Thời điểm đã ghi trước đó',
              `${momentInWords(earlier)}; ${person} sửa lúc ${moment(at)}, lý do: ${reason}`,
            ] as const,
        ),
        ['Người báo', incident.reporter],
        ['Diễn biến', incident.happened],
      ],
    },
    { type: 'section', text: 'II. TÀI KHOẢN VÀ DỮ LIỆU TRONG PHẠM VI TRUY CẬP' },
    {
      type: 'table',
      columns: [
        { title: 'Tài khoản', share: 0.25 },
        { title: 'Người sử dụng', share: 0.22 },
        { title: 'Quyền tại thời điểm báo', share: 0.34 },
        { title: 'Hồ sơ truy cập được', share: 0.19 },
      ],
      rows: accounts.map((account) => [
        account.suspended === 1 ? `${account.login} (đã tạm khóa)` : account.login,
        account.holder === '' ? 'Chưa bàn giao' : account.holder,
        account.rights === '' ? 'Chưa phân quyền.' : account.rights.replaceAll('\n', ' '),
        reachWords(account),
      ]),
    },
    { type: 'text', text: noticeSentence(file) },
    { type: 'section', text: `III. CÁC VIỆC CẦN LÀM VÀ KẾT QUẢ (tính đến ${moment(file.at)})` },
    {
      type: 'table',
      columns: [
        { title: 'STT', share: 0.08 },
        { title: 'Việc', share: 0.4 },
        { title: 'Kết quả', share: 0.3 },
        { title: 'Người thực hiện', share: 0.22 },
      ],
      rows: stepsFor(incident.personalData === 1)
        .filter((step) => !without.includes(step))
        .map((step, index) => {
          const record = steps.find((each) => each.step === step);
          return [String(index + 1), stepName(step), stepResult(record), record?.person ?? ''];
        }),
    },
    ...(incident.state === 'closed'
      ? [
          { type: 'text', text: `Kết quả xử lý: ${incident.result}` } as const,
          { type: 'text', text: `Bài học kinh nghiệm: ${incident.lessons}` } as const,
        ]
      : []),
  ];
}

function stepResult(record: StepRecord | undefined): string {
  if (!record) return 'Chưa thực hiện';
  if (record.state === 'excused') return `Không cần: ${record.note}`;
  const note = record.note === '' ? '' : `. ${record.note}`;
  return `Xong lúc ${moment(record.doneAt)}${note}`;
}

function reachWords({ students, staff }: IncidentAccount): string {
  const parts = [
    students > 0 ? `${students} học sinh` : '',
    staff > 0 ? `${staff} cán bộ, giáo viên, nhân viên` : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join('; ') : 'Không có';
}

function noticeSentence({ incident, steps, at }: IncidentFile): string {
  const { discoveredAt } = incident;
  const notice = noticeOf({ discoveredAt, personalData: incident.personalData === 1, steps }, at);
  if (notice.deadline === null) return 'Sự cố không ảnh hưởng đến dữ liệu cá nhân.';
  const due = `Sự cố có thể ảnh hưởng đến dữ liệu cá nhân. Thời hạn thông báo cơ quan chuyên trách là 72 giờ kể từ khi phát hiện (Điều 23 Luật số 91/2025/QH15): chậm nhất ${momentInWords(notice.deadline)}`;
  const late = delayInWords(notice.lateMs);
  const excuse = steps.find(({ step }) => step === 'notify-authority');
  const recorded =
    notice.recordedLateMs > 0 ? ` (ghi vào sổ sau hạn ${delayInWords(notice.recordedLateMs)})` : '';
  switch (notice.state) {
    case 'overdue':
      return `${due}. Tính đến ${moment(at)} đã quá hạn ${late}, chưa thông báo.`;
    case 'late':
      return `${due}; đã thông báo lúc ${momentInWords(notice.notifiedAt ?? at)}, muộn ${late}.`;
    case 'in-time':
      return `${due}; đã thông báo lúc ${momentInWords(notice.notifiedAt ?? at)}${recorded}.`;
    case 'excused':
      return `${due}. Không thông báo, lý do: ${endless(excuse?.note ?? '')} (${excuse?.person ?? ''} ghi lúc ${moment(excuse?.doneAt ?? at)}${notice.lateMs > 0 ? `, quá hạn ${late}` : ''}).`;
    default:
      return `${due}.`;
  }
}

/** A reason inside a sentence. */
const endless = (reason: string): string => reason.replace(/[.\s]+$/u, '');

/** First of all what this paper is beside the signed one. */
export function supplementOf({ supplements }: IncidentFile, name: string): PaperBlock[] {
  if (!supplements) return [];
  const { symbol, signedOn } = supplements;
  const day = signedOn === null ? '' : ` ký ngày ${signedOn.split('-').reverse().join('/')}`;
  return [
    {
      type: 'text',
      text: `Bổ sung ${name} số ${symbol}${day}: nội dung dưới đây thay cho nội dung khác đi ở văn bản đã ký.`,
    },
  ];
}
