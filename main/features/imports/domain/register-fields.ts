import {
  REGISTER_DEFINITIONS,
  type RegisterColumn,
  type RegisterName,
} from '../../../../preload/contract/vocabulary/registers/index.ts';
import type { FieldDefinition } from './field-definition.ts';

/** The columns of a register as an import takes them; of what is worked out only the student's name, to compare it. */
export function registerFields(register: RegisterName): readonly FieldDefinition[] {
  return REGISTER_DEFINITIONS[register].columns
    .filter((column) => column.type !== 'computed' || column.by === 'student-name')
    .map((column) => ({
      key: column.key,
      header: column.header,
      aliases: column.aliases,
      required: column.required,
      format: formatOf(column),
      example: column.example,
      width: column.width,
      ...(column.type === 'choice' && { list: column.options.map(({ label }) => label) }),
    }));
}

function formatOf({ type }: RegisterColumn): FieldDefinition['format'] {
  if (type === 'day') return 'date';
  return type === 'number' || type === 'year' ? 'number' : 'text';
}
