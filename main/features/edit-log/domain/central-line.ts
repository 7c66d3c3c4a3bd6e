import type { CellValue, ParsedSheet } from '../../../kernel/spreadsheet.ts';
import { parseDay } from '../../../kernel/dates.ts';
import { foldForSearch } from '../../../kernel/vietnamese.ts';
import type { LogField } from './log-fields.ts';
import { textOf, type LogMapping } from './log-mapping.ts';

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

/** Rows below the header that name a student. */
export function readLogLines(sheet: ParsedSheet, mapping: LogMapping): CentralLine[] {
  return sheet.rows
    .filter(({ row }) => row > mapping.headerRow)
    .map(({ row, cells }): CentralLine => {
      const { field } = lineReader(cells, mapping);
      return {
        position: row,
        happenedAt: readMoment(field('happenedAt')),
        teacher: field('teacher'),
        className: field('className'),
        subjectName: field('subjectName'),
        student: field('student'),
        sectorId: field('sectorId'),
        semester: readSemester(field('semester')),
        col: field('col'),
        before: field('before'),
        after: field('after'),
      };
    })
    .filter(({ student, sectorId }) => student !== '' || sectorId !== '');
}

/** "12/11/2026 08:15:30", "08:15 12/11/2026", "2026-11-12T08:15" → "2026-11-12T08:15"; anything else stays. */
export function readMoment(text: string): string {
  const dayText = /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}[/-]\d{1,2}[/-]\d{1,2}/u.exec(text)?.[0];
  const day = dayText === undefined ? null : parseDay(dayText);
  if (day === null) return text;
  const clock = /(\d{1,2}):(\d{2})/u.exec(text.replace(dayText ?? '', ' '));
  const afternoon = /pm|ch\b/iu.test(text) && Number(clock?.[1]) < 12 ? 12 : 0;
  return clock ? `${day}T${String(Number(clock[1]) + afternoon).padStart(2, '0')}:${clock[2]}` : day;
}

/** "HK1", "Học kỳ II", "2", "Cả năm"; null = not told. */
export function readSemester(text: string): number | null {
  const key = foldForSearch(text);
  if (/\b(?:ca nam|cn|3|iii)\b/u.test(key)) return 3;
  if (/(?:^|[^i\d])(?:ii|2)$/u.test(key)) return 2;
  if (/(?:^|[^i\d])(?:i|1)$/u.test(key)) return 1;
  return null;
}
