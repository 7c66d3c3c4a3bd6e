import type { ImportKind } from '../../../../preload/contract/vocabulary/school.ts';
import type { ErrorParams } from '../../../kernel/app-error.ts';
import type { CellValue, ParsedWorkbook } from '../../../kernel/spreadsheet.ts';
import type { ImportCheck } from './check-import.ts';
import { matchRow } from './detect-header.ts';
import { fieldsOfKind } from './fields-of-kind.ts';
import { listSheets, placeOf } from './list-sheets.ts';
import { headersOf, type ColumnMapping } from './mapping.ts';

/** Turns a code and its parameters into the sentence; given by whoever holds the locale files. */
export type Say = (code: string, params: ErrorParams) => string;

export type RefusedRows = Readonly<{
  headers: readonly string[];
  rows: readonly Readonly<{
    row: number;
    /** '' when the list stands on one sheet. */
    sheet: string;
    cells: readonly CellValue[];
    issues: readonly Readonly<{ columnIndex: number; message: string; suggestion: string }>[];
  }>[];
}>;

/**
 * The refused rows as they stood, under one header row that a later import maps to the same fields: where the original
 * header alone would be read differently (two-line headers, a column mapped by hand), our own name takes its place.
 */
export function refusedRows(
  kind: ImportKind,
  workbook: ParsedWorkbook,
  mapping: ColumnMapping,
  check: ImportCheck<unknown>,
  say: Say,
): RefusedRows {
  const sheet = workbook.sheets.find((each) => each.name === mapping.sheet);
  if (!sheet) return { headers: [], rows: [] };
  const bad = new Set(check.badRows);
  const rows = listSheets(workbook, mapping).flatMap(({ sheet: part, offset }) =>
    part.rows.flatMap(({ row, cells }) => (bad.has(row + offset) ? [{ row: row + offset, cells }] : [])),
  );
  const width = Math.max(
    0,
    ...rows.map((row) => row.cells.length),
    ...Object.values(mapping.columns).map((column) => column + 1),
  );
  const original = headersOf(sheet, mapping.headerRow);
  const headers = Array.from({ length: width }, (_unused, column) => original[column] ?? '');
  const alone = matchRow({ ...sheet, merges: [] }, { row: 1, cells: headers }, kind).columns;
  for (const field of fieldsOfKind(kind)) {
    const column = mapping.columns[field.key];
    const read = Object.keys(alone).find((key) => alone[key] === column);
    if (column !== undefined && read !== field.key) headers[column] = field.header;
  }
  const issues = Map.groupBy(check.errors, (issue) => issue.row);
  return {
    headers,
    rows: rows.map(({ row, cells }) => ({
      ...placeOf(check.sheets, row),
      cells,
      issues: (issues.get(row) ?? []).map((issue) => ({ ...issue, message: say(issue.code, issue.params) })),
    })),
  };
}
