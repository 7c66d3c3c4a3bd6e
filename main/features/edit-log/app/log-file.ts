import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { CentralLogKind } from '../../../../preload/contract/vocabulary/edit-log.ts';
import { canonicalJson } from '../../../kernel/canonical-json.ts';
import { sha256Hex } from '../../../kernel/sha256-hex.ts';
import type { ParsedWorkbook } from '../../../kernel/spreadsheet.ts';
import { recallMapping, rememberMapping } from '../../../platform/database/mapping-memory.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { readTable } from '../../../platform/excel/index.ts';
import { keyOfHeader } from '../domain/log-fields.ts';
import {
  headersAt,
  headersOver,
  logMappingAt,
  proposeLogMapping,
  textOf,
  type ColumnsIn,
  type LogMapping,
} from '../domain/log-mapping.ts';
import { requireYear, type EditLogCore } from './edit-log-core.ts';
import { schoolRegister } from './our-side.ts';
import { tableKind, type TableKind } from './table-kind.ts';

const SAMPLE_ROWS = 5;
const SHOWN_CHARACTERS = 60;

/**
 * Sheets with a sample, the fields and a mapping: by the header row a person named, else the one confirmed for this header
 * before, else a guess. @throws edit-log.header-missing
 */
export async function inspectLog(
  core: EditLogCore,
  { kind, bytes, headerRow: given }: InputOf<'editLog.inspect'>,
): Promise<OutputOf<'editLog.inspect'>> {
  const workbook = await readTable(bytes, core.parseWorkbook);
  const table = tableKind(kind, schoolRegister(core, requireYear(core).id));
  const { mapping, remembered } =
    given === undefined
      ? chosenMapping(core.database.read, kind, workbook, table)
      : { mapping: logMappingAt(workbook, table.columnsIn, given), remembered: false };
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
          headers: shownHeaders(sheet, headerRow),
          sample: below
            .slice(0, SAMPLE_ROWS)
            .map(({ cells }) => cells.map((cell) => textOf(cell).slice(0, SHOWN_CHARACTERS))),
        };
      }),
    fields: table.fields(mapping),
    proposed: { ...mapping, columns: { ...mapping.columns } },
    remembered,
  };
}

/** "Toán › HK1": what stands over a column belongs to its name, unless it is the title over all of them. */
function shownHeaders(sheet: ParsedWorkbook['sheets'][number], headerRow: number): string[] {
  const headers = headersAt(sheet, headerRow);
  const over = headersOver(sheet, headerRow);
  const isTitle = new Set(over.filter((text) => text !== '')).size < 2;
  return headers.map((header, at) => {
    const above = isTitle ? '' : (over[at] ?? '');
    return above === '' || above === header ? header : `${above} › ${header}`;
  });
}

function chosenMapping(
  sql: Sqlite,
  kind: CentralLogKind,
  workbook: ParsedWorkbook,
  table: TableKind,
): { readonly mapping: LogMapping; readonly remembered: boolean } {
  const found = proposeLogMapping(workbook, table.columnsIn);
  const proposed = table.goesOn(workbook, found) ? { ...found, otherSheets: true } : found;
  const known = recallMapping(sql, {
    list: listOf(kind),
    headerDigest: digestOfHeader(workbook, proposed),
  });
  if (!known) return { mapping: proposed, remembered: false };
  const headerRow = proposed.headerRow + known.rowsBelow;
  return { mapping: { ...proposed, headerRow, columns: known.columns }, remembered: true };
}

/** A list of its own beside the lists of people and registers. */
const listOf = (kind: CentralLogKind): string => `central-${kind}`;

/** The header a file is recognised by: the row the program itself takes for it. */
function digestOfHeader({ sheets }: ParsedWorkbook, { sheet, headerRow }: LogMapping): string {
  const found = sheets.find(({ name }) => name === sheet);
  return sha256Hex(canonicalJson(found ? headersAt(found, headerRow).map(keyOfHeader) : []));
}

export function rememberLogMapping(
  sql: Sqlite,
  kind: CentralLogKind,
  workbook: ParsedWorkbook,
  columnsIn: ColumnsIn,
  { mapping, at }: { readonly mapping: LogMapping; readonly at: string },
): void {
  const proposed = proposeLogMapping(workbook, columnsIn);
  if (proposed.sheet !== mapping.sheet) return;
  const rowsBelow = mapping.headerRow - proposed.headerRow;
  const headerDigest = digestOfHeader(workbook, proposed);
  const name = { list: listOf(kind), headerDigest, at };
  rememberMapping(sql, name, { rowsBelow, columns: mapping.columns });
}
