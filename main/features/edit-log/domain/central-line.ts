import type { CellValue, ParsedSheet } from '../../../kernel/spreadsheet.ts';
import type { LogField } from './log-fields.ts';
import { textOf, type LogMapping } from './log-mapping.ts';
import { readColumn } from './read-column.ts';
import { momentReader } from './read-moment.ts';
import { readSemester } from './read-semester.ts';
import type { SheetFacts } from './sheet-facts.ts';

/** One line of what the central system handed out, in its own words. */
export interface CentralLine {
  /** Excel's own row number; of a cell that is a line of its own, see line-place.ts. */
  readonly position: number;
  /** "2026-11-12T08:15" on the clock of Vietnam, or as the file had it. */
  readonly happenedAt: string;
  readonly teacher: string;
  readonly className: string;
  readonly subjectName: string;
  readonly student: string;
  readonly sectorId: string;
  /** Null: not told. */
  readonly semester: number | null;
  readonly col: string;
  readonly before: string;
  readonly after: string;
}

const KEPT_CHARACTERS = 255;

/** Texts of a row by column and by field. */
export function lineReader(cells: readonly CellValue[], mapping: LogMapping) {
  const cell = (column: number): string => textOf(cells[column]).slice(0, KEPT_CHARACTERS);
  const field = (key: LogField): string => {
    const column = mapping.columns[key];
    return column === undefined ? '' : cell(column);
  };
  return { cell, field };
}

/** Rows below the header that name a student; what they do not say stands above the header or in the sheet's name. */
export function readLogLines(sheet: ParsedSheet, mapping: LogMapping, facts: SheetFacts): CentralLine[] {
  const rows = sheet.rows
    .filter(({ row }) => row > mapping.headerRow)
    .map(({ row, cells }) => ({ row, field: lineReader(cells, mapping).field }))
    .filter(({ field }) => field('student') !== '' || field('sectorId') !== '');
  const moment = momentReader(rows.map(({ field }) => field('happenedAt')));
  return rows.map(({ row, field }): CentralLine => ({
    position: row,
    happenedAt: moment(field('happenedAt')),
    teacher: field('teacher'),
    className: field('className') || facts.className,
    subjectName: field('subjectName') || facts.subjectName,
    student: field('student'),
    sectorId: field('sectorId'),
    semester: semesterOf(field('semester'), field('col'), mapping.semester ?? facts.semester),
    col: field('col'),
    before: field('before'),
    after: field('after'),
  }));
}
/** Told by the row, by the name of its column or by the whole sheet; null = by none, or the row contradicts itself. */
function semesterOf(text: string, col: string, ofSheet: number | null): number | null {
  const ofColumn = readColumn(col).semester;
  if (text === '') return ofColumn ?? ofSheet;
  const own = readSemester(text);
  return ofColumn === null || ofColumn === own ? own : null;
}
