import { appError } from '../../../kernel/app-error.ts';
import {
  tidyNumber,
  type CellValue,
  type ParsedSheet,
  type ParsedWorkbook,
} from '../../../kernel/spreadsheet.ts';
import { keyOfHeader, type LogFieldDefinition } from './log-fields.ts';

export interface LogMapping {
  readonly sheet: string;
  /** Excel's own number. */
  readonly headerRow: number;
  /** Field key → zero-based column. */
  readonly columns: Readonly<Record<string, number>>;
  /** The other sheets of the same kind (a subject or a class each) are read too. */
  readonly otherSheets?: boolean | undefined;
  /** Of rows and columns that tell none; null = as the sheet says. */
  readonly semester?: number | null | undefined;
}
/** The columns of a header that are known, by field. */
export type ColumnsIn = (sheet: ParsedSheet, headerRow: number) => Readonly<Record<string, number>>;

/** The header nearly always stands in the first of these; the others are read only without one there. */
const USUAL_ROWS = 30;
const SEARCHED_ROWS = 200;

export function textOf(cell: CellValue | undefined): string {
  if (cell === undefined || cell === null) return '';
  if (typeof cell === 'object') return cell.date;
  if (typeof cell === 'number') return String(tidyNumber(cell)).replace('.', ',');
  return String(cell).normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** Texts of a header by column; what is merged over two lines counts on both, what is merged over columns on each. */
export function headersAt(sheet: ParsedSheet, headerRow: number): string[] {
  const texts = textsOf(sheet, headerRow);
  for (const { top, left, bottom, right } of sheet.merges) {
    if (top > headerRow || bottom < headerRow || top === bottom) continue;
    const text = textsOf(sheet, top)[left] ?? '';
    for (let column = left; column <= right; column += 1) texts[column] ||= text;
  }
  return Array.from(texts, (text) => text ?? '');
}

/** What stands over each column of a header: "Toán" over "HK1 | HK2 | CN"; '' where nothing does. */
export function headersOver(sheet: ParsedSheet, headerRow: number): string[] {
  const texts = textsOf(sheet, headerRow - 1);
  for (const { top, left, bottom, right } of sheet.merges) {
    if (bottom !== headerRow - 1) continue;
    const text = textsOf(sheet, top)[left] ?? '';
    for (let column = left; column <= right; column += 1) texts[column] = text;
  }
  return Array.from(texts, (text) => text ?? '');
}

function textsOf(sheet: ParsedSheet, wanted: number): string[] {
  return (sheet.rows.find(({ row }) => row === wanted)?.cells ?? []).map(textOf);
}

/** The visible sheet and row that name the most fields; the first sheet without columns where nothing is known. */
export function proposeLogMapping({ sheets }: ParsedWorkbook, columnsIn: ColumnsIn): LogMapping {
  const visible = sheets.filter(({ hidden }) => !hidden);
  const nothing = { sheet: visible[0]?.name ?? '', headerRow: visible[0]?.rows[0]?.row ?? 1, columns: {} };
  return visible.reduce<LogMapping>((best, sheet) => {
    const found = proposeInSheet(sheet, columnsIn);
    return found && count(found) > count(best) ? found : best;
  }, nothing);
}

/** For a header row a person has named, on the visible sheet where that row names most. @throws edit-log.header-missing */
export function logMappingAt(
  { sheets }: ParsedWorkbook,
  columnsIn: ColumnsIn,
  headerRow: number,
): LogMapping {
  const [best] = sheets
    .filter(({ hidden, rows }) => !hidden && rows.some(({ row }) => row === headerRow))
    .map((sheet) => ({ sheet: sheet.name, headerRow, columns: columnsIn(sheet, headerRow) }))
    .sort((a, b) => count(b) - count(a));
  if (!best) throw appError('edit-log.header-missing', { row: String(headerRow) });
  return best;
}

/** The row of a sheet that names the most fields; null = none does. */
export function proposeInSheet(sheet: ParsedSheet, columnsIn: ColumnsIn): LogMapping | null {
  return bestOf(sheet, columnsIn, 1, USUAL_ROWS) ?? bestOf(sheet, columnsIn, USUAL_ROWS + 1, SEARCHED_ROWS);
}

function bestOf(sheet: ParsedSheet, columnsIn: ColumnsIn, from: number, to: number): LogMapping | null {
  let best: LogMapping | null = null;
  for (const { row } of sheet.rows.filter((each) => each.row >= from && each.row <= to)) {
    const found = { sheet: sheet.name, headerRow: row, columns: columnsIn(sheet, row) };
    if (count(found) > (best === null ? 0 : count(best))) best = found;
  }
  return best;
}

function count({ columns }: LogMapping): number {
  return Object.keys(columns).length;
}

export function fieldColumns(
  headers: readonly string[],
  fields: readonly LogFieldDefinition[],
): Record<string, number> {
  const keys = headers.map(keyOfHeader);
  const found: Record<string, number> = {};
  for (const { key, aliases } of fields) {
    // The order of aliases counts: the fuller name before the shorter one.
    const column = aliases
      .map((alias) => keys.indexOf(alias))
      .find((at) => at >= 0 && !Object.values(found).includes(at));
    if (column !== undefined) found[key] = column;
  }
  return found;
}
