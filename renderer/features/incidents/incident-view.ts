import type { OutputOf } from '../../../preload/contract/index.ts';
import { t } from '../../i18n/index.ts';
import type { Tone } from '../../ui/index.ts';
import { between } from './moment.ts';

export type Incident = OutputOf<'incidents.list'>[number];
export type IncidentDetail = OutputOf<'incidents.get'>;
export type Violation = OutputOf<'incidents.violations'>[number];
export type Notice = Incident['notice'];

export const STATE_TONES: Readonly<Record<Incident['state'], Tone>> = {
  reported: 'warning',
  handling: 'waiting',
  closed: 'good',
};
export const NOTICE_TONES: Readonly<Record<Notice['state'], Tone>> = {
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

/** "68 giờ": what is left of, or over, the 72 hours. */
export function timeText(notice: Notice, now: string): string {
  const { unit, n } = between(now, notice.deadline ?? now);
  return t(`incidents.clock.${unit}`, { n });
}
