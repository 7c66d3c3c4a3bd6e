import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Context } from '../../../kernel/context.ts';
import { writeBadRowsWorkbook } from '../../../platform/excel/index.ts';
import { sentenceOf } from '../../../platform/i18n/index.ts';
import { refusedRows } from '../domain/bad-rows.ts';
import { checkUpload } from './check-upload.ts';
import { requireMapping } from './choose-mapping.ts';
import type { ImportsCore } from './deps.ts';
import { requireImport } from './import-rights.ts';

/** The refused rows as a workbook that can be repaired and imported again as it is. */
export async function writeBadRows(
  core: ImportsCore,
  input: InputOf<'imports.badRows'>,
  context: Context,
): Promise<OutputOf<'imports.badRows'>> {
  const { kind, fileName } = input;
  const { userId } = requireImport(context, kind);
  const { workbook } = await core.readUpload(input.bytes);
  const { read } = core.database;
  const mapping = requireMapping(read, kind, workbook, input.mapping);
  const request = { kind, workbook, mapping, fileName, importId: core.newId(), at: context.at, userId };
  const { check } = checkUpload(core, read, request);
  // A file stays in Vietnamese whatever the language of the window.
  const refused = refusedRows(kind, workbook, mapping, check, sentenceOf.bind(null, 'vi'));
  const bytes = await writeBadRowsWorkbook({ sheetName: mapping.sheet, ...refused });
  return { fileName: `${fileName.replace(/\.xlsx$/iu, '').slice(0, 120)} - dong chua nhan.xlsx`, bytes };
}
