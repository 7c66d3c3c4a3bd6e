import { z } from 'zod';
import { command, query } from './method.ts';
import { empty, id, instant, line, login, password, personName } from './fields.ts';
import { ROLES } from './vocabulary/roles.ts';

export const userView = z.strictObject({
  id,
  login: z.string(),
  fullName: z.string(),
  staffId: id.nullable(),
  roles: z.array(z.enum(ROLES)),
  state: z.enum(['active', 'disabled', 'locked-out']),
  mustChangePassword: z.boolean(),
  lastSignInAt: instant.nullable(),
  createdAt: instant,
  allowed: z.array(z.enum(['edit', 'disable', 'enable', 'reset-password'])),
});

const roles = z.array(z.enum(ROLES)).min(1).max(ROLES.length);

export const users = {
  'users.list': query({ permission: 'users.manage', input: empty, output: z.array(userView) }),
  'users.create': command({
    permission: 'users.manage',
    input: z.strictObject({ fullName: personName, login, staffId: id.nullable(), roles, password }),
    output: z.strictObject({ id }),
    touches: ['users', 'audit'],
  }),
  'users.update': command({
    permission: 'users.manage',
    input: z.strictObject({ id, fullName: personName, staffId: id.nullable(), roles }),
    output: empty,
    touches: ['users', 'audit'],
  }),
  'users.setState': command({
    permission: 'users.manage',
    input: z.strictObject({ id, state: z.enum(['active', 'disabled']), reason: line(300, 3) }),
    output: empty,
    touches: ['users', 'audit'],
  }),
  'users.resetPassword': command({
    permission: 'users.manage',
    input: z.strictObject({ id, password, reason: line(300, 3) }),
    output: empty,
    touches: ['users', 'audit'],
  }),
  'users.history': query({
    permission: 'users.manage',
    input: z.strictObject({ id }),
    output: z.array(z.strictObject({ at: instant, actor: z.string(), action: z.string(), note: z.string() })),
  }),
};
