import { checkImport, type ImportCheck } from '../../../main/features/imports/domain/check-import.ts';
import type { ImportLookups } from '../../../main/features/imports/domain/lookups.ts';
import { proposeMapping } from '../../../main/features/imports/domain/mapping.ts';
import type { RecordOfKind } from '../../../main/features/imports/domain/records.ts';
import type { CellValue, MergedRange } from '../../../main/kernel/spreadsheet.ts';
import type { ImportKind } from '../../../preload/contract/vocabulary/school.ts';
import vi from '../../../resources/locales/vi/imports.json' with { type: 'json' };
import { workbookOf } from './sheet.ts';

const sentences: Readonly<Record<string, string>> = vi.errors;

export function say(code: string, params: Readonly<Record<string, string | number>>): string {
  const sentence = sentences[code];
  if (sentence === undefined) throw new Error(`no sentence for ${code}`);
  return sentence.replace(/\{(\w+)\}/gu, (_whole, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`${code} lacks ${name}`);
    return String(value);
  });
}

/** Detects, maps and checks rows in one go, as the program does with a file nobody mapped by hand. */
export function importOf<K extends ImportKind>(
  kind: K,
  rows: readonly (readonly CellValue[] | null)[],
  lookups: ImportLookups = {},
  merges: readonly MergedRange[] = [],
): ImportCheck<RecordOfKind[K]> {
  const workbook = workbookOf(rows, merges);
  const proposed = proposeMapping(workbook, kind);
  if (!proposed) throw new Error('no header found');
  return checkImport(kind, workbook, proposed.mapping, lookups, say);
}
