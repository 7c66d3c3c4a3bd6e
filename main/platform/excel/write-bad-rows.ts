import type { CellValue } from '../../kernel/spreadsheet.ts';
import { addSheet, writeHeader, writeRow, writeWorkbook, type WrittenColumn } from './sheet-writer.ts';

export type BadRow = Readonly<{
  /** Row number in the file that was refused. */
  row: number;
  /** Sheet of that file; '' when it was the only one read. */
  sheet: string;
  cells: readonly CellValue[];
  /** `columnIndex` −1 = the whole row. */
  issues: readonly Readonly<{ columnIndex: number; message: string; suggestion: string }>[];
}>;

export type BadRowsWorkbook = Readonly<{
  sheetName: string;
  headers: readonly string[];
  rows: readonly BadRow[];
}>;

const REASON_WIDTH = 60;
const [NARROWEST, WIDEST] = [5, 32];
const DAY_LENGTH = 10;
const RED = 'FFFDE0DC';

/**
 * The refused rows with their original columns, a note on every wrong cell and the reasons at the end. The header is
 * row 1, so the repaired file can be imported again as it is; the two columns we add have names no import knows.
 */
export function writeBadRowsWorkbook(bad: BadRowsWorkbook): Promise<Uint8Array> {
  return writeWorkbook((workbook) => {
    const columns: WrittenColumn[] = [
      ...bad.headers.map((header, at): WrittenColumn => ({
        header,
        width: widthOf(bad, at),
        format: 'text',
      })),
      { header: 'Lý do chưa nhận', width: REASON_WIDTH, format: 'text' },
      { header: 'Dòng ở tệp gốc', width: 12, format: 'number' },
    ];
    const sheet = addSheet(workbook, bad.sheetName, 1, columns);
    writeHeader(sheet, 1, columns);
    bad.rows.forEach((row, at) => {
      const reasons = row.issues.map((issue) => reason(issue)).join('\n');
      const cells = Array.from(
        { length: bad.headers.length },
        (_unused, column) => row.cells[column] ?? null,
      );
      const written = writeRow(sheet, at + 2, columns, [
        ...cells,
        reasons,
        row.sheet === '' ? row.row : `${row.sheet}!${String(row.row)}`,
      ]);
      for (const [column, issues] of Map.groupBy(row.issues, (issue) => issue.columnIndex)) {
        if (column < 0 || column >= bad.headers.length) continue;
        const cell = written.getCell(column + 1);
        cell.note = issues.map((issue) => reason(issue)).join('\n');
        cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: RED } };
      }
      written.commit();
    });
    sheet.commit();
  });
}

/** Wide enough for the header's longest word and for most values. */
function widthOf({ headers, rows }: BadRowsWorkbook, column: number): number {
  const header = Math.max(...(headers[column] ?? '').split(' ').map((word) => word.length)) * 1.2;
  const values = rows.map(({ cells }) => {
    const value = cells[column] ?? '';
    return typeof value === 'object' ? DAY_LENGTH : String(value).length;
  });
  return Math.min(WIDEST, Math.max(NARROWEST, header, ...values) + 2);
}

function reason(issue: { message: string; suggestion: string }): string {
  return issue.suggestion === '' ? issue.message : `${issue.message} Gợi ý: ${issue.suggestion}.`;
}
