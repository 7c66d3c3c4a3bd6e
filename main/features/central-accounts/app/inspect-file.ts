import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { readWorkbook } from '../../../platform/excel/index.ts';
import { CENTRAL_FIELDS } from '../domain/central-fields.ts';
import { centralMappingAt, headersAt, textOf } from '../domain/central-mapping.ts';
import type { CentralCore } from './central-core.ts';
import { chooseCentralMapping } from './choose-central-mapping.ts';

const SAMPLE_ROWS = 5;
const SHOWN_CHARACTERS = 60;

/** Sheets with a sample, the fields and a mapping: by the header row a person named, else a remembered or proposed one. */
export async function inspectFile(
  core: CentralCore,
  input: InputOf<'central.inspect'>,
): Promise<OutputOf<'central.inspect'>> {
  const workbook = await readWorkbook(input.bytes, core.parseWorkbook);
  const visible = workbook.sheets.filter((sheet) => !sheet.hidden);
  const chosen =
    input.headerRow === undefined
      ? chooseCentralMapping(core.database.read, workbook)
      : { mapping: centralMappingAt(workbook, input.headerRow), remembered: false };
  const proposed = chosen?.mapping ?? {
    sheet: visible[0]?.name ?? '',
    headerRow: visible[0]?.rows[0]?.row ?? 1,
    columns: {},
  };
  return {
    sheets: visible.map((sheet) => {
      const headerRow = sheet.name === proposed.sheet ? proposed.headerRow : (sheet.rows[0]?.row ?? 1);
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
    fields: CENTRAL_FIELDS.map(({ key, header, required }) => ({ key, label: header, required })),
    proposed: { ...proposed, columns: { ...proposed.columns } },
    remembered: chosen?.remembered ?? false,
  };
}
