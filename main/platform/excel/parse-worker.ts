import { fileURLToPath } from 'node:url';
import type { ParsedWorkbook } from '../../kernel/spreadsheet.ts';
import { nodeReader } from '../reader/node-reader.ts';
import { valueOf, type RunJob } from '../reader/reader-job.ts';
import type { WorkbookLimits } from './limits.ts';
import type { ParseRequest } from './parse-protocol.ts';

/** Reads a workbook somewhere that may die without harm; with `anyOffice`, a Word document as one sheet of its words too. */
export type ParseWorker = (
  bytes: Uint8Array,
  limits: WorkbookLimits,
  anyOffice?: boolean,
) => Promise<ParsedWorkbook>;

export function parseWorkerOn(run: RunJob): ParseWorker {
  return async (bytes, limits, anyOffice = false) => {
    const request: ParseRequest = { bytes, limits, anyOffice };
    return valueOf(await run({ reader: 'excel', request, limits })) as ParsedWorkbook;
  };
}

/** Worker for the command line and the tests. `entry` = parse-child, as source or as bundle. */
export function createNodeParseWorker(
  entry: string = fileURLToPath(new URL('./parse-child.ts', import.meta.url)),
): ParseWorker {
  return parseWorkerOn(nodeReader(entry));
}
