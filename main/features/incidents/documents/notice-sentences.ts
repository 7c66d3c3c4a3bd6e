import type { FormerNotice } from '../domain/notice-statements.ts';
import { delayInWords, lateBy, noticeOf } from '../domain/notice-clock.ts';
import type { IncidentFile } from './incident-body.ts';
import { momentInWords, shortMoment } from './moment-words.ts';

/** A reason inside a sentence. */
const endless = (reason: string): string => reason.replace(/[.\s]+$/u, '');

/** How the 72 hours stand, and everything that was said of the notice before. */
export function noticeSentences(file: IncidentFile): string[] {
  const { discoveredAt } = file.incident;
  return [standing(file), ...file.formerNotices.map((former) => formerly(former, discoveredAt))];
}

function standing({ incident, steps, at }: IncidentFile): string {
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
      return `${due}. Tính đến ${shortMoment(at)} đã quá hạn ${late}, chưa thông báo.`;
    case 'late':
      return `${due}; đã thông báo lúc ${momentInWords(notice.notifiedAt ?? at)}, muộn ${late}.`;
    case 'in-time':
      return `${due}; đã thông báo lúc ${momentInWords(notice.notifiedAt ?? at)}${recorded}.`;
    case 'excused':
      return `${due}. Không thông báo, lý do: ${endless(excuse?.note ?? '')} (${excuse?.person ?? ''} ghi lúc ${shortMoment(excuse?.doneAt ?? at)}${notice.lateMs > 0 ? `, quá hạn ${late}` : ''}).`;
    default:
      return `${due}.`;
  }
}

function formerly(former: FormerNotice, discoveredAt: string): string {
  const { state, at, recordedAt, person, note, changedAt, changedBy, reason } = former;
  const lateMs = lateBy(discoveredAt, at);
  const late = (word: string): string => (lateMs > 0 ? `, ${word} ${delayInWords(lateMs)}` : '');
  const written = `${person} ghi lúc ${shortMoment(recordedAt)}`;
  const said =
    state === 'done'
      ? `đã thông báo lúc ${momentInWords(at)}${late('muộn')} (${written}${note === '' ? '' : `: ${endless(note)}`})`
      : `không thông báo${late('quá hạn')}, lý do: ${endless(note)} (${written})`;
  return `Đã ghi trước đó: ${said}; ${changedBy} sửa lúc ${shortMoment(changedAt)}, lý do: ${endless(reason)}.`;
}
