import { appError } from '../../kernel/app-error.ts';
import type { ParsedWorkbook, SheetRow } from '../../kernel/spreadsheet.ts';
import { decodeText } from './decode-text.ts';
import type { WorkbookLimits } from './limits.ts';

const SEPARATORS = [',', ';', '\t', '|'] as const;
const SNIFFED_BYTES = 32_000;
/** Titles and blank lines stand above a header; some lines of a table must show below it. */
const SNIFFED_LINES = 30;
const SHEET = 'CSV';

/**
 * Decides whether foreign bytes may be read as separated text. Text says of itself that it is none of the other kinds:
 * no zip, no old workbook, no page of the web, no control characters.
 */
export function isSeparatedText(bytes: Uint8Array): boolean {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return false;
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return false;
  const start = beginningOf(bytes);
  if (start === null || /^\s*</u.test(start) || /[\u0000-\u0008\u000e-\u001f\ufffd]/u.test(start))
    return false;
  return sniffedLines(start).some((line) => SEPARATORS.some((separator) => line.includes(separator)));
}

function beginningOf(bytes: Uint8Array): string | null {
  try {
    return decodeText(bytes.subarray(0, SNIFFED_BYTES), { cut: bytes.byteLength > SNIFFED_BYTES });
  } catch {
    return null;
  }
}

/**
 * A CSV file (RFC 4180; comma, semicolon, tab or bar; see decodeText) as one sheet of texts. Runs in the child process only.
 * @throws excel.damaged, excel.too-many-rows, excel.too-many-columns, excel.too-big-content
 */
export function parseSeparated(bytes: Uint8Array, limits: WorkbookLimits): ParsedWorkbook {
  const text = decodeText(bytes, { cut: false });
  if (text.length > limits.characters)
    throw appError('excel.too-big-content', { limit: limits.contentBytes / 1048576 });
  const rows = rowsOf(text.includes('\n') ? text : text.replaceAll('\r', '\n'), separatorOf(text), limits);
  return { sheets: [{ name: SHEET, hidden: false, rows, merges: [], formulaCells: [] }] };
}

/** The first lines that say something, without what stands in quotes. */
function sniffedLines(text: string): string[] {
  return text
    .slice(0, SNIFFED_BYTES)
    .replace(/(^|[,;\t|\r\n])"(?:[^"]|"")*"/gu, '$1')
    .split(/[\r\n]+/u)
    .filter((line) => line.trim() !== '')
    .slice(0, SNIFFED_LINES);
}

/**
 * The separator that cuts the most lines into equally many parts: the comma of a title or of "6,5" does so less often
 * than what stands between the cells.
 */
function separatorOf(text: string): string {
  // What Excel writes to tell another Excel.
  const told = /^sep=([,;\t|])[\r\n]/iu.exec(text)?.[1];
  if (told !== undefined) return told;
  const lines = sniffedLines(text);
  const scored = SEPARATORS.map((separator) => {
    const counts = lines.map((line) => line.split(separator).length).filter((count) => count > 1);
    const alike = counts.map((count) => counts.filter((other) => other === count).length);
    const most = Math.max(0, ...alike);
    return { separator, most, parts: Math.max(0, ...counts.filter((_count, at) => alike[at] === most)) };
  });
  return scored.sort((a, b) => b.most - a.most || b.parts - a.parts)[0]!.separator;
}

function rowsOf(text: string, separator: string, limits: WorkbookLimits): SheetRow[] {
  const rows: SheetRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  const endCell = (): void => {
    cells.push(cell);
    cell = '';
    if (cells.length > limits.columns)
      throw appError('excel.too-many-columns', { sheet: SHEET, limit: limits.columns });
  };
  const endRow = (): void => {
    endCell();
    while (cells.at(-1) === '') cells.pop();
    if (cells.length > 0)
      rows.push({ row: line, cells: cells.map((value) => (value === '' ? null : value)) });
    if (rows.length > limits.rows)
      throw appError('excel.too-many-rows', { sheet: SHEET, limit: limits.rows });
    cells = [];
    line += 1;
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]!;
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') {
        cell += letter;
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && cell === '') quoted = true;
    else if (letter === separator) endCell();
    else if (letter === '\n') endRow();
    else if (letter !== '\r') cell += letter;
  }
  if (cell !== '' || cells.length > 0) endRow();
  return rows;
}
