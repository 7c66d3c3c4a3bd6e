import type { ImportKind } from '../../../../preload/contract/vocabulary/school.ts';
import type { ErrorParams } from '../../../kernel/app-error.ts';
import type { ParsedWorkbook } from '../../../kernel/spreadsheet.ts';
import { detectHeader } from './detect-header.ts';
import { missingFields } from './fields-of-kind.ts';
import type { ImportIssue } from './issue.ts';
import { headersOf, type ColumnMapping } from './mapping.ts';

/** How many sheet names the sentence lists. */
const NAMED = 5;

function named(sheets: readonly string[]): string {
  const names = sheets.slice(0, NAMED).map((name) => `“${name}”`);
  return names.join(', ') + (sheets.length > NAMED ? ', …' : '');
}

/** One sheet per class is common: what was read together is said, and what was not, so that none is believed imported. */
export function noteOtherSheets(
  kind: ImportKind,
  workbook: ParsedWorkbook,
  mapping: ColumnMapping,
  joined: readonly string[],
): ImportIssue[] {
  const others = workbook.sheets.filter((sheet) => {
    if (sheet.hidden || joined.includes(sheet.name)) return false;
    const found = detectHeader(sheet, kind);
    if (!found || missingFields(kind, found.columns, headersOf(sheet, found.headerRow)).length > 0)
      return false;
    return Object.keys(found.columns).length >= 2 && sheet.rows.some((row) => row.row > found.headerRow);
  });
  const note = (code: string, params: ErrorParams): ImportIssue => {
    return { row: mapping.headerRow, column: '', columnIndex: -1, code, params, suggestion: '' };
  };
  return [
    ...(joined.length > 1
      ? [note('imports.sheets-joined', { count: joined.length, sheets: named(joined) })]
      : []),
    ...(others.length > 0
      ? [
          note('imports.other-sheets', {
            sheet: mapping.sheet,
            others: named(others.map(({ name }) => name)),
          }),
        ]
      : []),
  ];
}
