import type { StaffProfile, StudentProfile } from '../../../../preload/contract/vocabulary/people.ts';
import type { SchoolLevel, SubjectKind } from '../../../../preload/contract/vocabulary/school.ts';

export type { Relative } from '../../../../preload/contract/vocabulary/people.ts';

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
export interface Staff extends StaffProfile {
  id: string;
}
export interface SchoolClass {
  id: string;
  name: string;
  grade: number;
  campus: string;
  homeroomTeacherId: string | null;
}
export interface Student extends StudentProfile {
  id: string;
}
export interface Assignment {
  id: string;
  staffId: string;
  classId: string;
  subjectId: string;
  fromDay: string;
  toDay: string | null;
}
