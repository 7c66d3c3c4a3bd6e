import type { NoticeState } from '../../../../preload/contract/vocabulary/incidents.ts';
import type { StepRecord } from './incident-steps.ts';

/** Luật 91/2025/QH15 Điều 23 khoản 1: at most 72 hours from the discovery. */
const NOTICE_HOURS = 72;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

export interface NoticeSource {
  /** Instant, as it counts now. */
  readonly discoveredAt: string;
  readonly personalData: boolean;
  readonly steps: readonly StepRecord[];
}
export interface Notice {
  readonly state: NoticeState;
  readonly deadline: string | null;
  readonly notifiedAt: string | null;
  /** How long after the deadline it was told, excused or is now still open; 0 = in time. */
  readonly lateMs: number;
  /** How long after the deadline a notice that was in time was written down; 0 = in time, too. */
  readonly recordedLateMs: number;
}

/** Counted on instants, so neither a time zone nor a calendar can move it. */
export function noticeDeadline(discoveredAt: string): string {
  return new Date(Date.parse(discoveredAt) + NOTICE_HOURS * HOUR_MS).toISOString();
}

/** Milliseconds after the deadline; 0 = in time. */
export function lateBy(discoveredAt: string, at: string): number {
  return Math.max(0, Date.parse(at) - Date.parse(noticeDeadline(discoveredAt)));
}

export function noticeOf({ discoveredAt, personalData, steps }: NoticeSource, now: string): Notice {
  if (!personalData)
    return { state: 'not-needed', deadline: null, notifiedAt: null, lateMs: 0, recordedLateMs: 0 };
  const deadline = noticeDeadline(discoveredAt);
  const past = (at: string): number => lateBy(discoveredAt, at);
  const settled = steps.find(({ step }) => step === 'notify-authority');
  const lateMs = past(settled?.doneAt ?? now);
  if (!settled)
    return {
      state: lateMs === 0 ? 'running' : 'overdue',
      deadline,
      notifiedAt: null,
      lateMs,
      recordedLateMs: 0,
    };
  const recordedLateMs = lateMs === 0 ? past(settled.recordedAt) : 0;
  if (settled.state === 'excused')
    return { state: 'excused', deadline, notifiedAt: null, lateMs, recordedLateMs };
  const state = lateMs === 0 ? 'in-time' : 'late';
  return { state, deadline, notifiedAt: settled.doneAt, lateMs, recordedLateMs };
}

/** Whole hours left, at least 1 while the time runs. */
export function hoursLeft(deadline: string, now: string): number {
  return Math.max(1, Math.floor((Date.parse(deadline) - Date.parse(now)) / HOUR_MS));
}

/** "9 giờ"; below an hour minutes, never nought. */
export function delayInWords(ms: number): string {
  return ms >= HOUR_MS
    ? `${String(Math.floor(ms / HOUR_MS))} giờ`
    : `${String(Math.max(1, Math.floor(ms / MINUTE_MS)))} phút`;
}
