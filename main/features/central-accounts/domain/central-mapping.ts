import { appError } from '../../../kernel/app-error.ts';
import type { CellValue, ParsedSheet, ParsedWorkbook, SheetRow } from '../../../kernel/spreadsheet.ts';
import { CENTRAL_FIELDS, keyOfHeader } from './central-fields.ts';

export interface CentralMapping {
  readonly sheet: string;
  /** Excel's own number. */
  readonly headerRow: number;
  /** Field key → zero-based column. */
  readonly columns: Readonly<Record<string, number>>;
}

/** The header nearly always stands in the first of these; the others are read only without one there. */
const USUAL_ROWS = 30;
const SEARCHED_ROWS = 200;

export function textOf(cell: CellValue | undefined): string {
  if (cell === undefined || cell === null) return '';
  if (typeof cell === 'object') return cell.date;
  return String(cell).normalize('NFC').replace(/\s+/gu, ' ').trim();
}

export function headersAt(sheet: ParsedSheet, headerRow: number): string[] {
  return (sheet.rows.find(({ row }) => row === headerRow)?.cells ?? []).map(textOf);
}

/** The visible sheet and row that name the most fields, the login among them; null when there is none. */
export function proposeCentralMapping(workbook: ParsedWorkbook): CentralMapping | null {
  return bestOf(workbook, 1, USUAL_ROWS) ?? bestOf(workbook, USUAL_ROWS + 1, SEARCHED_ROWS);
}

/** For a header row a person has named, on the visible sheet where that row names most. @throws central.header-missing */
export function centralMappingAt({ sheets }: ParsedWorkbook, headerRow: number): CentralMapping {
  const [best] = sheets
    .filter(({ hidden }) => !hidden)
    .flatMap(({ name, rows }) => {
      const row = rows.find((each) => each.row === headerRow);
      return row ? [{ sheet: name, headerRow, columns: columnsIn(row) }] : [];
    })
    .sort((a, b) => Object.keys(b.columns).length - Object.keys(a.columns).length);
  if (!best) throw appError('central.header-missing', { row: String(headerRow) });
  return best;
}

function bestOf({ sheets }: ParsedWorkbook, from: number, to: number): CentralMapping | null {
  let best: CentralMapping | null = null;
  for (const sheet of sheets.filter(({ hidden }) => !hidden)) {
    for (const row of sheet.rows.filter((each) => each.row >= from && each.row <= to)) {
      const columns = columnsIn(row);
      const more = Object.keys(columns).length > Object.keys(best?.columns ?? {}).length;
      if (columns['login'] !== undefined && more) best = { sheet: sheet.name, headerRow: row.row, columns };
    }
  }
  return best;
}

function columnsIn({ cells }: SheetRow): Record<string, number> {
  const keys = cells.map((cell) => keyOfHeader(textOf(cell)));
  const found: Record<string, number> = {};
  for (const { key, aliases } of CENTRAL_FIELDS) {
    // The order of aliases counts: "Tên đăng nhập" before "Tài khoản".
    const column = aliases.map((alias) => keys.indexOf(alias)).find((at) => at >= 0);
    if (column !== undefined && !Object.values(found).includes(column)) found[key] = column;
  }
  return found;
}
