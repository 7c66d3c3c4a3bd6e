import { z } from 'zod';
import { command, query } from './method.ts';
import { empty, id, password } from './fields.ts';
import { PERMISSIONS } from './vocabulary/permissions.ts';
import { ROLES } from './vocabulary/roles.ts';

export const sessionView = z.strictObject({
  userId: id,
  login: z.string(),
  fullName: z.string(),
  roles: z.array(z.enum(ROLES)),
  permissions: z.array(z.enum(PERMISSIONS)),
  mustChangePassword: z.boolean(),
  schoolName: z.string(),
  schoolYear: z.string(),
  semester: z.number().int(),
  unsyncedChanges: z.number().int(),
  lastBackupAt: z.string().nullable(),
  recoveryConfirmed: z.boolean(),
});

export const session = {
  'session.current': query({ permission: 'signed-in', input: empty, output: sessionView }),
  'session.changePassword': command({
    permission: 'signed-in',
    input: z.strictObject({ current: password, next: password }),
    output: empty,
    touches: ['session'],
  }),
  /** Errors in a proposed password, as codes of the `auth` locale; empty = good. */
  'session.checkPassword': query({
    permission: 'public',
    input: z.strictObject({ login: z.string().max(64), password }),
    output: z.strictObject({ problems: z.array(z.string()) }),
  }),
};
