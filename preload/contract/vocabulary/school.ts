import { REGISTERS } from './registers/index.ts';

export const SCHOOL_LEVELS = ['TH', 'THCS', 'THPT', 'TH-THCS', 'THCS-THPT'] as const;
export type SchoolLevel = (typeof SCHOOL_LEVELS)[number];
/** Grades a school of this level may have: the first and the last. */
export const LEVEL_GRADES = {
  TH: [1, 5],
  THCS: [6, 9],
  THPT: [10, 12],
  'TH-THCS': [1, 9],
  'THCS-THPT': [6, 12],
} as const satisfies Readonly<Record<SchoolLevel, readonly [number, number]>>;

/** Where a period of the school's profile stands today. */
export const PROFILE_STATES = ['past', 'in-force', 'to-come'] as const;
export type ProfileState = (typeof PROFILE_STATES)[number];

export const SEXES = ['male', 'female', 'unknown'] as const;
export type Sex = (typeof SEXES)[number];

export const STAFF_JOBS = [
  'principal',
  'vice-principal',
  'teacher',
  'clerk',
  'accountant',
  'librarian',
  'it',
  'health',
  'equipment',
  'guard',
  'other',
] as const;
export type StaffJob = (typeof STAFF_JOBS)[number];

/** Biên chế, hợp đồng, thỉnh giảng: all three count towards the 100 % of a review (cv 1456, mục 2.2). */
export const CONTRACTS = ['permanent', 'contract', 'visiting'] as const;
export type Contract = (typeof CONTRACTS)[number];

export const STAFF_STATUSES = ['working', 'on-leave', 'transferred', 'retired', 'quit'] as const;
export type StaffStatus = (typeof STAFF_STATUSES)[number];

/** '' = not noted. */
export const DISABILITIES = ['', 'no', 'yes'] as const;
export type Disability = (typeof DISABILITIES)[number];

export const STUDENT_STATUSES = [
  'studying',
  'transferred-in',
  'transferred-out',
  'dropped-out',
  'graduated',
  'reserved',
] as const;
export type StudentStatus = (typeof STUDENT_STATUSES)[number];

export const SUBJECT_KINDS = ['scored', 'comment'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** Lists of people and classes; the registers are imported by the same steps. */
export const PEOPLE_LISTS = ['staff', 'classes', 'students', 'assignments'] as const;
export type PeopleList = (typeof PEOPLE_LISTS)[number];
export const IMPORT_KINDS = [...PEOPLE_LISTS, ...REGISTERS, 'past-results'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];
