import { canonicalJson } from '../../../kernel/canonical-json.ts';
import { sha256Hex } from '../../../kernel/sha256-hex.ts';
import type { ParsedSheet, ParsedWorkbook } from '../../../kernel/spreadsheet.ts';
import { recallMapping, rememberMapping } from '../../../platform/database/mapping-memory.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { keyOfHeader } from '../domain/central-fields.ts';
import { headersAt, proposeCentralMapping, type CentralMapping } from '../domain/central-mapping.ts';

const LIST = 'central-accounts';

/** The row a workbook is recognised by: the one the program itself takes for the header, else the first of the first sheet. */
interface Anchor {
  readonly sheet: ParsedSheet;
  readonly row: number;
  readonly headerDigest: string;
}

function anchorOf(workbook: ParsedWorkbook, proposed: CentralMapping | null): Anchor | null {
  const visible = workbook.sheets.filter(({ hidden }) => !hidden);
  const sheet = visible.find(({ name }) => name === proposed?.sheet) ?? visible[0];
  const row = proposed?.headerRow ?? sheet?.rows[0]?.row;
  if (!sheet || row === undefined) return null;
  return { sheet, row, headerDigest: sha256Hex(canonicalJson(headersAt(sheet, row).map(keyOfHeader))) };
}

/** The columns a person confirmed for this header before, else the proposed ones; null when nothing fits. */
export function chooseCentralMapping(
  sql: Sqlite,
  workbook: ParsedWorkbook,
): { readonly mapping: CentralMapping; readonly remembered: boolean } | null {
  const proposed = proposeCentralMapping(workbook);
  const anchor = anchorOf(workbook, proposed);
  const known = anchor && recallMapping(sql, { list: LIST, headerDigest: anchor.headerDigest });
  if (!known) return proposed && { mapping: proposed, remembered: false };
  const { columns, rowsBelow } = known;
  return {
    mapping: { sheet: anchor.sheet.name, headerRow: anchor.row + rowsBelow, columns },
    remembered: true,
  };
}

/** Not where it stands on another sheet than the recognised one. */
export function rememberCentralMapping(
  sql: Sqlite,
  workbook: ParsedWorkbook,
  { mapping, at }: { readonly mapping: CentralMapping; readonly at: string },
): void {
  const anchor = anchorOf(workbook, proposeCentralMapping(workbook));
  if (anchor?.sheet.name !== mapping.sheet) return;
  const { headerDigest, row } = anchor;
  const confirmed = { rowsBelow: mapping.headerRow - row, columns: mapping.columns };
  rememberMapping(sql, { list: LIST, headerDigest, at }, confirmed);
}
