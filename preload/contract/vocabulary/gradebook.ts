/** How a value came into a cell. `sync` and `import` change many at once, `correction` only under signed minutes. */
export const MARK_SOURCES = ['typed', 'paste', 'fill', 'undo', 'import', 'sync', 'correction'] as const;
export type MarkSource = (typeof MARK_SOURCES)[number];
/** By hand, at the grid. */
export const TYPED_SOURCES = ['typed', 'paste', 'fill', 'undo'] as const;

/**
 * What stands in a column: a mark in tenths (TT 22), passed or not, a level of primary school (T/H/C), a whole test mark
 * (TT 27), quality or ability (T/Đ/C), conduct of four levels, yes or no (what the class or the head decided), a count of
 * half-days, a remark.
 */
export const COLUMN_KINDS = [
  'mark',
  'pass',
  'level',
  'test',
  'quality',
  'conduct',
  'yes-no',
  'count',
  'text',
] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

/** What is computed and locked like a column: the average (or pass) of a book, the level of learning of a class. */
export const COMPUTED_COLUMNS = ['dtb', 'muc'] as const;
export type ComputedColumn = (typeof COMPUTED_COLUMNS)[number];

/** Circulars whose rules the program computes by. */
export const RULE_SET_IDS = ['TT22', 'TT27'] as const;

/** What a school year of a grade ends in; the words stand in grading.json under `goal`. */
export const YEAR_GOALS = ['class', 'primary', 'promotion', 'lower-secondary', 'upper-secondary'] as const;
export type YearGoal = (typeof YEAR_GOALS)[number];

export const WINDOW_KINDS = ['enter', 'edit'] as const;
export type WindowKind = (typeof WINDOW_KINDS)[number];

/** A whole-year column stands in semester 3. */
export const MARK_SEMESTERS = [1, 2, 3] as const;

/** `marks`: what teachers enter. `summary`: what the homeroom teacher enters and everything computed, too. */
export const LOCK_PARTS = ['marks', 'summary'] as const;
export type LockPart = (typeof LOCK_PARTS)[number];

export const CORRECTION_STATES = [
  'draft',
  'submitted',
  'confirmed',
  'witnessed',
  'signing',
  'open',
  'applied',
  'rejected',
  'cancelled',
  'expired',
] as const;
export type CorrectionState = (typeof CORRECTION_STATES)[number];
