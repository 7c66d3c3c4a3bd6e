import type { EntitySchema } from 'typeorm';
import { AssignmentSchema, ClassSchema } from './class.schema.ts';
import { SchoolYearSchema, SubjectSchema } from './school.schema.ts';
import { StaffSchema } from './staff.schema.ts';
import { EnrolmentSchema, StudentSchema, StudentStatusSchema } from './student.schema.ts';

/** Everything of this feature that the data source must know. */
export const peopleEntities: readonly EntitySchema[] = [
  SchoolYearSchema,
  SubjectSchema,
  StaffSchema,
  ClassSchema,
  AssignmentSchema,
  StudentSchema,
  StudentStatusSchema,
  EnrolmentSchema,
] as readonly EntitySchema[];
