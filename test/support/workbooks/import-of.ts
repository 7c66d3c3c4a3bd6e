import { checkImport, type ImportCheck } from '../../../main/features/imports/domain/check-import.ts';
import type { ImportLookups } from '../../../main/features/imports/domain/lookups.ts';
import { proposeMapping } from '../../../main/features/imports/domain/mapping.ts';
import type { RecordOfKind } from '../../../main/features/imports/domain/records.ts';
import type { ErrorParams } from '../../../main/kernel/app-error.ts';
import type { CellValue, MergedRange } from '../../../main/kernel/spreadsheet.ts';
import { sentenceOf } from '../../../main/platform/i18n/index.ts';
import type { ImportKind } from '../../../preload/contract/vocabulary/school.ts';
import vi from '../../../resources/locales/vi/imports.json' with { type: 'json' };
import { workbookOf } from './sheet.ts';

export function say(code: string, params: ErrorParams): string {
  if (!(code in vi.errors)) throw new Error(`no sentence for ${code}`);
  const sentence = sentenceOf('vi', code, params);
  if (sentence.includes('{')) throw new Error(`unfilled: ${sentence}`);
  return sentence;
}

export function said(issue: { readonly code: string; readonly params: ErrorParams }): string {
  return say(issue.code, issue.params);
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
  return checkImport(kind, workbook, proposed.mapping, lookups);
}
