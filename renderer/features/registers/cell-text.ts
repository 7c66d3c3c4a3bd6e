import type { OutputOf } from '../../../preload/contract/index.ts';
import {
  REGISTER_DEFINITIONS,
  type Cell,
  type RegisterColumn,
  type RegisterName,
} from '../../../preload/contract/vocabulary/registers/index.ts';
import { formatDay, formatNumber, t } from '../../i18n/index.ts';

export type Entry = OutputOf<'registers.list'>['rows'][number];

export function columnLabel(register: RegisterName, key: string): string {
  return t(`registers.${register}.columns.${key}`);
}

export function optionLabel(register: RegisterName, key: string, code: string): string {
  return t(`registers.${register}.options.${key}.${code}`);
}

/** A value as people read it; a masked one shows that something stands there. */
export function cellText(register: RegisterName, column: RegisterColumn, value: Cell | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') {
    if (column.type === 'day') return formatDay(value);
    return column.type === 'choice' ? optionLabel(register, column.key, value) : value;
  }
  switch (column.type) {
    case 'number':
      return formatNumber(value / 10 ** column.decimals);
    case 'eyesight':
      return `${String(value)}/10`;
    case 'computed':
      return formatNumber(value / 10);
    default:
      return String(value);
  }
}

/** What an entry is called in a heading: "TB001 – Máy chiếu", or the student and the day. */
export function entryName(register: RegisterName, { cells }: Pick<Entry, 'cells'>): string {
  const { columns } = REGISTER_DEFINITIONS[register];
  const shown = register === 'health' ? ['fullName', 'day'] : ['code', 'name'];
  return shown
    .flatMap((key) => columns.find((column) => column.key === key) ?? [])
    .map((column) => cellText(register, column, cells[column.key]))
    .filter((text) => text !== '')
    .join(' – ');
}
