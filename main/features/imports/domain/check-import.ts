import { appError } from '../../../kernel/app-error.ts';
import { REGISTER_DEFINITIONS, isRegister } from '../../../../preload/contract/vocabulary/registers/index.ts';
import type { ImportKind } from '../../../../preload/contract/vocabulary/school.ts';
import type { ParsedWorkbook } from '../../../kernel/spreadsheet.ts';
import { assignmentContext } from './assignment-context.ts';
import { gridOf, spreadMerges, withCells, type AssignmentGrid } from './assignment-grid.ts';
import { readDataRows, type DataRows } from './data-rows.ts';
import {
  checkAssignmentDuplicates,
  checkClassDuplicates,
  checkEntryDuplicates,
  checkPastResultDuplicates,
  checkStaffDuplicates,
  checkStudentDuplicates,
  type Checked,
} from './duplicates.ts';
import { missingFields } from './fields-of-kind.ts';
import type { ImportIssue } from './issue.ts';
import { listSheets, partOf, placeOf, placeText, type ListSheet } from './list-sheets.ts';
import type { ImportLookups } from './lookups.ts';
import { headersOf, type ColumnMapping } from './mapping.ts';
import { indexClasses } from './name-index.ts';
import { noteOtherSheets } from './other-sheets.ts';
import type { RecordOfKind } from './records.ts';
import { RowReader } from './row-reader.ts';
import { firstYearOver } from './school-year-name.ts';
import { validateAssignment } from './validate-assignment.ts';
import { validateGridRow } from './validate-grid-row.ts';
import { validateClass } from './validate-class.ts';
import { studentsByCode, validateEntry } from './validate-entry.ts';
import { validateStaff } from './validate-staff.ts';
import { validatePastResult } from './validate-past-result.ts';
import { indexExistingStudents, validateStudent } from './validate-student.ts';

/** Result of a dry run. Every person row is either in `acceptedRows` or in `badRows`. */
export type ImportCheck<R> = Readonly<{
  /** Rows about somebody; blanks, totals and signatures are not counted. */
  rows: number;
  /** One entry a record; an assignments row may give several or none. */
  accepted: readonly Readonly<{ row: number; record: R }>[];
  acceptedRows: readonly number[];
  badRows: readonly number[];
  errors: readonly ImportIssue[];
  warnings: readonly ImportIssue[];
  skipped: DataRows['skipped'];
  /** Sheets of the list, the chosen one first; row numbers are read with `placeOf`. */
  sheets: readonly string[];
}>;

type CheckedRows<K extends ImportKind> = readonly Checked<readonly RecordOfKind[K][]>[];

/**
 * Checks a whole sheet at once and writes nothing. Throws `imports.sheet-missing`, `imports.header-missing` or
 * `imports.columns-missing` when the mapping cannot be used at all; everything else comes back as issues.
 */
export function checkImport<K extends ImportKind>(
  kind: K,
  workbook: ParsedWorkbook,
  mapping: ColumnMapping,
  lookups: ImportLookups,
): ImportCheck<RecordOfKind[K]> {
  const sheet = workbook.sheets.find((each) => each.name === mapping.sheet);
  if (!sheet) throw appError('imports.sheet-missing', { sheet: mapping.sheet });
  if (!sheet.rows.some((row) => row.row === mapping.headerRow)) {
    throw appError('imports.header-missing', { row: String(mapping.headerRow) });
  }
  const headers = headersOf(sheet, mapping.headerRow);
  const missing = missingFields(kind, mapping.columns, headers);
  if (missing.length > 0)
    throw appError('imports.columns-missing', { columns: missing.map((field) => field.header).join(', ') });

  const grid = kind === 'assignments' ? gridOf(mapping.columns, headers) : null;
  const read = grid ? withCells(mapping, grid) : mapping;
  const parts = listSheets(workbook, mapping);
  const sheets = parts.map((part) => part.sheet.name);
  const data = parts.map(({ sheet, headerRow, offset }) => {
    const { people, skipped } = readDataRows(grid ? spreadMerges(sheet, read) : sheet, {
      ...read,
      headerRow,
    });
    const moved = <R extends { row: number }>(rows: readonly R[]) =>
      offset === 0 ? rows : rows.map((each) => ({ ...each, row: each.row + offset }));
    return { people: moved(people), skipped: moved(skipped) };
  });
  const readers = data
    .flatMap(({ people }) => people)
    .map((row) => new RowReader(row, read, headers, placeText(placeOf(sheets, row.row))));
  const checked = validate(kind, readers, { lookups, grid, parts }) as CheckedRows<K>;
  noteFormulas(parts, read, readers);

  const bad = readers.filter((reader) => reader.errors.length > 0);
  return {
    rows: readers.length,
    accepted: checked
      .filter(({ reader }) => reader.errors.length === 0)
      .flatMap(({ reader, record }) => record.map((each) => ({ row: reader.row, record: each }))),
    acceptedRows: readers.filter((reader) => reader.errors.length === 0).map((reader) => reader.row),
    badRows: bad.map((reader) => reader.row),
    errors: readers.flatMap((reader) => reader.errors),
    warnings: [
      ...noteOtherSheets(kind, workbook, mapping, sheets),
      ...readers.flatMap((reader) => reader.warnings),
    ],
    skipped: data.flatMap(({ skipped }) => skipped),
    sheets,
  };
}

/** Later than any day that can be written. */
const NO_END = '9999-12-31';

function each<R>(readers: readonly RowReader[], read: (reader: RowReader) => R): Checked<R>[] {
  return readers.map((reader) => ({ reader, record: read(reader) }));
}

function single<R>(rows: readonly Checked<R>[]): Checked<readonly R[]>[] {
  return rows.map(({ reader, record }) => ({ reader, record: [record] }));
}

/** What the rows are checked with besides themselves. */
interface Around {
  readonly lookups: ImportLookups;
  readonly grid: AssignmentGrid | null;
  readonly parts: readonly ListSheet[];
}

function validate(
  kind: ImportKind,
  readers: readonly RowReader[],
  { lookups, grid, parts }: Around,
): CheckedRows<ImportKind> {
  if (isRegister(kind)) {
    const students = studentsByCode(lookups);
    const today = lookups.today ?? NO_END;
    const rows = each(readers, (reader) => validateEntry(kind, reader, students, today));
    checkEntryDuplicates(rows, REGISTER_DEFINITIONS[kind].identity[0] ?? '');
    return single(rows);
  }
  switch (kind) {
    case 'staff': {
      const rows = each(readers, (reader) => validateStaff(reader, lookups));
      checkStaffDuplicates(rows);
      return single(rows);
    }
    case 'classes': {
      const rows = each(readers, (reader) => validateClass(reader, lookups));
      checkClassDuplicates(rows);
      return single(rows);
    }
    case 'students': {
      const classes = lookups.classNames ? indexClasses(lookups.classNames) : null;
      const existing = indexExistingStudents(lookups);
      const rows = each(readers, (reader) => {
        const record = validateStudent(reader, lookups, classes);
        existing.check(reader, record);
        return record;
      });
      checkStudentDuplicates(rows);
      return single(rows);
    }
    case 'past-results': {
      const years = parts.map(({ sheet, headerRow }) => firstYearOver(sheet, headerRow));
      const rows = each(readers, (reader) =>
        validatePastResult(reader, lookups, years[partOf(reader.row)] ?? null),
      );
      checkPastResultDuplicates(rows);
      return single(rows);
    }
    case 'assignments': {
      const context = assignmentContext(lookups);
      return checkAssignmentDuplicates(
        each(readers, (reader) =>
          grid ? validateGridRow(reader, grid, context) : validateAssignment(reader, context),
        ),
      );
    }
  }
}

/** Formula cells: the stored result is used and said; without a stored result the cell is an error. */
function noteFormulas(
  parts: readonly ListSheet[],
  mapping: ColumnMapping,
  readers: readonly RowReader[],
): void {
  const cells = parts.flatMap(({ sheet, offset }) =>
    sheet.formulaCells.map((cell) => ({ ...cell, row: cell.row + offset })),
  );
  if (cells.length === 0) return;
  const byRow = new Map(readers.map((reader) => [reader.row, reader]));
  const byColumn = new Map(Object.entries(mapping.columns).map(([key, column]) => [column, key]));
  const told = new Set<string>();
  for (const cell of cells) {
    const reader = byRow.get(cell.row);
    const key = byColumn.get(cell.column);
    if (!reader || !key) continue;
    if (!cell.cached) {
      // Said instead of "missing", which the empty result looks like.
      const missing = reader.errors.findIndex(
        (error) => error.code === 'imports.required' && error.columnIndex === cell.column,
      );
      if (missing >= 0) reader.errors.splice(missing, 1);
      reader.error(key, 'imports.formula-without-result');
    } else if (!told.has(key)) {
      told.add(key);
      reader.warn(key, 'imports.formula-result');
    }
  }
}
