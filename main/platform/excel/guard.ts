import { appError, type AppError } from '../../kernel/app-error.ts';
import { WORKBOOK_LIMITS, type WorkbookLimits } from './limits.ts';
import { inflateEntry, readZipDirectory, type ZipEntry } from './zip-directory.ts';

const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP_MAGIC = [0x50, 0x4b, 0x03, 0x04];
const MAX_CONTENT_TYPES = 1024 * 1024;
const MAIN_TYPE =
  /application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.(?:sheet|template)\.main\+xml/u;
const MACRO_TYPE = /macroEnabled|vbaProject|macrosheet|intlmacrosheet/iu;

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

/** An OLE container is either the old binary workbook or a modern one behind a password. */
function oleRefusal(bytes: Uint8Array): AppError {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return appError(
    buffer.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'excel.encrypted' : 'excel.old-xls',
  );
}

/** Neither zip nor OLE: say which of the usual impostors it is (many web systems save HTML under an Excel name). */
function foreignRefusal(bytes: Uint8Array): AppError {
  const start = new TextDecoder('utf-8').decode(bytes.subarray(0, 1024)).trimStart().toLowerCase();
  if (/^(?:\ufeff)?\s*<(?:!doctype html|html|table|head|meta)/u.test(start) || start.includes('<table')) {
    return appError('excel.html');
  }
  return appError('excel.not-xlsx');
}

/**
 * First look at a foreign file, before anything parses it: size, kind, zip directory, content types. Throws an
 * `excel.*` refusal; takes a few milliseconds whatever the file claims.
 */
export function guardWorkbook(
  bytes: Uint8Array,
  limits: WorkbookLimits = WORKBOOK_LIMITS,
): ReadonlyMap<string, ZipEntry> {
  if (bytes.byteLength === 0) throw appError('excel.empty-file');
  if (bytes.byteLength > limits.fileBytes) {
    throw appError('excel.too-big-file', { limit: limits.fileBytes / 1048576 });
  }
  if (startsWith(bytes, OLE_MAGIC)) throw oleRefusal(bytes);
  if (!startsWith(bytes, ZIP_MAGIC)) throw foreignRefusal(bytes);
  const entries = readZipDirectory(bytes, limits);
  const names = [...entries.keys()];
  if (names.some((name) => /vbaproject|\/macrosheets\/|\/vbadata/u.test(name))) throw appError('excel.macro');
  const types = entries.get('[content_types].xml');
  if (!types) throw appError('excel.not-xlsx');
  const declared = new TextDecoder().decode(inflateEntry(bytes, types, MAX_CONTENT_TYPES));
  if (MACRO_TYPE.test(declared)) throw appError('excel.macro');
  if (!MAIN_TYPE.test(declared)) throw appError('excel.not-xlsx');
  return entries;
}
