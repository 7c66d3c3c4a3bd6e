import { columnText } from './cell-text.ts';
import { parseDay } from '../../../kernel/dates.ts';
import type { CellValue as SheetCell, ParsedSheet, ParsedWorkbook } from '../../../kernel/spreadsheet.ts';
import { foldForSearch } from '../../../kernel/vietnamese.ts';
import type { CellInBook, CellValue } from './cell.ts';
import type { BookColumn } from './columns-of.ts';
import type { Refusal } from './refusal.ts';
import { columnsIn } from './sheet-columns.ts';
import { readSheetValue } from './sheet-value.ts';

const SEARCHED_ROWS = 30;

export interface StudentToFind {
  readonly id: string;
  readonly name: string;
  readonly birthDate: string;
  readonly sectorId: string;
}
export interface SkippedRow extends Refusal {
  /** Excel's own number. */
  readonly row: number;
  readonly name: string;
}
export interface ReadCell extends CellInBook {
  readonly row: number;
  readonly name: string;
  readonly value: CellValue;
}
type Header = ReturnType<typeof columnsIn> & { readonly row: number };

function sheetText(cell: SheetCell | undefined): string {
  if (cell === undefined || cell === null) return '';
  return typeof cell === 'object' ? cell.date : String(cell).trim();
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

/** Filled cells of a marks file, each with its student, and every row that cannot be read; null without a header. */
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
  const skipped: SkippedRow[] = [];
  const rowOf = new Map<string, number>();
  for (const { row, cells: values } of sheet.rows) {
    if (row <= header.row) continue;
    const text = (place: number) => (place < 0 ? '' : sheetText(values[place]));
    const filled = [...header.marks].filter(([, place]) => text(place) !== '');
    const name = text(header.person.name).slice(0, 80);
    if (filled.length === 0) continue;
    const student = findStudent(students, header, text);
    if ('code' in student) {
      skipped.push({ row, name, ...student });
      continue;
    }
    const before = rowOf.get(student.id);
    if (before !== undefined) {
      skipped.push({ row, name: student.name, code: 'gradebook.import-repeated', params: { row: before } });
      continue;
    }
    rowOf.set(student.id, row);
    for (const [col, place] of filled) {
      const { kind } = columns.find(({ key }) => key === col)!;
      const read = readSheetValue(kind, text(place), columnText(col));
      if ('code' in read) skipped.push({ row, name: student.name, ...read });
      else cells.push({ row, name: student.name, studentId: student.id, col, value: read.value });
    }
  }
  return { cells, skipped };
}

/** By the identifier; without one by the name, and the birth date where several are called so. */
function findStudent(
  students: readonly StudentToFind[],
  { person }: Header,
  text: (place: number) => string,
): StudentToFind | Refusal {
  const sectorId = text(person.sectorId);
  const known = sectorId === '' ? undefined : students.find((student) => student.sectorId === sectorId);
  if (known) return known;
  const name = foldForSearch(text(person.name));
  const birthDate = parseDay(text(person.birthDate));
  const named = students.filter(
    (student) => foldForSearch(student.name) === name && (sectorId === '' || student.sectorId === ''),
  );
  const exact = birthDate === null ? named : named.filter((student) => student.birthDate === birthDate);
  const [first, second] = exact;
  if (!first) return { code: 'gradebook.import-unknown-student', params: {} };
  return second ? { code: 'gradebook.import-two-students', params: {} } : first;
}
