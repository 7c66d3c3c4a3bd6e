import { appError } from '../../kernel/app-error.ts';
import type { ParsedWorkbook, SheetRow } from '../../kernel/spreadsheet.ts';
import type { WorkbookLimits } from './limits.ts';

const SEPARATORS = [',', ';', '\t'] as const;
const SNIFFED_CHARACTERS = 4_000;
const SHEET = 'CSV';

/**
 * Decides whether foreign bytes may be read as separated text. Text says of itself that it is none of the other kinds:
 * no zip, no old workbook, no page of the web, no control characters.
 */
export function isSeparatedText(bytes: Uint8Array): boolean {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return false;
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return false;
  const start = decode(bytes.subarray(0, 2 * SNIFFED_CHARACTERS), false).slice(0, SNIFFED_CHARACTERS);
  if (/^\s*</u.test(start) || /[\u0000-\u0008\u000e-\u001f\ufffd]/u.test(start.slice(0, -4))) return false;
  return SEPARATORS.some((separator) => (start.split(/\r?\n/u)[0] ?? '').includes(separator));
}

/**
 * A CSV file (RFC 4180; comma, semicolon or tab; UTF-8 or UTF-16) as one sheet of texts. Runs in the child process only.
 * @throws excel.damaged, excel.too-many-rows, excel.too-many-columns, excel.too-big-content
 */
export function parseSeparated(bytes: Uint8Array, limits: WorkbookLimits): ParsedWorkbook {
  const text = decode(bytes, true);
  if (text.length > limits.characters)
    throw appError('excel.too-big-content', { limit: limits.contentBytes / 1048576 });
  const rows = rowsOf(text, separatorOf(text), limits);
  return { sheets: [{ name: SHEET, hidden: false, rows, merges: [], formulaCells: [] }] };
}

function decode(bytes: Uint8Array, fatal: boolean): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    throw appError('excel.damaged');
  }
}

/** The separator that stands most often in the first line that has any, outside quotes. */
function separatorOf(text: string): string {
  const line = text
    .slice(0, SNIFFED_CHARACTERS)
    .split(/\r?\n/u)
    .map((each) => each.replace(/"[^"]*"/gu, ''))
    .find((each) => SEPARATORS.some((separator) => each.includes(separator)));
  const count = (separator: string) => (line ?? '').split(separator).length;
  return [...SEPARATORS].sort((a, b) => count(b) - count(a))[0]!;
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
