import type { WorkbookLimits } from './limits.ts';

/** What the reader of workbooks is sent, once. */
export interface ParseRequest {
  readonly bytes: Uint8Array;
  readonly limits: WorkbookLimits;
  /** Any Office file that is kept, for its words; else only a workbook will do. */
  readonly anyOffice: boolean;
}
