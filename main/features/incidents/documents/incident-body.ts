import type { IncidentStep } from '../../../../preload/contract/vocabulary/incidents.ts';
import type { PaperBlock } from '../../papers/index.ts';
import type { FormerDiscovery, IncidentAccount, IncidentRecord } from '../data/incident-rows.ts';
import { stepName, stepsFor, type StepRecord } from '../domain/incident-steps.ts';
import { entryCode, kindWords } from '../domain/incident-words.ts';
import type { FormerNotice } from '../domain/notice-statements.ts';
import { momentInWords, shortMoment } from './moment-words.ts';
import { noticeSentences } from './notice-sentences.ts';

/** Everything both papers of an incident say. */
export interface IncidentFile {
  readonly incident: IncidentRecord;
  readonly accounts: readonly IncidentAccount[];
  readonly steps: readonly StepRecord[];
  /** Times of discovery said before, oldest first. */
  readonly discoveries: readonly FormerDiscovery[];
  /** What was said of the notice before, oldest first. */
  readonly formerNotices: readonly FormerNotice[];
  /** The signed paper of this kind that says otherwise by now. */
  readonly supplements: { readonly symbol: string; readonly signedOn: string | null } | null;
  /** Instant as of which the paper speaks. */
  readonly at: string;
}

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
              `${momentInWords(earlier)}; ${person} sửa lúc ${shortMoment(at)}, lý do: ${reason}`,
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
    ...noticeSentences(file).map((text) => ({ type: 'text', text }) as const),
    { type: 'section', text: `III. CÁC VIỆC CẦN LÀM VÀ KẾT QUẢ (tính đến ${shortMoment(file.at)})` },
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
  return `Xong lúc ${shortMoment(record.doneAt)}${note}`;
}

function reachWords({ students, staff }: IncidentAccount): string {
  const parts = [
    students > 0 ? `${students} học sinh` : '',
    staff > 0 ? `${staff} cán bộ, giáo viên, nhân viên` : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join('; ') : 'Không có';
}

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
