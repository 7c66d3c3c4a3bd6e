import type { CentralLine } from './central-line.ts';
import { lineReader } from './central-line.ts';
import { cellPosition } from './line-place.ts';
import { readSemester } from './read-semester.ts';
import { resultColumn } from './result-column.ts';
import type { ResultSheet } from './result-columns.ts';
import type { SchoolRegister } from './school-register.ts';
import { sheetFacts } from './sheet-facts.ts';
import { WHOLE_YEAR } from './whole-results.ts';

/** What a result over all subjects, and a column of single marks, are called in the list of differences. */
export interface ResultWords {
  readonly level: string;
  readonly conduct: string;
  col(key: string): string;
}

/** Every result that the rows below the headers hold, one line each. */
export function readResultLines(
  parts: readonly ResultSheet[],
  register: SchoolRegister,
  words: ResultWords,
): CentralLine[] {
  const subjects = new Map(register.subjects.map(({ id, name }) => [id, name]));
  const single = parts.length === 1;
  return parts.flatMap(({ sheet, mapping }, at) => {
    const facts = sheetFacts(sheet, mapping.headerRow, register);
    const columns = Object.entries(mapping.columns).flatMap(([key, column]) => {
      const about = resultColumn(key);
      return about === null ? [] : [{ ...about, column }];
    });
    const [only] = columns;
    const aRowEach = single && columns.length === 1 && only?.about === null && only.col === '';
    return sheet.rows
      .filter(({ row }) => row > mapping.headerRow)
      .flatMap(({ row, cells }): CentralLine[] => {
        const { field, cell } = lineReader(cells, mapping);
        if (field('student') === '' && field('sectorId') === '') return [];
        // Signatures and remarks below a table of many columns.
        if (!aRowEach && columns.every(({ column }) => cell(column) === '')) return [];
        const told = field('semester');
        const ofRow = told === '' ? (mapping.semester ?? facts.semester ?? WHOLE_YEAR) : readSemester(told);
        return columns.map(({ about, semester, col, column }) => ({
          position: aRowEach ? row : cellPosition(at, row, column),
          happenedAt: '',
          teacher: '',
          className: field('className') || facts.className,
          subjectName: nameOf(about) ?? (field('subjectName') || facts.subjectName),
          student: field('student'),
          sectorId: field('sectorId'),
          semester: semester ?? ofRow,
          col: col === '' ? '' : words.col(col),
          before: '',
          after: cell(column),
        }));
      });
  });

  function nameOf(about: string | null): string | undefined {
    if (about === 'level') return words.level;
    if (about === 'conduct') return words.conduct;
    return about === null ? undefined : subjects.get(about);
  }
}
