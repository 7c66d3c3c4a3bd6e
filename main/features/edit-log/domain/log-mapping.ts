import type { CentralLogKind } from '../../../../preload/contract/vocabulary/edit-log.ts';
import type { CellValue, ParsedSheet, ParsedWorkbook } from '../../../kernel/spreadsheet.ts';
import { fieldsOf, keyOfHeader } from './log-fields.ts';

export interface LogMapping {
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

/** The visible sheet and row that name the most fields; the first sheet without columns where nothing is known. */
export function proposeLogMapping({ sheets }: ParsedWorkbook, kind: CentralLogKind): LogMapping {
  const visible = sheets.filter(({ hidden }) => !hidden);
  let best: LogMapping = {
    sheet: visible[0]?.name ?? '',
    headerRow: visible[0]?.rows[0]?.row ?? 1,
    columns: {},
  };
  for (const sheet of visible) {
    for (const { row } of sheet.rows.filter((each) => each.row <= SEARCHED_ROWS)) {
      const columns = columnsIn(headersAt(sheet, row), kind);
      if (Object.keys(columns).length > Object.keys(best.columns).length)
        best = { sheet: sheet.name, headerRow: row, columns };
    }
  }
  return best;
}

function columnsIn(headers: readonly string[], kind: CentralLogKind): Record<string, number> {
  const keys = headers.map(keyOfHeader);
  const found: Record<string, number> = {};
  for (const { key, aliases } of fieldsOf(kind)) {
    // The order of aliases counts: the fuller name before the shorter one.
    const column = aliases
      .map((alias) => keys.indexOf(alias))
      .find((at) => at >= 0 && !Object.values(found).includes(at));
    if (column !== undefined) found[key] = column;
  }
  return found;
}
