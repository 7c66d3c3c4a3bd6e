import type { Cell, RegisterColumn } from '../../../../preload/contract/vocabulary/registers/index.ts';
import { registerNumberCell } from '../../../kernel/register-number.ts';
import type { CellValue } from '../../../kernel/spreadsheet.ts';

/** A value as our own import reads it back: labels of choices, real days, numbers with their comma. */
export function writtenCell(column: RegisterColumn, value: Cell): CellValue {
  if (value === null || value === '') return null;
  switch (column.type) {
    case 'choice':
      return column.options.find(({ code }) => code === value)?.label ?? String(value);
    case 'day':
      return { date: String(value) };
    case 'number':
    case 'year':
    case 'eyesight':
      return typeof value === 'number' ? registerNumberCell(column, value) : value;
    case 'computed':
      return column.by === 'bmi' && typeof value === 'number' ? value / 10 : value;
    default:
      return value;
  }
}

export function writtenFormat(column: RegisterColumn): 'text' | 'date' | 'number' | 'amount' | 'tenths' {
  switch (column.type) {
    case 'day':
      return 'date';
    case 'year':
      return 'number';
    case 'number':
      return column.decimals === 0 ? 'amount' : column.decimals === 1 ? 'tenths' : 'number';
    case 'computed':
      return column.by === 'bmi' ? 'tenths' : 'text';
    default:
      return 'text';
  }
}
