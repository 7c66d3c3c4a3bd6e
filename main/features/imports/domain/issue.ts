import type { ErrorParams } from '../../../kernel/app-error.ts';

/** One thing wrong with one cell or row; whoever shows it says the sentence of its code. */
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
  /** A value that would be accepted; '' when there is none. */
  suggestion: string;
}>;
