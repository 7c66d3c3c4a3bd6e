// The workbook reader as the program starts it, whose memory runs out when it has read everything.
import type { ParseRequest } from '../../../main/platform/excel/parse-protocol.ts';
import { parseWorkbook } from '../../../main/platform/excel/parse-workbook.ts';
import { serveReader } from '../../../main/platform/reader/serve-reader.ts';

serveReader<ParseRequest>('excel', ({ bytes, limits }) => {
  const held: unknown[] = [parseWorkbook(bytes, limits)];
  for (;;) held.push(new Array<unknown>(1_000).fill({ held: held.length }));
});
