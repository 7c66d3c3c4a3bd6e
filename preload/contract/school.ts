import { z } from 'zod';
import { command, query } from './method.ts';
import { day, empty, id, instant, line } from './fields.ts';
import { schoolProfile, yearSetup } from './vault.ts';
import { PROFILE_STATES, SUBJECT_KINDS } from './vocabulary/school.ts';

const gradeOfSubject = z.strictObject({
  grade: z.int().min(1).max(12),
  periodsPerYear: z.int().min(0).max(500),
  kind: z.enum(SUBJECT_KINDS),
});

export const subjectView = z.strictObject({
  id,
  code: z.string(),
  name: z.string(),
  periodsPerYear: z.number().int(),
  kind: z.enum(SUBJECT_KINDS),
  /** Grades of the school that differ in the current year. */
  grades: z.array(gradeOfSubject),
});

export const yearView = z.strictObject({
  id,
  current: z.boolean(),
  /** The caller may look at the lists of that year. */
  viewable: z.boolean(),
  ...yearSetup.shape,
});

const profileChange = z.strictObject({
  id,
  /** Null = what the school began with, or a correction of it. */
  fromDay: day.nullable(),
  values: schoolProfile.partial(),
  reason: z.string(),
  /** "1669/NQ-UBTVQH15"; empty when none was named. */
  basisNumber: z.string(),
  basisDay: day.nullable(),
  at: instant,
  /** Empty for what was there before changes were kept. */
  by: z.string(),
});

export const school = {
  'school.get': query({ permission: 'signed-in', input: empty, output: schoolProfile }),
  /** Newest period first, without gaps; `withdrawn` was called off before its day. */
  'school.profileHistory': query({
    permission: 'signed-in',
    input: empty,
    output: z.strictObject({
      periods: z.array(
        z.strictObject({
          fromDay: day.nullable(),
          toDay: day.nullable(),
          state: z.enum(PROFILE_STATES),
          profile: schoolProfile,
          changes: z.array(profileChange),
        }),
      ),
      withdrawn: z.array(
        profileChange.extend({
          withdrawal: z.strictObject({ reason: z.string(), at: instant, by: z.string() }),
        }),
      ),
    }),
  }),
  'school.changeProfile': command({
    permission: 'school.manage',
    input: z.strictObject({
      /** First day it counts, past or to come; null = since the beginning. */
      fromDay: day.nullable(),
      /** Only what changes. */
      values: schoolProfile.partial(),
      reason: line(300, 3),
      basisNumber: line(80),
      basisDay: day.nullable(),
    }),
    output: z.strictObject({ id }),
    touches: ['school', 'session', 'audit'],
  }),
  'school.withdrawChange': command({
    permission: 'school.manage',
    input: z.strictObject({ id, reason: line(300, 3) }),
    output: empty,
    touches: ['school', 'session', 'audit'],
  }),
  'school.years': query({ permission: 'signed-in', input: empty, output: z.array(yearView) }),
  'school.addYear': command({
    permission: 'school.manage',
    input: yearSetup,
    output: z.strictObject({ id }),
    touches: ['school', 'audit'],
  }),
  'school.setCurrentYear': command({
    permission: 'school.manage',
    input: z.strictObject({ id, semester: z.int().min(1).max(2) }),
    output: empty,
    touches: ['school', 'session', 'people', 'audit'],
  }),
  'school.subjects': query({ permission: 'signed-in', input: empty, output: z.array(subjectView) }),
  'school.saveSubject': command({
    permission: 'school.manage',
    input: z.strictObject({
      id: id.nullable(),
      code: line(20, 1),
      name: line(80, 1),
      periodsPerYear: z.int().min(0).max(500),
      kind: z.enum(SUBJECT_KINDS),
      /** Grades that differ; the others are as above. Counts from the current year on. */
      grades: z
        .array(gradeOfSubject)
        .max(12)
        .refine((grades) => new Set(grades.map(({ grade }) => grade)).size === grades.length)
        .default([]),
      /** The caller knows what it does to marks that are entered already. */
      confirmed: z.boolean().default(false),
    }),
    output: z.strictObject({ id }),
    touches: ['school', 'gradebook', 'audit'],
  }),
};
