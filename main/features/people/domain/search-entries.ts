import type { Staff, Student } from './records.ts';

export interface FindablePerson {
  readonly kind: 'staff' | 'student';
  readonly ref: string;
  readonly title: string;
  readonly detail: string;
  readonly text: string;
}

/** Found by name, code, login part of the e-mail and number; shown by name and department. */
export function staffSearchEntry(
  staff: Pick<Staff, 'id' | 'fullName' | 'code' | 'personalId' | 'email' | 'department'>,
): FindablePerson {
  const text = [staff.fullName, staff.code, staff.personalId, staff.email].join(' ');
  return { kind: 'staff', ref: staff.id, title: staff.fullName, detail: staff.department, text };
}

/** The class is added when the answer is shown, so that moving a class renames nothing here. */
export function studentSearchEntry(
  student: Pick<Student, 'id' | 'fullName' | 'sectorId' | 'personalId'>,
): FindablePerson {
  const text = [student.fullName, student.sectorId, student.personalId].join(' ');
  return { kind: 'student', ref: student.id, title: student.fullName, detail: '', text };
}
