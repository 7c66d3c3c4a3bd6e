import type { ParsedWorkbook } from '../../kernel/spreadsheet.ts';
import { guardWorkbook } from './guard.ts';
import { WORKBOOK_LIMITS, type WorkbookLimits } from './limits.ts';
import type { ParseWorker } from './parse-worker.ts';

/** Foreign bytes → plain values: guard here (milliseconds), parse in the worker (heap and time limited). */
export async function readWorkbook(
  bytes: Uint8Array,
  worker: ParseWorker,
  limits: WorkbookLimits = WORKBOOK_LIMITS,
): Promise<ParsedWorkbook> {
  guardWorkbook(bytes, limits);
  return worker(bytes, limits);
}
