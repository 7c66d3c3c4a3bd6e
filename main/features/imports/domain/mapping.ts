import type { ImportKind } from '../../../../preload/contract/vocabulary/school.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { ParsedSheet, ParsedWorkbook } from '../../../kernel/spreadsheet.ts';
import { cleanText } from '../../../kernel/vietnamese.ts';
import type { ColumnMapping } from './column-mapping.ts';
import { detectHeader, headerCells, headerText, matchRow, type HeaderMatch } from './detect-header.ts';
import { missingFields } from './fields-of-kind.ts';

export type { ColumnMapping } from './column-mapping.ts';

export type ProposedMapping = Readonly<{
  mapping: ColumnMapping;
  confidence: Readonly<Record<string, number>>;
  /** Keys of required fields without a column. */
  missing: readonly string[];
}>;

/** Proposes sheet, header row and columns; `null` when no sheet looks like this kind of list. */
export function proposeMapping(workbook: ParsedWorkbook, kind: ImportKind): ProposedMapping | null {
  let best: { sheet: ParsedSheet; match: HeaderMatch } | null = null;
  for (const sheet of workbook.sheets) {
    if (sheet.hidden) continue;
    const match = detectHeader(sheet, kind);
    if (match && (!best || match.score > best.match.score)) best = { sheet, match };
  }
  return best ? propose(best.sheet, best.match, kind) : null;
}

/** The same for a header row a person has named, on the sheet where that row names most. @throws imports.header-missing */
export function mappingAt(workbook: ParsedWorkbook, kind: ImportKind, headerRow: number): ColumnMapping {
  const [best] = workbook.sheets
    .filter((sheet) => !sheet.hidden)
    .flatMap((sheet) => {
      const row = sheet.rows.find((each) => each.row === headerRow);
      return row ? [{ sheet, match: matchRow(sheet, row, kind) }] : [];
    })
    .sort((a, b) => b.match.score - a.match.score);
  if (!best) throw appError('imports.header-missing', { row: String(headerRow) });
  return propose(best.sheet, best.match, kind).mapping;
}

function propose(sheet: ParsedSheet, match: HeaderMatch, kind: ImportKind): ProposedMapping {
  const columns = withSplitName(sheet, match);
  return {
    mapping: { sheet: sheet.name, headerRow: match.headerRow, columns, otherSheets: joinsSheets(kind) },
    confidence: match.confidence,
    missing: missingFields(kind, columns, headersOf(sheet, match.headerRow)).map((field) => field.key),
  };
}

/** One header "Họ và tên" over two columns (family and middle | given): the right one has no header of its own. */
function withSplitName(sheet: ParsedSheet, match: HeaderMatch): Record<string, number> {
  const columns = { ...match.columns };
  const nameKey = columns['fullName'] !== undefined ? 'fullName' : 'teacherName';
  const name = columns[nameKey];
  if (name === undefined || columns['givenName'] !== undefined) return columns;
  const header = sheet.rows.find((row) => row.row === match.headerRow);
  if (
    !header ||
    (headerCells(sheet, header)[name + 1] ?? '') !== '' ||
    Object.values(columns).includes(name + 1)
  )
    return columns;
  const sample = sheet.rows.filter((row) => row.row > match.headerRow).slice(0, 50);
  const filled = sample.filter((row) => headerText(row.cells[name]) !== '');
  const single = filled.filter((row) => {
    const next = cleanText(headerText(row.cells[name + 1]));
    return next !== '' && !next.includes(' ') && /^\p{L}+$/u.test(next);
  });
  if (filled.length > 0 && single.length >= filled.length * 0.6) columns['givenName'] = name + 1;
  return columns;
}

/** Text of the header cells of a mapping, by column; what issues call their column. */
export function headersOf(sheet: ParsedSheet, headerRow: number): readonly string[] {
  const row = sheet.rows.find((each) => each.row === headerRow);
  return row ? headerCells(sheet, row) : [];
}

/** Two assignment sheets of one file are two semesters or two drafts, not one list. */
function joinsSheets(kind: ImportKind): boolean {
  return kind !== 'assignments';
}
