import type { CentralLogKind } from '../../../../preload/contract/vocabulary/edit-log.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { ParsedWorkbook } from '../../../kernel/spreadsheet.ts';
import { columnText } from '../../gradebook/index.ts';
import { readLogLines, type CentralLine } from '../domain/central-line.ts';
import { EDIT_FIELDS, PERSON_FIELDS } from '../domain/log-fields.ts';
import { fieldColumns, headersAt, type ColumnsIn, type LogMapping } from '../domain/log-mapping.ts';
import { resultColumn } from '../domain/result-column.ts';
import { hasResults, resultColumnsIn, resultSheets } from '../domain/result-columns.ts';
import { readResultLines } from '../domain/result-lines.ts';
import type { SchoolRegister } from '../domain/school-register.ts';
import { sheetFacts } from '../domain/sheet-facts.ts';

export interface TableField {
  readonly key: string;
  readonly label: string;
  readonly required: boolean;
  /** At least one of these must be there. */
  readonly oneOf: boolean;
}
/** How the two kinds of files of the central system differ. */
export interface TableKind {
  readonly columnsIn: ColumnsIn;
  /** What a person may assign a column to; `known` = what the header showed by itself. */
  fields(known: LogMapping): TableField[];
  /** Whether the other sheets are of the same kind: a subject or a class each. */
  goesOn(workbook: ParsedWorkbook, known: LogMapping): boolean;
  /** @throws edit-log.column-missing */
  lines(workbook: ParsedWorkbook, mapping: LogMapping): CentralLine[];
}

export function tableKind(kind: CentralLogKind, register: SchoolRegister): TableKind {
  return kind === 'edits' ? editsOf(register) : resultsOf(register);
}

function editsOf(register: SchoolRegister): TableKind {
  return {
    columnsIn: (sheet, row) => fieldColumns(headersAt(sheet, row), EDIT_FIELDS),
    fields: () =>
      EDIT_FIELDS.map(({ key, header, required }) => ({ key, label: header, required, oneOf: false })),
    goesOn: () => false,
    lines: ({ sheets }, mapping) => {
      requireColumns(mapping, EDIT_FIELDS);
      const sheet = sheets.find(({ name }) => name === mapping.sheet)!;
      return readLogLines(sheet, mapping, sheetFacts(sheet, mapping.headerRow, register));
    },
  };
}

const LEVEL = 'Kết quả học tập';
const CONDUCT = 'Rèn luyện';
const POSTED = 'Kết quả đã công bố';
const SEMESTERS: Readonly<Record<number, string>> = { 1: 'học kỳ I', 2: 'học kỳ II', 3: 'cả năm' };
/** From so many on, a file has a column for each subject, or for each mark. */
const SEVERAL = 2;
const MARKS = ['tx1', 'tx2', 'tx3', 'tx4', 'gk', 'ck'];

function resultsOf(register: SchoolRegister): TableKind {
  const columnsIn = resultColumnsIn(register);
  const names = new Map(register.subjects.map(({ id, name }) => [id, name]));
  const label = (key: string): string => {
    const { about, semester, col } = resultColumn(key)!;
    const what = col !== '' ? columnText(col) : about === null ? POSTED : nameOf(about);
    return semester === null ? what : `${what}, ${SEMESTERS[semester]}`;
  };
  const nameOf = (about: string) =>
    about === 'level' ? LEVEL : about === 'conduct' ? CONDUCT : (names.get(about) ?? about);
  return {
    columnsIn,
    fields: ({ columns }) => {
      const shown = Object.keys(columns).filter((key) => resultColumn(key) !== null);
      const has = (test: (key: string) => boolean) => shown.filter(test).length >= SEVERAL;
      const keys = new Set([
        'after',
        ...(has((key) => key.startsWith('mark')) ? MARKS.map((col) => `mark-${col}`) : []),
        ...(has((key) => key.startsWith('r'))
          ? [...register.subjects.map(({ id }) => `r-${id}`), 'r-level', 'r-conduct']
          : []),
        ...shown,
      ]);
      return [
        ...PERSON_FIELDS.map(({ key, header, required }) => ({ key, label: header, required, oneOf: false })),
        ...Array.from(keys, (key) => ({ key, label: label(key), required: false, oneOf: true })),
      ];
    },
    goesOn: (workbook, known) =>
      resultSheets(workbook, { ...known, otherSheets: true }, columnsIn).length > 1,
    lines: (workbook, mapping) => {
      requireColumns(mapping, PERSON_FIELDS);
      if (!hasResults(mapping)) throw appError('edit-log.column-missing', { column: POSTED });
      const words = { level: LEVEL, conduct: CONDUCT, col: columnText };
      return readResultLines(resultSheets(workbook, mapping, columnsIn), register, words);
    },
  };
}

function requireColumns(
  { columns }: LogMapping,
  fields: readonly { readonly key: string; readonly header: string; readonly required: boolean }[],
): void {
  for (const { key, header, required } of fields) {
    if (required && columns[key] === undefined) throw appError('edit-log.column-missing', { column: header });
  }
}
