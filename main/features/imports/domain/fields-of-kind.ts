import { isRegister } from '../../../../preload/contract/vocabulary/registers/index.ts';
import type { ImportKind } from '../../../../preload/contract/vocabulary/school.ts';
import { ASSIGNMENT_FIELDS } from './assignment-fields.ts';
import { gridOf } from './assignment-grid.ts';
import { CLASS_FIELDS } from './class-fields.ts';
import type { FieldDefinition } from './field-definition.ts';
import { PAST_RESULT_FIELDS } from './past-result-fields.ts';
import { registerFields } from './register-fields.ts';
import { STAFF_FIELDS } from './staff-fields.ts';
import { STUDENT_FIELDS } from './student-fields.ts';

const FIELDS: Readonly<Record<ImportKind, readonly FieldDefinition[]>> = {
  staff: STAFF_FIELDS,
  classes: CLASS_FIELDS,
  students: STUDENT_FIELDS,
  assignments: ASSIGNMENT_FIELDS,
  facilities: registerFields('facilities'),
  equipment: registerFields('equipment'),
  health: registerFields('health'),
  finance: registerFields('finance'),
  'past-results': PAST_RESULT_FIELDS,
};

export function fieldsOfKind(kind: ImportKind): readonly FieldDefinition[] {
  return FIELDS[kind];
}

/**
 * Required information no column gives. A name may come as one column or as family + given; an assignment needs
 * either class and subject, or the one-cell summary, or the homeroom column, or is drawn as a table.
 */
export function missingFields(
  kind: ImportKind,
  columns: Readonly<Record<string, number>>,
  headers: readonly string[],
): FieldDefinition[] {
  const has = (key: string) => columns[key] !== undefined;
  const named = has('fullName') || (has('familyAndMiddle') && has('givenName'));
  const missing = FIELDS[kind].filter((field) => field.required && !has(field.key));
  const find = (key: string) => FIELDS[kind].filter((field) => field.key === key);
  if (isRegister(kind)) return missing;
  switch (kind) {
    case 'staff':
    case 'students':
    case 'past-results':
      return missing.filter((field) => field.key !== 'fullName' || !named);
    case 'classes':
      return missing;
    case 'assignments': {
      if (gridOf(columns, headers)) return [];
      const who = has('teacherName') || has('teacherCode') || (has('familyAndMiddle') && has('givenName'));
      const what = has('summary') || has('homeroom') || (has('className') && has('subject'));
      return [
        ...(who ? [] : find('teacherName')),
        ...(what
          ? []
          : [...(has('className') ? [] : find('className')), ...(has('subject') ? [] : find('subject'))]),
      ];
    }
  }
}
