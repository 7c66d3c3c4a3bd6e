/** Mất, bị đánh cắp, bị dùng trái phép. */
export const INCIDENT_KINDS = ['lost', 'stolen', 'misused'] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

/** mới báo → đang xử lý → đã kết thúc; never back. */
export const INCIDENT_STATES = ['reported', 'handling', 'closed'] as const;
export type IncidentState = (typeof INCIDENT_STATES)[number];

/** What is done after an account was lost, most urgent first; `notify-authority` only where personal data may be affected. */
export const INCIDENT_STEPS = [
  'report-leader',
  'lock-central',
  'change-admin-password',
  'check-log',
  'export-log',
  'check-data',
  'report-superior',
  'notify-authority',
  'settle-account',
] as const;
export type IncidentStep = (typeof INCIDENT_STEPS)[number];
export const STEP_STATES = ['open', 'done', 'excused'] as const;
export type StepState = (typeof STEP_STATES)[number];

/** Luật 91/2025/QH15 Điều 23: told within 72 hours of the discovery. */
export const NOTICE_STATES = ['not-needed', 'running', 'overdue', 'in-time', 'late', 'excused'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

/** The papers of an incident. */
export const INCIDENT_PAPER_KINDS = ['bien-ban-su-co', 'bao-cao-su-co'] as const;
export type IncidentPaperKind = (typeof INCIDENT_PAPER_KINDS)[number];
/** What a paper says and the record no longer does. */
export const PAPER_FAULTS = ['story', 'discovery', 'notice', 'steps'] as const;
export type PaperFault = (typeof PAPER_FAULTS)[number];
/** What keeps an incident from being closed. */
export const CLOSING_GAPS = [
  'step',
  'minutes-missing',
  'minutes-outdated',
  'minutes-unsigned',
  'letter-missing',
  'letter-outdated',
] as const;
export type ClosingGapKind = (typeof CLOSING_GAPS)[number];

/** "Nghiêm cấm các hành vi" of the schools' rule on the education database, its five groups in order. */
export const VIOLATION_GROUPS = ['gain', 'overreach', 'falsify', 'neglect', 'law'] as const;
export type ViolationGroup = (typeof VIOLATION_GROUPS)[number];
