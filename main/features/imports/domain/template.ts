import type { ImportKind } from '../../../../preload/contract/vocabulary/school.ts';
import { EXAMPLE_MARK } from './data-rows.ts';
import type { FieldDefinition } from './field-definition.ts';
import { fieldsOfKind } from './fields-of-kind.ts';

/** Two-column spellings of a name are read but not offered in our own template. */
const NOT_OFFERED = new Set(['familyAndMiddle', 'givenName']);

export type TemplateColumns = Readonly<{ exampleMark: string; fields: readonly FieldDefinition[] }>;

export function templateOf(kind: ImportKind): TemplateColumns {
  return {
    exampleMark: EXAMPLE_MARK,
    fields: fieldsOfKind(kind).filter((field) => !NOT_OFFERED.has(field.key)),
  };
}
