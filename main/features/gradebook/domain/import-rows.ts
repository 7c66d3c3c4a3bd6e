import { columnText } from './cell-text.ts';
import {
  tidyNumber,
  type CellValue as SheetCell,
  type ParsedSheet,
  type ParsedWorkbook,
} from '../../../kernel/spreadsheet.ts';
import { nfc } from '../../../kernel/vietnamese-text.ts';
import type { CellInBook, CellValue } from './cell.ts';
import type { BookColumn } from './columns-of.ts';
import { findStudent, type StudentToFind } from './find-student.ts';
import type { Refusal } from './refusal.ts';
import { columnsIn } from './sheet-columns.ts';
import { readSheetValue } from './sheet-value.ts';

const SEARCHED_ROWS = 30;

export interface SkippedRow extends Refusal {
  /** Excel's own number. */
  readonly row: number;
  readonly name: string;
}
export interface ReadCell extends CellInBook {
  readonly row: number;
  readonly name: string;
  /** The name as the file spells it, where that is not how the book does; '' otherwise. */
  readonly written: string;
  readonly value: CellValue;
}
type Header = ReturnType<typeof columnsIn> & { readonly row: number };

function sheetText(cell: SheetCell | undefined): string {
  if (cell === undefined || cell === null) return '';
  if (typeof cell === 'number') return String(tidyNumber(cell));
  return typeof cell === 'object' ? cell.date : nfc(String(cell)).trim();
}

/** The visible sheet and row that name a person and the most columns of the book; null when there is none. */
function findHeader(
  { sheets }: ParsedWorkbook,
  keys: readonly string[],
): { readonly sheet: ParsedSheet; readonly header: Header } | null {
  let best: { sheet: ParsedSheet; header: Header } | null = null;
  for (const sheet of sheets.filter(({ hidden }) => !hidden)) {
    for (const { row, cells } of sheet.rows.filter((each) => each.row <= SEARCHED_ROWS)) {
      const header = { row, ...columnsIn(cells.map(sheetText), keys) };
      const named = header.person.sectorId >= 0 || header.person.name >= 0;
      if (named && header.marks.size > (best?.header.marks.size ?? 0)) best = { sheet, header };
    }
  }
  return best;
}

/**
 * Filled cells of a marks file, each with its student, every row that cannot be read, and every filled column of marks
 * that this book does not have; null without a header.
 */
export function readImport(
  workbook: ParsedWorkbook,
  columns: readonly BookColumn[],
  students: readonly StudentToFind[],
): { readonly cells: ReadCell[]; readonly skipped: SkippedRow[] } | null {
  const keys = columns.map(({ key }) => key);
  const found = findHeader(workbook, keys);
  if (!found) return null;
  const { sheet, header } = found;
  const cells: ReadCell[] = [];
  const skipped = columnsNotRead(sheet, header);
  const rowOf = new Map<string, number>();
  for (const { row, cells: values } of sheet.rows) {
    if (row <= header.row) continue;
    const text = (place: number) => (place < 0 ? '' : sheetText(values[place]));
    const filled = [...header.marks]
      .map(([col, places]) => [col, [...new Set(places.map(text).filter((each) => each !== ''))]] as const)
      .filter(([, texts]) => texts.length > 0);
    const written = text(header.person.name).slice(0, 80);
    if (filled.length === 0) continue;
    const found = findStudent(students, {
      sectorId: text(header.person.sectorId),
      name: text(header.person.name),
      birthDate: text(header.person.birthDate),
    });
    if ('code' in found) {
      skipped.push({ row, name: written, ...found });
      continue;
    }
    const { id: studentId, name } = found.student;
    const before = rowOf.get(studentId);
    if (before !== undefined) {
      skipped.push({ row, name, code: 'gradebook.import-repeated', params: { row: before } });
      continue;
    }
    rowOf.set(studentId, row);
    for (const [col, [first = '', second]] of filled) {
      const { kind } = columns.find(({ key }) => key === col)!;
      const read =
        second === undefined ? readSheetValue(kind, first, columnText(col)) : twoValues(col, first, second);
      if ('code' in read) skipped.push({ row, name, ...read });
      else
        cells.push({
          ...{ row, name, studentId, col, value: read.value },
          written: found.otherSpelling ? written : '',
        });
    }
  }
  return { cells, skipped };
}

/** Two columns of the file are the same column of the book. */
function twoValues(col: string, first: string, second: string): Refusal {
  const params = { col: columnText(col), first: first.slice(0, 40), second: second.slice(0, 40) };
  return { code: 'gradebook.import-two-values', params };
}

/** Columns of marks that hold something and that the book does not have; named at the header's row. */
function columnsNotRead(sheet: ParsedSheet, { row: headerRow, others }: Header): SkippedRow[] {
  return others.flatMap(({ header, place }) => {
    const n = sheet.rows.filter(({ row, cells }) => row > headerRow && sheetText(cells[place]) !== '').length;
    const params = { header: header.slice(0, 40), n };
    return n === 0 ? [] : [{ row: headerRow, name: '', code: 'gradebook.import-no-column', params }];
  });
}
