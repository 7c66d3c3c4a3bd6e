import {
  REGISTER_DEFINITIONS,
  entryKey,
  storedColumns,
  type Cell,
  type RegisterName,
  type StoredColumn,
} from '../../../../preload/contract/vocabulary/registers/index.ts';
import { readRegisterNumber } from '../../../kernel/register-number.ts';
import { foldForSearch } from '../../../kernel/vietnamese.ts';
import { closest } from './code-lists/code-list.ts';
import type { ImportLookups } from './lookups.ts';
import type { EntryRow } from './records.ts';
import type { RowReader } from './row-reader.ts';

type Students = ReadonlyMap<string, NonNullable<ImportLookups['students']>[number]>;

/** Students by code; null where the program's own records are not asked. */
export function studentsByCode({ students }: ImportLookups): Students | null {
  return students ? new Map(students.map((student) => [student.sectorId, student])) : null;
}

/** One row of a register, by the same definition as the form. `today`: the day in Vietnam. */
export function validateEntry(
  register: RegisterName,
  reader: RowReader,
  students: Students | null,
  today: string,
): EntryRow {
  const definition = REGISTER_DEFINITIONS[register];
  const cells: Record<string, Cell> = {};
  for (const column of storedColumns(definition)) {
    const value = readCell(column, reader, today);
    if (column.required && value === null && reader.text(column.key) === '')
      reader.error(column.key, 'imports.required');
    cells[column.key] = value;
  }
  const { needsOneOf } = definition;
  const [firstOfThem = ''] = needsOneOf;
  if (needsOneOf.length > 0 && needsOneOf.every((key) => reader.text(key) === ''))
    reader.error(firstOfThem, 'registers.nothing-measured');
  const studentCode = register === 'health' ? readStudent(reader, students) : null;
  return { key: entryKey(definition, cells, studentCode), studentCode, cells };
}

function readCell(column: StoredColumn, reader: RowReader, today: string): Cell {
  const { key } = column;
  switch (column.type) {
    case 'text':
      return reader.words(key, column.max) || null;
    case 'code':
      return reader.code(key, column.max) || null;
    case 'choice':
      return reader.listed(key, column.options)?.code ?? null;
    case 'day': {
      const day = reader.day(key);
      if (day > today) reader.error(key, 'registers.cell-future', { column: column.header });
      return day || null;
    }
    default: {
      const read = readRegisterNumber(column, reader.cell(key), Number(today.slice(0, 4)));
      if ('code' in read) {
        if (read.meant !== undefined && reader.unitsAccepted(key)) {
          reader.warn(key, 'registers.unit-accepted', read.params);
          return read.meant;
        }
        reader.error(key, read.code, { ...read.params, field: key }, read.suggestion);
        return null;
      }
      if (read.warning !== undefined) reader.warn(key, read.warning);
      return read.value;
    }
  }
}

/** Numbers written to the wrong child would be worse than none: another name beside a known code is refused. */
function readStudent(reader: RowReader, students: Students | null): string {
  const code = reader.code('student', 20);
  if (code === '') {
    if (reader.text('student') === '') reader.error('student', 'imports.required');
    return '';
  }
  if (!students) return code;
  const known = students.get(code);
  if (!known) {
    reader.error(
      'student',
      'registers.student-code-unknown',
      { value: code },
      closest(code, [...students.keys()]),
    );
    return code;
  }
  const name = reader.text('fullName');
  if (name !== '' && foldForSearch(name) !== foldForSearch(known.fullName))
    reader.error('fullName', 'registers.student-other-name', { code }, known.fullName);
  return code;
}
