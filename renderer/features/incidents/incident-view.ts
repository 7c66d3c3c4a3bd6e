import type { OutputOf } from '../../../preload/contract/index.ts';
import { formatInstant, t } from '../../i18n/index.ts';
import type { Tone } from '../../ui/index.ts';
import { between, span } from './moment.ts';

export type Incident = OutputOf<'incidents.list'>[number];
export type IncidentDetail = OutputOf<'incidents.get'>;
export type Violation = OutputOf<'incidents.violations'>[number];
export type Notice = Incident['notice'];

export const STATE_TONES: Readonly<Record<Incident['state'], Tone>> = {
  reported: 'warning',
  handling: 'waiting',
  closed: 'good',
};
const NOTICE_TONES: Readonly<Record<Notice['state'], Tone>> = {
  'not-needed': 'neutral',
  running: 'warning',
  overdue: 'bad',
  'in-time': 'good',
  late: 'warning',
  excused: 'neutral',
};
export const ENTRY_TONES: Readonly<Record<Violation['state'], Tone>> = {
  stands: 'info',
  corrected: 'neutral',
  withdrawal: 'neutral',
};

/** Whose accounts they are; the logins where nobody holds them. */
export function whoText({ holders, logins }: Pick<Incident, 'holders' | 'logins'>): string {
  return (holders.length > 0 ? holders : logins).join(', ');
}

/** "68 giờ": what is left of the 72 hours while nobody was told, else how long after them it was. */
export function timeText(notice: Notice, now: string): string {
  const { state, deadline, lateMs } = notice;
  return state === 'running' || state === 'overdue'
    ? spanText(between(now, deadline ?? now))
    : lateText(lateMs);
}
export const lateText = (ms: number): string => spanText(span(ms));
const spanText = ({ unit, n }: ReturnType<typeof span>): string => t(`incidents.clock.${unit}`, { n });

/** What was late is told so for ever: an excuse after the deadline has words of its own. */
export function noticeKey({ state, lateMs }: Notice): Notice['state'] | 'excused-late' {
  return state === 'excused' && lateMs > 0 ? 'excused-late' : state;
}
/** What was said of the notice before. */
export function formerText({ state, at, lateMs }: Notice['former'][number]): string {
  const late = lateMs > 0 ? '-late' : '';
  return t(`incidents.former.${state}${late}`, { at: formatInstant(at), time: lateText(lateMs) });
}
export const noticeTone = (notice: Notice): Tone =>
  noticeKey(notice) === 'excused-late' || notice.recordedLateMs > 0 ? 'warning' : NOTICE_TONES[notice.state];
