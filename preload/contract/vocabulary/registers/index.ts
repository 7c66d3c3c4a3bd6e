import { EQUIPMENT } from './equipment.ts';
import { FACILITIES } from './facilities.ts';
import { FINANCE } from './finance.ts';
import { HEALTH } from './health.ts';
import type { ColumnOf, RegisterColumn, RegisterDefinition } from './register-definition.ts';

export type {
  Cell,
  Cells,
  ChoiceOption,
  ColumnOf,
  MeasureUnit,
  RegisterColumn,
  RegisterDefinition,
} from './register-definition.ts';

export const REGISTERS = ['facilities', 'equipment', 'health', 'finance'] as const;
export type RegisterName = (typeof REGISTERS)[number];

export const REGISTER_DEFINITIONS: Readonly<Record<RegisterName, RegisterDefinition>> = {
  facilities: FACILITIES,
  equipment: EQUIPMENT,
  health: HEALTH,
  finance: FINANCE,
};

export function isRegister(name: string): name is RegisterName {
  return Object.hasOwn(REGISTER_DEFINITIONS, name);
}

export type StoredColumn = Exclude<RegisterColumn, ColumnOf<'student'> | ColumnOf<'computed'>>;

/** Columns whose values stand in the entry itself. */
export function storedColumns({ columns }: RegisterDefinition): StoredColumn[] {
  return columns.filter(
    (column): column is StoredColumn => column.type !== 'student' && column.type !== 'computed',
  );
}

/** What makes two entries the same one: "TB001", or the student and the day. */
export function entryKey(
  { identity }: RegisterDefinition,
  cells: Readonly<Record<string, string | number | null>>,
  studentId: string | null,
): string {
  return identity
    .map((key) => (key === 'student' ? (studentId ?? '') : String(cells[key] ?? '')).toUpperCase())
    .join('|');
}
