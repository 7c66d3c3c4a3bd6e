import { serveReader } from '../reader/serve-reader.ts';
import type { ParseRequest } from './parse-protocol.ts';
import { parseWorkbook } from './parse-workbook.ts';

/** Entry of the short-lived process that reads one foreign workbook. */
serveReader<ParseRequest>('excel', ({ bytes, limits }) => parseWorkbook(bytes, limits));
