import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { formatDay } from '../../../kernel/dates.ts';
import type { Context } from '../../../kernel/context.ts';
import type { CellValue, ParsedSheet } from '../../../kernel/spreadsheet.ts';
import { gridOf } from '../domain/assignment-grid.ts';
import { detectHeader } from '../domain/detect-header.ts';
import { fieldsOfKind } from '../domain/fields-of-kind.ts';
import { headersOf, mappingAt, type ColumnMapping } from '../domain/mapping.ts';
import { chooseMapping } from './choose-mapping.ts';
import type { ImportsCore } from './deps.ts';
import { requireImport } from './import-rights.ts';

const SAMPLE_ROWS = 5;
const SHOWN_CHARACTERS = 60;

/** Sheets with a sample, the fields of the kind and a proposed mapping. Writes nothing. */
export async function inspectUpload(
  core: ImportsCore,
  input: InputOf<'imports.inspect'>,
  context: Context,
): Promise<OutputOf<'imports.inspect'>> {
  requireImport(context, input.kind);
  const { workbook } = await core.readUpload(input.bytes);
  const chosen =
    input.headerRow === undefined
      ? chooseMapping(core.database.read, input.kind, workbook)
      : { mapping: mappingAt(workbook, input.kind, input.headerRow), remembered: false };
  const visible = workbook.sheets.filter((sheet) => !sheet.hidden);
  const proposed = chosen?.mapping ?? {
    sheet: visible[0]?.name ?? '',
    headerRow: visible[0]?.rows[0]?.row ?? 1,
    columns: {},
  };
  return {
    sheets: visible.map((sheet) => {
      const own =
        sheet.name === proposed.sheet ? proposed.headerRow : detectHeader(sheet, input.kind)?.headerRow;
      return describe(sheet, own ?? sheet.rows[0]?.row ?? 1);
    }),
    fields: fieldsOfKind(input.kind).map(({ key, header, required }) => ({ key, label: header, required })),
    proposed: copyOf(proposed),
    table: input.kind === 'assignments' && isTable(visible, proposed),
    remembered: chosen?.remembered ?? false,
  };
}

function isTable(sheets: readonly ParsedSheet[], { sheet, headerRow, columns }: ColumnMapping): boolean {
  const chosen = sheets.find(({ name }) => name === sheet);
  return chosen !== undefined && gridOf(columns, headersOf(chosen, headerRow)) !== null;
}

function copyOf({
  columns,
  unitsAccepted: _units,
  ...mapping
}: ColumnMapping): OutputOf<'imports.inspect'>['proposed'] {
  return { ...mapping, columns: { ...columns } };
}

function describe(sheet: ParsedSheet, headerRow: number) {
  const below = sheet.rows.filter((row) => row.row > headerRow && row.cells.some((cell) => cell !== null));
  return {
    name: sheet.name,
    rows: below.length,
    headerRow,
    headers: [...headersOf(sheet, headerRow)],
    sample: below.slice(0, SAMPLE_ROWS).map((row) => row.cells.map(shown)),
  };
}

function shown(cell: CellValue): string {
  if (cell === null) return '';
  const text = typeof cell === 'object' ? formatDay(cell.date) : String(cell);
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}
