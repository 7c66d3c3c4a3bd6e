import type { OutputOf } from '../../../preload/contract/index.ts';

export type Staff = OutputOf<'staff.list'>[number];
type Shown = 'id' | 'masked' | 'homeroomOf' | 'accountState' | 'warnings';
/** What the form holds: the record as it is sent, birth date as YYYY-MM-DD. */
export type StaffForm = Omit<Staff, Shown>;

export function blankStaff(): StaffForm {
  return {
    code: '',
    fullName: '',
    birthDate: '',
    sex: 'unknown',
    personalId: '',
    ethnicity: 'Kinh',
    phone: '',
    email: '',
    job: 'teacher',
    jobTitle: '',
    contract: 'permanent',
    department: '',
    status: 'working',
    note: '',
  };
}

export function staffForm(view: Staff): StaffForm {
  const {
    id: _id,
    masked: _masked,
    homeroomOf: _homeroom,
    accountState: _state,
    warnings: _warnings,
    ...fields
  } = view;
  return fields;
}
