import { EntitySchema } from 'typeorm';
import type { Assignment } from '../domain/records.ts';

export interface ClassRecord {
  id: string;
  yearId: string;
  name: string;
  grade: number;
  campus: string;
  homeroomStaffId: string | null;
  importId: string | null;
}
export const ClassSchema = new EntitySchema<ClassRecord>({
  name: 'class',
  tableName: 'class',
  columns: {
    id: { type: 'text', primary: true },
    yearId: { type: 'text', name: 'year_id' },
    name: { type: 'text' },
    grade: { type: 'integer' },
    campus: { type: 'text' },
    homeroomStaffId: { type: 'text', name: 'homeroom_staff_id', nullable: true },
    importId: { type: 'text', name: 'import_id', nullable: true },
  },
});

export type AssignmentRecord = Assignment & { yearId: string; importId: string | null };
export const AssignmentSchema = new EntitySchema<AssignmentRecord>({
  name: 'teaching_assignment',
  tableName: 'teaching_assignment',
  columns: {
    id: { type: 'text', primary: true },
    yearId: { type: 'text', name: 'year_id' },
    staffId: { type: 'text', name: 'staff_id' },
    classId: { type: 'text', name: 'class_id' },
    subjectId: { type: 'text', name: 'subject_id' },
    fromDay: { type: 'text', name: 'from_day' },
    toDay: { type: 'text', name: 'to_day', nullable: true },
    importId: { type: 'text', name: 'import_id', nullable: true },
  },
});
