import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { CentralLogKind } from '../../../../preload/contract/vocabulary/edit-log.ts';
import { canonicalJson } from '../../../kernel/canonical-json.ts';
import { sha256Hex } from '../../../kernel/sha256-hex.ts';
import type { ParsedWorkbook } from '../../../kernel/spreadsheet.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { readTable } from '../../../platform/excel/index.ts';
import { rememberColumns, rememberedColumns } from '../data/mapping-rows.ts';
import { fieldsOf, keyOfHeader } from '../domain/log-fields.ts';
import { headersAt, proposeLogMapping, textOf, type LogMapping } from '../domain/log-mapping.ts';
import type { EditLogCore } from './edit-log-core.ts';

const SAMPLE_ROWS = 5;
const SHOWN_CHARACTERS = 60;

/** Sheets with a sample, the fields and a mapping: the one confirmed for this header before, else a guess. */
export async function inspectLog(
  core: EditLogCore,
  { kind, bytes }: InputOf<'editLog.inspect'>,
): Promise<OutputOf<'editLog.inspect'>> {
  const workbook = await readTable(bytes, core.parseWorkbook);
  const { mapping, remembered } = chosenMapping(core.database.read, kind, workbook);
  return {
    sheets: workbook.sheets
      .filter(({ hidden }) => !hidden)
      .map((sheet) => {
        const headerRow = sheet.name === mapping.sheet ? mapping.headerRow : (sheet.rows[0]?.row ?? 1);
        const below = sheet.rows.filter(
          ({ row, cells }) => row > headerRow && cells.some((cell) => cell !== null),
        );
        return {
          name: sheet.name,
          rows: below.length,
          headerRow,
          headers: headersAt(sheet, headerRow),
          sample: below
            .slice(0, SAMPLE_ROWS)
            .map(({ cells }) => cells.map((cell) => textOf(cell).slice(0, SHOWN_CHARACTERS))),
        };
      }),
    fields: fieldsOf(kind).map(({ key, header, required }) => ({ key, label: header, required })),
    proposed: { ...mapping, columns: { ...mapping.columns } },
    remembered,
  };
}

function chosenMapping(
  sql: Sqlite,
  kind: CentralLogKind,
  workbook: ParsedWorkbook,
): { readonly mapping: LogMapping; readonly remembered: boolean } {
  const proposed = proposeLogMapping(workbook, kind);
  const known = rememberedColumns(sql, kind, digestOfHeader(workbook, proposed));
  if (!known) return { mapping: proposed, remembered: false };
  const headerRow = proposed.headerRow + known.rowsBelow;
  return { mapping: { sheet: proposed.sheet, headerRow, columns: known.columns }, remembered: true };
}

/** The header a file is recognised by: the row the program itself takes for it. */
function digestOfHeader({ sheets }: ParsedWorkbook, { sheet, headerRow }: LogMapping): string {
  const found = sheets.find(({ name }) => name === sheet);
  return sha256Hex(canonicalJson(found ? headersAt(found, headerRow).map(keyOfHeader) : []));
}

export function rememberMapping(
  sql: Sqlite,
  kind: CentralLogKind,
  workbook: ParsedWorkbook,
  { mapping, at }: { readonly mapping: LogMapping; readonly at: string },
): void {
  const proposed = proposeLogMapping(workbook, kind);
  if (proposed.sheet !== mapping.sheet) return;
  const rowsBelow = mapping.headerRow - proposed.headerRow;
  const headerDigest = digestOfHeader(workbook, proposed);
  rememberColumns(sql, { kind, headerDigest, at }, { rowsBelow, columns: mapping.columns });
}
