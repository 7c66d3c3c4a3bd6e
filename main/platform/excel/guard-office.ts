import { appError } from '../../kernel/app-error.ts';
import { WORKBOOK_LIMITS, type WorkbookLimits } from './limits.ts';
import { inflateEntry, readZipDirectory, type ZipEntry } from './zip-directory.ts';

export type OfficeKind = 'docx' | 'xlsx';

const MAX_PART = 1024 * 1024;
const LIMITS: WorkbookLimits = { ...WORKBOOK_LIMITS, fileBytes: 25 * 1024 * 1024 };
const MAIN_TYPES: readonly (readonly [OfficeKind, RegExp])[] = [
  ['docx', /application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document\.main\+xml/u],
  ['xlsx', /application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet\.main\+xml/u],
];
const MACRO_NAME = /vbaproject|\/macrosheets\/|\/vbadata/u;
const MACRO_TYPE = /macroEnabled|vbaProject|macrosheet|intlmacrosheet/iu;
/** Objects and controls of other programs run when they are clicked; a picture or a table inside is none. */
const OBJECT_NAME = /\/activex\/|\/embeddings\/(?:oleobject[^/]*|[^/]*\.(?:bin|exe|js|vbs|docm|xlsm|pptm))$/u;
/** A template or an object fetched from elsewhere when the file is opened. */
const FETCHED =
  /(?:attachedTemplate|oleObject|frame|subDocument)"[^>]*TargetMode="External"|TargetMode="External"[^>]*(?:attachedTemplate|oleObject|frame|subDocument)"/u;

/**
 * A Word or Excel file that is kept, not read: zip directory, declared types, no macros, no objects of other programs,
 * nothing fetched from elsewhere. @throws office.macro, office.object, office.not-office, excel.damaged, excel.encrypted, excel.bomb
 */
export function guardOfficeFile(bytes: Uint8Array): OfficeKind {
  const entries = readZipDirectory(bytes, LIMITS);
  const names = [...entries.keys()];
  if (names.some((name) => MACRO_NAME.test(name))) throw appError('office.macro');
  if (names.some((name) => OBJECT_NAME.test(name))) throw appError('office.object');
  const types = entries.get('[content_types].xml');
  if (!types) throw appError('office.not-office');
  const declared = textOf(bytes, types);
  if (MACRO_TYPE.test(declared)) throw appError('office.macro');
  const kind = MAIN_TYPES.find(([, pattern]) => pattern.test(declared))?.[0];
  if (!kind) throw appError('office.not-office');
  for (const [name, entry] of entries) {
    if (name.endsWith('.rels') && FETCHED.test(textOf(bytes, entry))) throw appError('office.object');
  }
  return kind;
}

function textOf(bytes: Uint8Array, entry: ZipEntry): string {
  return new TextDecoder().decode(inflateEntry(bytes, entry, MAX_PART));
}
