import type { Contract, Disability, Sex, StaffJob, StaffStatus, StudentStatus } from './school.ts';

/** What is written about a person, by hand or in a file. Days are `YYYY-MM-DD`; '' = not known. */
export interface StaffProfile {
  code: string;
  fullName: string;
  birthDate: string;
  sex: Sex;
  personalId: string;
  ethnicity: string;
  phone: string;
  email: string;
  job: StaffJob;
  /** The job in the school's own words when it says more than the code. */
  jobTitle: string;
  contract: Contract;
  department: string;
  status: StaffStatus;
  note: string;
}

export interface Relative {
  fullName: string;
  birthYear: string;
  job: string;
}

export interface StudentProfile {
  sectorId: string;
  fullName: string;
  birthDate: string;
  sex: Sex;
  personalId: string;
  ethnicity: string;
  /** Learns with a disability in an ordinary class. */
  disability: Disability;
  birthPlace: string;
  oldAddress: string;
  newAddress: string;
  phone: string;
  father: Relative;
  mother: Relative;
  guardian: Relative;
  status: StudentStatus;
}
