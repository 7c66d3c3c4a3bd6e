import type { ErrorParams } from '../../kernel/app-error.ts';
import type { ParsedWorkbook } from '../../kernel/spreadsheet.ts';
import type { WorkbookLimits } from './limits.ts';

/** Parent → child, once. */
export type ParseRequest = Readonly<{ type: 'parse'; bytes: Uint8Array; limits: WorkbookLimits }>;

/** Child → parent, once; then the child ends. A child that ends without it died: `excel.reader-died`. */
export type ParseReply =
  | Readonly<{ type: 'parsed'; workbook: ParsedWorkbook }>
  | Readonly<{ type: 'refused'; code: string; params: ErrorParams }>;
