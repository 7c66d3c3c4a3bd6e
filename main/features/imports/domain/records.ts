import type {
  Contract,
  Sex,
  StaffJob,
  StaffStatus,
  StudentStatus,
} from '../../../../preload/contract/vocabulary/school.ts';

/** Records an import hands to the people feature. Text fields: '' = not given. Days: `YYYY-MM-DD`. */
export type StaffRow = Readonly<{
  code: string;
  fullName: string;
  birthDate: string;
  sex: Sex;
  personalId: string;
  ethnicity: string;
  phone: string;
  email: string;
  job: StaffJob;
  /** The job in the file's own words when it says more than the code. */
  jobTitle: string;
  contract: Contract;
  department: string;
  status: StaffStatus;
  note: string;
}>;

/** A teacher as the file names them; `code` wins over `name`. Both '' = nobody. */
export type TeacherReference = Readonly<{ code: string; name: string }>;

export type ClassRow = Readonly<{
  name: string;
  grade: number;
  homeroomTeacher: TeacherReference;
  campus: string;
}>;

export type Relative = Readonly<{ fullName: string; birthYear: string; job: string }>;

export type StudentRow = Readonly<{
  sectorId: string;
  personalId: string;
  fullName: string;
  birthDate: string;
  sex: Sex;
  ethnicity: string;
  className: string;
  status: StudentStatus;
  birthPlace: string;
  oldAddress: string;
  newAddress: string;
  phone: string;
  father: Relative;
  mother: Relative;
  guardian: Relative;
}>;

export type AssignmentRow =
  | Readonly<{
      type: 'teaching';
      teacher: TeacherReference;
      className: string;
      subject: string;
      periods: number | null;
    }>
  | Readonly<{ type: 'homeroom'; teacher: TeacherReference; className: string }>;

export type RecordOfKind = {
  staff: StaffRow;
  classes: ClassRow;
  students: StudentRow;
  assignments: AssignmentRow;
};
