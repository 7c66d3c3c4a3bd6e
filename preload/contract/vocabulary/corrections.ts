/** What went wrong when the mark was entered. */
export const CORRECTION_REASONS = [
  'typing',
  'wrong-student',
  'wrong-column',
  'regraded',
  'late-test',
  'other',
] as const;
export type CorrectionReason = (typeof CORRECTION_REASONS)[number];

/** Sổ điểm cá nhân, bài kiểm tra: both are asked for before a request is handed in. */
export const EVIDENCE_SLOTS = ['gradebook', 'test', 'other'] as const;
export type EvidenceSlot = (typeof EVIDENCE_SLOTS)[number];

/** What people do to a request; signing, applying and running out happen without being asked for. */
export const CORRECTION_ACTS = [
  'edit',
  'submit',
  'confirm',
  'witness',
  'decide',
  'return',
  'reject',
  'cancel',
] as const;
export type CorrectionAct = (typeof CORRECTION_ACTS)[number];

export const CORRECTION_STEPS = [
  'create',
  'submit',
  'confirm',
  'witness',
  'decide',
  'return',
  'reject',
  'cancel',
  'sign',
  'apply',
  'expire',
] as const;
export type CorrectionStep = (typeof CORRECTION_STEPS)[number];

/** In whose place a request is confirmed: the homeroom teacher, or whoever does it instead. */
export const CONFIRM_OFFICES = [
  'homeroom',
  'department',
  'deputy',
  'other-department',
  'other-homeroom',
] as const;
export type ConfirmOffice = (typeof CONFIRM_OFFICES)[number];

/** Computed anew with the corrected mark. */
export const CONSEQUENCES = [
  'semester',
  'year',
  'level',
  'year-level',
  'conduct',
  'year-conduct',
  'before-summer',
  'promotion',
  'award',
] as const;
export type Consequence = (typeof CONSEQUENCES)[number];
