import { serveReader } from '../reader/serve-reader.ts';
import { guardOfficeFile } from './guard-office.ts';
import { parseDocument } from './parse-document.ts';
import type { ParseRequest } from './parse-protocol.ts';
import { parseWorkbook } from './parse-workbook.ts';
import { isSeparatedText, parseSeparated } from './separated-text.ts';

/** Entry of the short-lived process that reads one foreign workbook or CSV file, or the words of a Word document. */
serveReader<ParseRequest>('excel', ({ bytes, limits, anyOffice }) => {
  if (anyOffice)
    return guardOfficeFile(bytes) === 'docx' ? parseDocument(bytes, limits) : parseWorkbook(bytes, limits);
  return isSeparatedText(bytes) ? parseSeparated(bytes, limits) : parseWorkbook(bytes, limits);
});
