/**
 * What an edit did to a value: a mark or level went up or down, was emptied, came back as it was, or is nothing one can
 * count (a remark, a number of absences).
 */
export const EDIT_DIRECTIONS = ['up', 'down', 'emptied', 'same', 'other'] as const;
export type EditDirection = (typeof EDIT_DIRECTIONS)[number];

/** What the central system hands out: its log of edits, or the results it has posted. */
export const CENTRAL_LOG_KINDS = ['edits', 'results'] as const;
export type CentralLogKind = (typeof CENTRAL_LOG_KINDS)[number];

/** What was found of a line; of posted results only `other-value` and `not-found` are kept. */
export const LOG_VERDICTS = ['without-minutes', 'other-value', 'not-found', 'with-minutes'] as const;
export type LogVerdict = (typeof LOG_VERDICTS)[number];

/** What of a line could not be read, is not certain or speaks against it. */
export const LOG_REASONS = [
  'id-unknown',
  'id-other-name',
  'other-class',
  'class-unknown',
  'person-unknown',
  'person-other-accents',
  'person-several',
  'subject-missing',
  'subject-unknown',
  'column-unknown',
  'column-not-in-book',
  'column-several',
  'semester-unknown',
  'time-missing',
  'time-unreadable',
  'before-missing',
  'value-unreadable',
  'signed-later',
  'no-result',
  'changed-since',
] as const;
export type LogReason = (typeof LOG_REASONS)[number];

export const CALENDAR_KINDS = ['semester-exam', 'meeting'] as const;
export type CalendarKind = (typeof CALENDAR_KINDS)[number];
