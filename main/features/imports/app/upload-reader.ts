import { sha256Hex } from '../../../kernel/sha256-hex.ts';
import type { ParsedWorkbook } from '../../../kernel/spreadsheet.ts';
import { readWorkbook, type ParseWorker } from '../../../platform/excel/index.ts';

export interface Upload {
  readonly workbook: ParsedWorkbook;
  readonly sha256: string;
}
export type UploadReader = (bytes: Uint8Array) => Promise<Upload>;

/**
 * Guard and child process. The last workbook is kept, because the steps of one import send the same bytes again;
 * it goes with the office when the program locks.
 */
export function uploadReader(parseWorkbook: ParseWorker): UploadReader {
  let last: Upload | null = null;
  return async (bytes) => {
    const sha256 = sha256Hex(bytes);
    if (last?.sha256 === sha256) return last;
    last = { sha256, workbook: await readWorkbook(bytes, parseWorkbook) };
    return last;
  };
}
