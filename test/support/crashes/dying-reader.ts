// The workbook reader as the program starts it, which meets a fault of the machine when it has read everything.
import type { ParseRequest } from '../../../main/platform/excel/parse-protocol.ts';
import { parseWorkbook } from '../../../main/platform/excel/parse-workbook.ts';
import { serveReader } from '../../../main/platform/reader/serve-reader.ts';

serveReader<ParseRequest>('excel', ({ bytes, limits }) => {
  const workbook = parseWorkbook(bytes, limits);
  process.kill(process.pid, 'SIGSEGV');
  return workbook;
});
