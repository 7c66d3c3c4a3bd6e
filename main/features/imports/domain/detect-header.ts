import type { ImportKind } from '../../../../preload/contract/vocabulary/school.ts';
import type { CellValue, ParsedSheet, SheetRow } from '../../../kernel/spreadsheet.ts';
import { gridOf, withCorner } from './assignment-grid.ts';
import { fieldsOfKind, missingFields } from './fields-of-kind.ts';
import { headerKey, headerKeyWithoutBrackets } from './header-key.ts';

/** How far down a header row is looked for; it nearly always stands in the first of these, so the others are read only without one there. */
export const HEADER_SEARCH_ROWS = 200;
const USUAL_HEADER_ROWS = 30;
const MAX_HEADER_LENGTH = 120;

export type HeaderMatch = Readonly<{
  headerRow: number;
  /** Field key → zero-based column, and how sure that is (0–1). */
  columns: Readonly<Record<string, number>>;
  confidence: Readonly<Record<string, number>>;
  score: number;
}>;

type AliasTable = ReadonlyMap<string, string>;
const tables = new Map<ImportKind, AliasTable>();

/** Header key → field key. The first field that claims a key keeps it. */
function aliasTable(kind: ImportKind): AliasTable {
  const known = tables.get(kind);
  if (known) return known;
  const table = new Map<string, string>();
  for (const field of fieldsOfKind(kind)) {
    for (const name of [field.header, ...field.aliases]) {
      const key = headerKey(name);
      if (!table.has(key)) table.set(key, field.key);
    }
  }
  tables.set(kind, table);
  return table;
}

export function headerText(value: CellValue | undefined): string {
  return typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim() : '';
}

/** Header texts of a row by column; a name merged over two lines (and perhaps two columns) counts on both lines. */
export function headerCells(sheet: ParsedSheet, row: SheetRow): readonly string[] {
  const texts = row.cells.map(headerText);
  for (const merge of sheet.merges) {
    if (merge.top >= row.row || merge.bottom < row.row || texts[merge.left]) continue;
    const above = sheet.rows.find((each) => each.row === merge.top);
    while (texts.length <= merge.left) texts.push('');
    texts[merge.left] = headerText(above?.cells[merge.left]);
  }
  return texts;
}

/** Text of the merged cell right above, e.g. "Cha" over "Họ tên | Năm sinh | Nghề nghiệp". */
function groupAbove(sheet: ParsedSheet, row: number, column: number): string {
  const merge = sheet.merges.find(
    (range) =>
      range.bottom === row - 1 && range.left <= column && range.right >= column && range.right > range.left,
  );
  return merge ? headerText(sheet.rows.find((each) => each.row === merge.top)?.cells[merge.left]) : '';
}

function matchHeader(table: AliasTable, text: string, group: string): { key: string; score: number } | null {
  if (text === '' || text.length > MAX_HEADER_LENGTH) return null;
  const grouped = group === '' ? undefined : table.get(headerKey(`${text} ${group}`));
  if (grouped) return { key: grouped, score: 1.05 };
  const key = headerKey(text);
  const exact = table.get(key);
  if (exact) return { key: exact, score: 1 };
  const bare = /[([]/u.test(text) ? table.get(headerKeyWithoutBrackets(text)) : undefined;
  if (bare) return { key: bare, score: 0.95 };
  // "Số điện thoại của phụ huynh": the longest known beginning counts, with less certainty.
  const words = key.split(' ');
  for (let count = words.length - 1; count > 0; count -= 1) {
    const beginning = words.slice(0, count).join(' ');
    const field = beginning.length >= 6 ? table.get(beginning) : undefined;
    if (field) return { key: field, score: 0.6 };
  }
  return null;
}

/** What the cells of one row would mean as headers. */
export function matchRow(sheet: ParsedSheet, row: SheetRow, kind: ImportKind): HeaderMatch {
  const table = aliasTable(kind);
  const headers = headerCells(sheet, row);
  const found = headers
    .map((text, column) => ({
      column,
      match: matchHeader(table, text, groupAbove(sheet, row.row, column)),
    }))
    .filter((each) => each.match !== null)
    .toSorted((a, b) => (b.match?.score ?? 0) - (a.match?.score ?? 0) || a.column - b.column);
  const matched: Record<string, number> = {};
  const confidence: Record<string, number> = {};
  let score = 0;
  for (const { column, match } of found) {
    if (!match || matched[match.key] !== undefined) continue;
    matched[match.key] = column;
    confidence[match.key] = Math.min(1, match.score);
    score += match.score;
  }
  const columns = kind === 'assignments' ? withCorner(matched, headers) : matched;
  const grid = kind === 'assignments' ? gridOf(columns, headers) : null;
  return {
    headerRow: row.row,
    columns,
    confidence,
    // The line of class names counts for more than the line "Lớp" above it.
    score:
      score + (grid ? 1 + 0.5 * grid.columns.length : 0) - 0.5 * missingFields(kind, columns, headers).length,
  };
}

/** Best header row of the sheet; `null` when no row names at least one wanted column plus the required ones or another. */
export function detectHeader(sheet: ParsedSheet, kind: ImportKind): HeaderMatch | null {
  return (
    bestOf(sheet, kind, 1, USUAL_HEADER_ROWS) ??
    bestOf(sheet, kind, USUAL_HEADER_ROWS + 1, HEADER_SEARCH_ROWS)
  );
}

function bestOf(sheet: ParsedSheet, kind: ImportKind, from: number, to: number): HeaderMatch | null {
  let best: HeaderMatch | null = null;
  for (const row of sheet.rows) {
    if (row.row < from) continue;
    if (row.row > to) break;
    const match = matchRow(sheet, row, kind);
    const names = Object.keys(match.columns).length;
    const enough =
      names >= 2 || (names === 1 && missingFields(kind, match.columns, headerCells(sheet, row)).length === 0);
    if (enough && (!best || match.score > best.score)) best = match;
  }
  return best;
}
