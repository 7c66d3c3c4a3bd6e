import {
  REGISTER_DEFINITIONS,
  type Cell,
  type RegisterColumn,
  type RegisterName,
} from '../../../preload/contract/vocabulary/registers/index.ts';
import { today } from '../../i18n/index.ts';
import { cellText } from './cell-text.ts';
import type { Entry } from './cell-text.ts';

/** Column → text as typed; codes of choices, days as "YYYY-MM-DD". */
export type Draft = Readonly<Record<string, string>>;

/** Columns a person fills in. */
export function typedColumns(register: RegisterName): readonly RegisterColumn[] {
  return REGISTER_DEFINITIONS[register].columns.filter(({ type }) => type !== 'computed');
}

export function draftOf(register: RegisterName, entry: Entry | null): Draft {
  return Object.fromEntries(
    typedColumns(register).map((column) => [
      column.key,
      entry === null
        ? column.type === 'day'
          ? today()
          : ''
        : typed(register, column, entry.cells[column.key] ?? null),
    ]),
  );
}

function typed(register: RegisterName, column: RegisterColumn, value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  // Thousands are shown apart, but typed and edited as plain digits.
  return cellText(register, column, value).replace(/\.(?=\d{3})/gu, '');
}
