import type { OutputOf } from '../../../preload/contract/index.ts';

export type StudentView = OutputOf<'students.get'>;
type Shown = 'id' | 'className' | 'masked' | 'warnings';
/** What the form holds: the record as it is sent, birth date as YYYY-MM-DD. */
export type StudentForm = Omit<StudentView, Shown> & { reason: string };

const nobody = { fullName: '', birthYear: '', job: '' };

export function blankStudent(classId: string | null): StudentForm {
  return {
    classId,
    reason: '',
    sectorId: '',
    fullName: '',
    birthDate: '',
    sex: 'unknown',
    personalId: '',
    ethnicity: 'Kinh',
    disability: '',
    birthPlace: '',
    oldAddress: '',
    newAddress: '',
    phone: '',
    father: nobody,
    mother: nobody,
    guardian: nobody,
    status: 'studying',
  };
}

export function studentForm(view: StudentView): StudentForm {
  const { id: _id, className: _className, masked: _masked, warnings: _warnings, ...fields } = view;
  return { ...fields, reason: '' };
}

/** Moving to another class or another status goes into the student's history and needs its reason. */
export function needsReason(form: StudentForm, before: StudentView | null): boolean {
  return before !== null && (form.classId !== before.classId || form.status !== before.status);
}
