import { z } from 'zod';
import { command, query } from './method.ts';
import { empty, id, line } from './fields.ts';
import { schoolProfile, yearSetup } from './vault.ts';
import { SUBJECT_KINDS } from './vocabulary/school.ts';

export const subjectView = z.strictObject({
  id,
  code: z.string(),
  name: z.string(),
  periodsPerYear: z.number().int(),
  kind: z.enum(SUBJECT_KINDS),
});

export const yearView = z.strictObject({
  id,
  current: z.boolean(),
  /** The caller may look at the lists of that year. */
  viewable: z.boolean(),
  ...yearSetup.shape,
});

export const school = {
  'school.get': query({ permission: 'signed-in', input: empty, output: schoolProfile }),
  'school.update': command({
    permission: 'school.manage',
    input: schoolProfile,
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
    }),
    output: z.strictObject({ id }),
    touches: ['school', 'audit'],
  }),
};
