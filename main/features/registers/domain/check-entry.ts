import {
  storedColumns,
  type Cell,
  type Cells,
  type RegisterDefinition,
  type StoredColumn,
} from '../../../../preload/contract/vocabulary/registers/index.ts';
import type { ErrorParams } from '../../../kernel/app-error.ts';
import { isoDay } from '../../../kernel/dates.ts';
import { readRegisterNumber } from '../../../kernel/register-number.ts';

/** What is wrong with an entry; `key` names the column, '' the whole entry. */
export interface EntryProblem {
  readonly key: string;
  readonly code: string;
  readonly params: ErrorParams;
}
export type EntryCheck = Readonly<{ cells: Cells } | { problem: EntryProblem }>;
type Typed = Readonly<Record<string, string>>;

/** Checks what a form sends, column after column. `today`: the day in Vietnam. */
export function checkEntry(definition: RegisterDefinition, typed: Typed, today: string): EntryCheck {
  const cells: Record<string, Cell> = {};
  for (const column of storedColumns(definition)) {
    const read = readTyped(column, typed[column.key] ?? '', today);
    if ('code' in read) return { problem: { key: column.key, code: read.code, params: read.params ?? {} } };
    if (column.required && read.value === null)
      return { problem: { key: column.key, code: 'registers.cell-required', params: {} } };
    cells[column.key] = read.value;
  }
  const { needsOneOf } = definition;
  if (needsOneOf.length > 0 && needsOneOf.every((key) => cells[key] === null))
    return { problem: { key: '', code: 'registers.nothing-measured', params: {} } };
  return { cells };
}

type Read = Readonly<{ value: Cell } | { code: string; params?: ErrorParams }>;

function readTyped(column: StoredColumn, typed: string, today: string): Read {
  const text = typed.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (text === '') return { value: null };
  switch (column.type) {
    case 'text':
    case 'code':
      if (/[\u0000-\u001f\u007f]/u.test(text)) return { code: 'registers.cell-characters' };
      return text.length > column.max
        ? { code: 'registers.cell-long', params: { max: column.max } }
        : { value: column.type === 'code' ? text.replace(/\s/gu, '') : text };
    case 'choice':
      return column.options.some(({ code }) => code === text)
        ? { value: text }
        : { code: 'registers.cell-choice' };
    case 'day':
      return readDay(text, today);
    default: {
      const read = readRegisterNumber(column, text, Number(today.slice(0, 4)));
      return 'code' in read ? { code: read.code, params: read.params } : { value: read.value };
    }
  }
}

function readDay(text: string, today: string): Read {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text) ?? [];
  const value = isoDay(Number(year), Number(month), Number(day));
  if (value === null) return { code: 'registers.cell-day' };
  return value > today ? { code: 'registers.cell-future' } : { value };
}
