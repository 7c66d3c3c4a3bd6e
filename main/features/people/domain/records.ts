import type {
  Contract,
  SchoolLevel,
  Sex,
  StaffJob,
  StaffStatus,
  StudentStatus,
  SubjectKind,
} from '../../../../preload/contract/vocabulary/school.ts';

/** Records as the rules see them; days are `YYYY-MM-DD`, '' = not known. */
export interface School {
  name: string;
  code: string;
  level: SchoolLevel;
  superiorBody: string;
  commune: string;
  address: string;
  abbreviation: string;
}
export interface SchoolYear {
  id: string;
  name: string;
  startsOn: string;
  semester2StartsOn: string;
  endsOn: string;
  current: boolean;
  currentSemester: number;
}
export interface Subject {
  id: string;
  code: string;
  name: string;
  periodsPerYear: number;
  kind: SubjectKind;
}
export interface Staff {
  id: string;
  code: string;
  fullName: string;
  birthDate: string;
  sex: Sex;
  personalId: string;
  ethnicity: string;
  phone: string;
  email: string;
  job: StaffJob;
  jobTitle: string;
  contract: Contract;
  department: string;
  status: StaffStatus;
  note: string;
}
export interface SchoolClass {
  id: string;
  name: string;
  grade: number;
  campus: string;
  homeroomTeacherId: string | null;
}
export interface Relative {
  fullName: string;
  birthYear: string;
  job: string;
}
export interface Student {
  id: string;
  sectorId: string;
  fullName: string;
  birthDate: string;
  sex: Sex;
  personalId: string;
  ethnicity: string;
  birthPlace: string;
  oldAddress: string;
  newAddress: string;
  phone: string;
  father: Relative;
  mother: Relative;
  guardian: Relative;
  status: StudentStatus;
}
export interface Assignment {
  id: string;
  staffId: string;
  classId: string;
  subjectId: string;
  fromDay: string;
  toDay: string | null;
}
