import type { NoticeState } from '../../../../preload/contract/vocabulary/incidents.ts';
import type { StepRecord } from './incident-steps.ts';

/** Luật 91/2025/QH15 Điều 23 khoản 1: at most 72 hours from the discovery. */
const NOTICE_HOURS = 72;
const HOUR_MS = 3_600_000;

export interface NoticeSource {
  /** Instant; frozen once reported. */
  readonly discoveredAt: string;
  readonly personalData: boolean;
  readonly steps: readonly StepRecord[];
}
export interface Notice {
  readonly state: NoticeState;
  readonly deadline: string | null;
  readonly notifiedAt: string | null;
}

/** Counted on instants, so neither a time zone nor a calendar can move it. */
export function noticeDeadline(discoveredAt: string): string {
  return new Date(Date.parse(discoveredAt) + NOTICE_HOURS * HOUR_MS).toISOString();
}

export function noticeOf({ discoveredAt, personalData, steps }: NoticeSource, now: string): Notice {
  if (!personalData) return { state: 'not-needed', deadline: null, notifiedAt: null };
  const deadline = noticeDeadline(discoveredAt);
  const told = steps.find(({ step }) => step === 'notify-authority');
  if (told?.state === 'excused') return { state: 'excused', deadline, notifiedAt: null };
  const end = Date.parse(deadline);
  if (told)
    return {
      state: Date.parse(told.doneAt) <= end ? 'in-time' : 'late',
      deadline,
      notifiedAt: told.doneAt,
    };
  return { state: Date.parse(now) <= end ? 'running' : 'overdue', deadline, notifiedAt: null };
}

/** Whole hours left, at least 1 while the time runs. */
export function hoursLeft(deadline: string, now: string): number {
  return Math.max(1, Math.floor((Date.parse(deadline) - Date.parse(now)) / HOUR_MS));
}
