import type { ParsedWorkbook } from '../../kernel/spreadsheet.ts';
import { appError } from '../../kernel/app-error.ts';
import { guardWorkbook } from './guard.ts';
import { WORKBOOK_LIMITS, type WorkbookLimits } from './limits.ts';
import type { ParseWorker } from './parse-worker.ts';
import { isSeparatedText } from './separated-text.ts';

/** Foreign bytes → plain values: guard here (milliseconds), parse in the worker (heap and time limited). */
export async function readWorkbook(
  bytes: Uint8Array,
  worker: ParseWorker,
  limits: WorkbookLimits = WORKBOOK_LIMITS,
): Promise<ParsedWorkbook> {
  guardWorkbook(bytes, limits);
  return worker(bytes, limits);
}

/** A workbook, or a CSV file as one sheet of texts. */
export async function readTable(
  bytes: Uint8Array,
  worker: ParseWorker,
  limits: WorkbookLimits = WORKBOOK_LIMITS,
): Promise<ParsedWorkbook> {
  if (!isSeparatedText(bytes)) return readWorkbook(bytes, worker, limits);
  if (bytes.byteLength > limits.fileBytes) {
    throw appError('excel.too-big-file', { limit: limits.fileBytes / 1048576 });
  }
  return worker(bytes, limits);
}
