import type { ImportKind } from '../../../../preload/contract/vocabulary/school.ts';
import type { ParsedWorkbook } from '../../../kernel/spreadsheet.ts';
import { detectHeader } from './detect-header.ts';
import { missingFields } from './fields-of-kind.ts';
import type { ImportIssue, Say } from './issue.ts';
import type { ColumnMapping } from './mapping.ts';

/** How many sheet names the sentence lists. */
const NAMED = 5;

/** One sheet per class is common: lists on sheets nobody chose are said, so none is believed imported. */
export function noteOtherSheets(
  kind: ImportKind,
  workbook: ParsedWorkbook,
  mapping: ColumnMapping,
  say: Say,
): ImportIssue[] {
  const others = workbook.sheets.filter((sheet) => {
    if (sheet.hidden || sheet.name === mapping.sheet) return false;
    const found = detectHeader(sheet, kind);
    if (!found || missingFields(kind, found.columns).length > 0) return false;
    return Object.keys(found.columns).length >= 2 && sheet.rows.some((row) => row.row > found.headerRow);
  });
  if (others.length === 0) return [];
  const names = others.slice(0, NAMED).map((sheet) => `“${sheet.name}”`);
  const params = { sheet: mapping.sheet, others: names.join(', ') + (others.length > NAMED ? ', …' : '') };
  const code = 'imports.other-sheets';
  const message = say(code, params);
  return [{ row: mapping.headerRow, column: '', columnIndex: -1, code, params, message, suggestion: '' }];
}
