import { z } from 'zod';
import { command, query } from './method.ts';
import { day, empty, id, instant, line, personName, sentenceParams } from './fields.ts';
import {
  CONTRACTS,
  DISABILITIES,
  SEXES,
  STAFF_JOBS,
  STAFF_STATUSES,
  STUDENT_STATUSES,
} from './vocabulary/school.ts';

/** "" = not known. Twelve digits otherwise; the domain warns, the contract only bounds. */
const personalId = line(20);
const optionalDay = z.union([day, z.literal('')]);
const relative = z.strictObject({ fullName: line(80), birthYear: line(4), job: line(80) });
const warnings = z.array(z.strictObject({ code: z.string(), params: sentenceParams }));

export const staffFields = z.strictObject({
  code: line(35),
  fullName: personName,
  birthDate: optionalDay,
  sex: z.enum(SEXES),
  personalId,
  ethnicity: line(40),
  phone: line(20),
  email: line(120),
  job: z.enum(STAFF_JOBS),
  jobTitle: line(80),
  contract: z.enum(CONTRACTS),
  department: line(80),
  status: z.enum(STAFF_STATUSES),
  note: line(300),
});
export const staffView = z.strictObject({
  id,
  ...staffFields.shape,
  /** Sensitive columns come masked ("•••") unless the role needs them. */
  masked: z.boolean(),
  homeroomOf: z.array(z.string()),
  /** State of the person's central account, '' when there is none. */
  accountState: z.string(),
  warnings,
});

export const classView = z.strictObject({
  id,
  name: z.string(),
  grade: z.number().int(),
  campus: z.string(),
  homeroomTeacherId: id.nullable(),
  homeroomTeacher: z.string(),
  students: z.number().int(),
});

export const studentFields = z.strictObject({
  sectorId: line(20),
  fullName: personName,
  birthDate: optionalDay,
  sex: z.enum(SEXES),
  personalId,
  ethnicity: line(40),
  disability: z.enum([...DISABILITIES, '•••']),
  birthPlace: line(200),
  oldAddress: line(200),
  newAddress: line(200),
  phone: line(20),
  father: relative,
  mother: relative,
  guardian: relative,
  status: z.enum(STUDENT_STATUSES),
});
export const studentView = z.strictObject({
  id,
  ...studentFields.shape,
  classId: id.nullable(),
  className: z.string(),
  masked: z.boolean(),
  warnings,
});
/** A row of the long list: what fits a line. */
export const studentRow = z.strictObject({
  id,
  sectorId: z.string(),
  fullName: z.string(),
  birthDate: z.string(),
  sex: z.enum(SEXES),
  personalId: z.string(),
  ethnicity: z.string(),
  className: z.string(),
  status: z.enum(STUDENT_STATUSES),
  warning: z.boolean(),
});

export const assignmentView = z.strictObject({
  id,
  staffId: id,
  teacher: z.string(),
  department: z.string(),
  classId: id,
  className: z.string(),
  subjectId: id,
  subject: z.string(),
  fromDay: day,
  toDay: day.nullable(),
});

/** Another year than the current one, to look at; refused to roles that see only their own classes. */
const yearId = id.optional();

export const people = {
  'staff.list': query({ permission: 'people.read', input: empty, output: z.array(staffView) }),
  'staff.save': command({
    permission: 'people.manage',
    input: z.strictObject({ id: id.nullable(), ...staffFields.shape }),
    output: z.strictObject({ id, warnings }),
    touches: ['people', 'accounts', 'audit'],
  }),
  'classes.list': query({
    permission: 'people.read',
    input: z.strictObject({ yearId }),
    output: z.array(classView),
  }),
  'classes.save': command({
    permission: 'people.manage',
    input: z.strictObject({
      id: id.nullable(),
      name: line(20, 1),
      grade: z.int().min(1).max(12),
      campus: line(80),
      homeroomTeacherId: id.nullable(),
    }),
    output: z.strictObject({ id }),
    touches: ['people', 'accounts', 'audit'],
  }),
  'students.list': query({
    permission: 'people.read',
    input: z.strictObject({ classId: id.nullable(), yearId }),
    output: z.array(studentRow),
  }),
  'students.get': query({ permission: 'people.read', input: z.strictObject({ id }), output: studentView }),
  'students.save': command({
    permission: 'people.manage',
    input: z.strictObject({
      id: id.nullable(),
      classId: id.nullable(),
      reason: line(300),
      ...studentFields.shape,
    }),
    output: z.strictObject({ id, warnings }),
    touches: ['people', 'audit'],
  }),
  'students.history': query({
    permission: 'people.read',
    input: z.strictObject({ id }),
    output: z.array(z.strictObject({ at: instant, what: z.string(), detail: z.string() })),
  }),
  'assignments.list': query({
    permission: 'people.read',
    input: z.strictObject({ yearId }),
    output: z.array(assignmentView),
  }),
  'assignments.save': command({
    permission: 'people.manage',
    input: z.strictObject({ staffId: id, classId: id, subjectId: id, fromDay: day }),
    output: z.strictObject({ id }),
    touches: ['people', 'accounts', 'audit'],
  }),
  'assignments.end': command({
    permission: 'people.manage',
    input: z.strictObject({ id, toDay: day }),
    output: empty,
    touches: ['people', 'accounts', 'audit'],
  }),
};
