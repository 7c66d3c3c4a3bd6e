import type { ErrorParams } from '../../../kernel/app-error.ts';

/** One thing wrong with one cell or row, ready to be read by a person. */
export type ImportIssue = Readonly<{
  /** Excel's own row number. */
  row: number;
  /** Header text as in the file; '' when the whole row is meant. */
  column: string;
  /** Zero-based column of the cell, −1 when the whole row is meant. */
  columnIndex: number;
  /** `imports.*`, key of the sentence in `resources/locales/<lang>/imports.json`. */
  code: string;
  params: ErrorParams;
  message: string;
  /** A value that would be accepted; '' when there is none. */
  suggestion: string;
}>;

/** Turns a code and its parameters into the sentence; given by whoever holds the locale files. */
export type Say = (code: string, params: ErrorParams) => string;
