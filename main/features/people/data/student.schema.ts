import { EntitySchema } from 'typeorm';
import type { Student } from '../domain/records.ts';

/** Relatives are kept as one JSON text each; `relativeText` writes it. */
export type StudentRecord = Omit<Student, 'father' | 'mother' | 'guardian' | 'disability'> & {
  /** Null = not noted. */
  disability: 'yes' | 'no' | null;
  sortKey: string;
  father: string;
  mother: string;
  guardian: string;
  importId: string | null;
};
export const StudentSchema = new EntitySchema<StudentRecord>({
  name: 'student',
  tableName: 'student',
  columns: {
    id: { type: 'text', primary: true },
    sectorId: { type: 'text', name: 'sector_id' },
    fullName: { type: 'text', name: 'full_name' },
    sortKey: { type: 'text', name: 'sort_key' },
    birthDate: { type: 'text', name: 'birth_date' },
    sex: { type: 'text' },
    personalId: { type: 'text', name: 'personal_id' },
    ethnicity: { type: 'text' },
    disability: { type: 'text', nullable: true },
    birthPlace: { type: 'text', name: 'birth_place' },
    oldAddress: { type: 'text', name: 'old_address' },
    newAddress: { type: 'text', name: 'new_address' },
    phone: { type: 'text' },
    father: { type: 'text' },
    mother: { type: 'text' },
    guardian: { type: 'text' },
    status: { type: 'text' },
    importId: { type: 'text', name: 'import_id', nullable: true },
  },
});

export interface StudentStatusRecord {
  studentId: string;
  at: string;
  status: string;
  reason: string;
}
export const StudentStatusSchema = new EntitySchema<StudentStatusRecord>({
  name: 'student_status',
  tableName: 'student_status',
  columns: {
    studentId: { type: 'text', name: 'student_id', primary: true },
    at: { type: 'text', primary: true },
    status: { type: 'text' },
    reason: { type: 'text' },
  },
});

export interface EnrolmentRecord {
  id: string;
  studentId: string;
  classId: string;
  fromDay: string;
  toDay: string | null;
}
export const EnrolmentSchema = new EntitySchema<EnrolmentRecord>({
  name: 'enrolment',
  tableName: 'enrolment',
  columns: {
    id: { type: 'text', primary: true },
    studentId: { type: 'text', name: 'student_id' },
    classId: { type: 'text', name: 'class_id' },
    fromDay: { type: 'text', name: 'from_day' },
    toDay: { type: 'text', name: 'to_day', nullable: true },
  },
});
