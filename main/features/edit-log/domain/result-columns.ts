import type { ParsedSheet, ParsedWorkbook } from '../../../kernel/spreadsheet.ts';
import { PERSON_FIELDS } from './log-fields.ts';
import {
  fieldColumns,
  headersAt,
  headersOver,
  proposeInSheet,
  type ColumnsIn,
  type LogMapping,
} from './log-mapping.ts';
import { resultColumn, resultKeyOf } from './result-column.ts';
import { finderIn, type SchoolRegister } from './school-register.ts';

/** Whose results, and every column that holds some: a subject each, a mark each, or one for all. */
export function resultColumnsIn(register: Pick<SchoolRegister, 'subjects'>): ColumnsIn {
  const { subject } = finderIn({ ...register, classes: [], students: [] });
  return (sheet, headerRow) => {
    const headers = headersAt(sheet, headerRow);
    const found = fieldColumns(headers, PERSON_FIELDS);
    const taken = new Set(Object.values(found));
    const over = headersOver(sheet, headerRow);
    headers.forEach((header, column) => {
      const key = taken.has(column) ? null : resultKeyOf(header, over[column] ?? '', subject);
      if (key !== null && !(key in found)) found[key] = column;
    });
    return found;
  };
}

export function hasResults({ columns }: LogMapping): boolean {
  return Object.keys(columns).some((key) => resultColumn(key) !== null);
}

function namesSomebody({ columns }: LogMapping): boolean {
  return columns['student'] !== undefined || columns['sectorId'] !== undefined;
}

export interface ResultSheet {
  readonly sheet: ParsedSheet;
  readonly mapping: LogMapping;
}

/** The chosen sheet, then the others that hold results: with the columns of the chosen one, or those they show themselves. */
export function resultSheets(
  workbook: ParsedWorkbook,
  mapping: LogMapping,
  columnsIn: ColumnsIn,
): ResultSheet[] {
  return workbook.sheets.flatMap((sheet): ResultSheet[] => {
    if (sheet.name === mapping.sheet) return [{ sheet, mapping }];
    if (sheet.hidden || mapping.otherSheets !== true) return [];
    const own = proposeInSheet(sheet, columnsIn);
    if (own === null || !hasResults(own) || !namesSomebody(own)) return [];
    const chosen = workbook.sheets.find(({ name }) => name === mapping.sheet);
    const alike =
      chosen !== undefined &&
      headersAt(chosen, mapping.headerRow).join('\n') === headersAt(sheet, own.headerRow).join('\n');
    return [{ sheet, mapping: alike ? { ...own, columns: mapping.columns } : own }];
  });
}
