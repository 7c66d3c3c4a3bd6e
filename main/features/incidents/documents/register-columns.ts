import type { OutputOf } from '../../../../preload/contract/index.ts';
import { formatDay } from '../../../kernel/dates.ts';
import { hourInWords, shortDate } from '../../../platform/pdf/index.ts';
import { groupWords, kindWords, stateWords } from '../domain/incident-words.ts';
import { delayInWords } from '../domain/notice-clock.ts';

export type Incident = OutputOf<'incidents.list'>[number];
export type Violation = OutputOf<'incidents.violations'>[number];

/** A column of a register, in the workbook and on paper. */
export interface RegisterColumn<R> {
  readonly header: string;
  /** In the workbook, characters. */
  readonly width: number;
  /** Of the width of the sheet; 0 = in the workbook only. The shares of a register add up to 1. */
  readonly share: number;
  readonly value: (row: R) => string;
}

const moment = (at: string): string => `${hourInWords(at)} ${shortDate(at)}`;

/** What is late stays late, told or excused, and what was said before stays readable. */
export function noticeWords({ notice }: Pick<Incident, 'notice'>): string {
  const before = notice.former.map(
    ({ state, at, lateMs }) =>
      `Đã ghi trước đó: ${state === 'done' ? `thông báo lúc ${moment(at)}` : 'không thông báo, có lý do'}${
        lateMs > 0 ? `, ${state === 'done' ? 'muộn' : 'quá hạn'} ${delayInWords(lateMs)}` : ''
      }`,
  );
  return sentences(standingNotice(notice), ...before);
}

function standingNotice(notice: Incident['notice']): string {
  const late = notice.lateMs > 0 ? delayInWords(notice.lateMs) : '';
  switch (notice.state) {
    case 'not-needed':
      return 'Không phải thông báo';
    case 'running':
      return 'Chưa thông báo, còn hạn';
    case 'overdue':
      return `Quá hạn ${late}, chưa thông báo`;
    case 'late':
      return `Đã thông báo, muộn ${late}`;
    case 'excused':
      return late === '' ? 'Không thông báo, có lý do' : `Không thông báo, có lý do; quá hạn ${late} mới ghi`;
    case 'in-time':
      return notice.recordedLateMs > 0
        ? `Đã thông báo đúng hạn; ghi vào sổ sau hạn ${delayInWords(notice.recordedLateMs)}`
        : 'Đã thông báo đúng hạn';
  }
}

const ENTRY: Readonly<Record<Violation['state'], string>> = {
  stands: '',
  corrected: 'Đã được đính chính',
  withdrawal: 'Rút lại',
};
const sentences = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('. ');

export const INCIDENT_COLUMNS: readonly RegisterColumn<Incident>[] = [
  { header: 'Số', width: 9, share: 0.07, value: ({ code }) => code },
  { header: 'Loại sự cố', width: 18, share: 0.1, value: ({ kind }) => kindWords(kind) },
  { header: 'Phát hiện', width: 18, share: 0.09, value: ({ discoveredAt }) => moment(discoveredAt) },
  { header: 'Người báo', width: 18, share: 0.09, value: ({ reporter }) => reporter },
  { header: 'Người sử dụng', width: 20, share: 0.1, value: ({ holders }) => holders.join(', ') },
  { header: 'Tài khoản', width: 16, share: 0, value: ({ logins }) => logins.join(', ') },
  { header: 'Diễn biến', width: 40, share: 0.25, value: ({ happened }) => happened },
  { header: 'Học sinh trong phạm vi', width: 10, share: 0, value: ({ students }) => String(students) },
  { header: 'Thông báo cơ quan chuyên trách', width: 22, share: 0.12, value: noticeWords },
  { header: 'Trạng thái', width: 12, share: 0.06, value: ({ state }) => stateWords(state) },
  { header: 'Kết quả, bài học', width: 36, share: 0.12, value: (row) => sentences(row.result, row.lessons) },
];

export const VIOLATION_COLUMNS: readonly RegisterColumn<Violation>[] = [
  { header: 'Số', width: 9, share: 0.07, value: ({ code }) => code },
  { header: 'Ngày vi phạm', width: 12, share: 0.08, value: ({ happenedOn }) => formatDay(happenedOn) },
  { header: 'Họ và tên', width: 22, share: 0.11, value: ({ fullName }) => fullName },
  { header: 'Tổ', width: 16, share: 0, value: ({ department }) => department },
  {
    header: 'Nhóm hành vi bị nghiêm cấm',
    width: 40,
    share: 0.2,
    value: ({ group }) => groupWords(group),
  },
  { header: 'Nội dung', width: 40, share: 0.21, value: ({ description }) => description },
  { header: 'Xử lý', width: 24, share: 0.11, value: ({ handling }) => handling },
  { header: 'Văn bản', width: 16, share: 0.12, value: ({ paperRef }) => paperRef },
  { header: 'Sự cố', width: 9, share: 0, value: ({ incident }) => incident },
  { header: 'Đính chính số', width: 11, share: 0, value: ({ corrects }) => corrects },
  {
    header: 'Ghi chú',
    width: 24,
    share: 0.1,
    value: ({ state, reason, corrects, incident }) =>
      sentences(
        incident === '' ? '' : `Sự cố ${incident}`,
        corrects === '' ? '' : `Đính chính số ${corrects}`,
        ENTRY[state],
        reason,
      ),
  },
];
