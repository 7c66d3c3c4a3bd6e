import { sha256Hex } from '../../../kernel/sha256-hex.ts';
import type { ImportKind } from '../../../../preload/contract/vocabulary/school.ts';
import { appError } from '../../../kernel/app-error.ts';
import { canonicalJson } from '../../../kernel/canonical-json.ts';
import type { ParsedSheet, ParsedWorkbook } from '../../../kernel/spreadsheet.ts';
import { recallMapping, type RememberedMapping } from '../../../platform/database/mapping-memory.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { headerKey } from '../domain/header-key.ts';
import { headersOf, proposeMapping, type ColumnMapping } from '../domain/mapping.ts';

/** The header a workbook is recognised by: the detected one, else the first row of the first sheet. */
interface Anchor {
  readonly sheet: ParsedSheet;
  readonly row: number;
  readonly digest: string;
}
export interface Chosen {
  readonly mapping: ColumnMapping;
  /** A person confirmed it for the same header before. */
  readonly remembered: boolean;
}

function anchorOf(workbook: ParsedWorkbook, detected: ColumnMapping | undefined): Anchor | null {
  const sheet =
    workbook.sheets.find((each) => each.name === detected?.sheet) ??
    workbook.sheets.find((each) => !each.hidden);
  const row = detected?.headerRow ?? sheet?.rows[0]?.row;
  if (!sheet || row === undefined) return null;
  const headers = canonicalJson(headersOf(sheet, row).map(headerKey));
  return { sheet, row, digest: sha256Hex(headers) };
}

/** The mapping a person confirmed for this header before, else the proposed one; null when nothing fits. */
export function chooseMapping(sql: Sqlite, kind: ImportKind, workbook: ParsedWorkbook): Chosen | null {
  const proposed = proposeMapping(workbook, kind)?.mapping;
  const anchor = anchorOf(workbook, proposed);
  const known = anchor && recallMapping(sql, { list: kind, headerDigest: anchor.digest });
  if (known) {
    const mapping = {
      sheet: anchor.sheet.name,
      headerRow: anchor.row + known.rowsBelow,
      columns: known.columns,
      otherSheets: known.otherSheets,
    };
    return { mapping, remembered: true };
  }
  return proposed ? { mapping: proposed, remembered: false } : null;
}

/** @throws imports.no-header when neither memory nor detection knows the file */
export function requireMapping(
  sql: Sqlite,
  kind: ImportKind,
  workbook: ParsedWorkbook,
  given: ColumnMapping | null,
): ColumnMapping {
  const mapping = given ?? chooseMapping(sql, kind, workbook)?.mapping;
  if (!mapping) throw appError('imports.no-header');
  return mapping;
}

/** What to remember of a confirmed mapping and under which header; null when it stands on another sheet. */
export function memoryOf(
  kind: ImportKind,
  workbook: ParsedWorkbook,
  mapping: ColumnMapping,
): { headerDigest: string; mapping: RememberedMapping } | null {
  const anchor = anchorOf(workbook, proposeMapping(workbook, kind)?.mapping);
  if (!anchor || anchor.sheet.name !== mapping.sheet) return null;
  return {
    headerDigest: anchor.digest,
    mapping: {
      rowsBelow: mapping.headerRow - anchor.row,
      columns: mapping.columns,
      otherSheets: mapping.otherSheets,
    },
  };
}
