import { z } from 'zod';
import { command, query } from './method.ts';
import { day, empty, id, instant, password } from './fields.ts';
import { DELEGATION_KINDS } from './vocabulary/delegations.ts';
import { PERMISSIONS } from './vocabulary/permissions.ts';
import { ROLES } from './vocabulary/roles.ts';
import { TOPICS } from './vocabulary/topics.ts';

/** Who touched the keys of who decides over marks; stays to be read for thirty days. */
export const keyNotice = z.strictObject({
  what: z.enum(['password-reset', 'password-recovered', 'code-renewed']),
  at: instant,
  /** '' = not known: the recovery code names nobody. */
  by: z.string(),
});
export type KeyNotice = z.output<typeof keyNotice>;

export const sessionView = z.strictObject({
  userId: id,
  login: z.string(),
  fullName: z.string(),
  roles: z.array(z.enum(ROLES)),
  permissions: z.array(z.enum(PERMISSIONS)),
  /** In force now; the status bar names them. */
  delegations: z.array(
    z.strictObject({ id, symbol: z.string(), kind: z.enum(DELEGATION_KINDS), toDay: day }),
  ),
  /** Set while the program is only looked at with other eyes. */
  viewing: z.enum(['person', 'role']).nullable(),
  mustChangePassword: z.boolean(),
  schoolName: z.string(),
  schoolYear: z.string(),
  semester: z.number().int(),
  unsyncedChanges: z.number().int(),
  lastBackupAt: z.string().nullable(),
  recoveryConfirmed: z.boolean(),
  keyNotices: z.array(keyNotice),
});

export const session = {
  'session.current': query({ permission: 'signed-in', input: empty, output: sessionView }),
  'session.changePassword': command({
    permission: 'signed-in',
    input: z.strictObject({ current: password, next: password }),
    output: empty,
    touches: ['session'],
  }),
  /** "Xem như": until it ends, queries answer as for that person or role and every command is refused. */
  'session.viewAs': command({
    permission: 'session.view-as',
    input: z.union([z.strictObject({ userId: id }), z.strictObject({ role: z.enum(ROLES) })]),
    output: empty,
    touches: TOPICS,
  }),
  'session.endViewAs': command({ permission: 'signed-in', input: empty, output: empty, touches: TOPICS }),
  'session.viewChoices': query({
    permission: 'session.view-as',
    input: empty,
    output: z.array(z.strictObject({ id, fullName: z.string(), roles: z.array(z.enum(ROLES)) })),
  }),
  /** Errors in a proposed password, as codes of the `auth` locale; empty = good. */
  'session.checkPassword': query({
    permission: 'public',
    input: z.strictObject({ login: z.string().max(64), password }),
    output: z.strictObject({ problems: z.array(z.string()) }),
  }),
};
