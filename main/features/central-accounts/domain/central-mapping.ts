import type { CellValue, ParsedSheet, ParsedWorkbook, SheetRow } from '../../../kernel/spreadsheet.ts';
import { CENTRAL_FIELDS, keyOfHeader } from './central-fields.ts';

export interface CentralMapping {
  readonly sheet: string;
  /** Excel's own number. */
  readonly headerRow: number;
  /** Field key → zero-based column. */
  readonly columns: Readonly<Record<string, number>>;
}

const SEARCHED_ROWS = 30;

export function textOf(cell: CellValue | undefined): string {
  if (cell === undefined || cell === null) return '';
  if (typeof cell === 'object') return cell.date;
  return String(cell).normalize('NFC').replace(/\s+/gu, ' ').trim();
}

export function headersAt(sheet: ParsedSheet, headerRow: number): string[] {
  return (sheet.rows.find(({ row }) => row === headerRow)?.cells ?? []).map(textOf);
}

/** The visible sheet and row that name the most fields, the login among them; null when there is none. */
export function proposeCentralMapping({ sheets }: ParsedWorkbook): CentralMapping | null {
  let best: CentralMapping | null = null;
  for (const sheet of sheets.filter(({ hidden }) => !hidden)) {
    for (const row of sheet.rows.filter((each) => each.row <= SEARCHED_ROWS)) {
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
