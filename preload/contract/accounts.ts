import { z } from 'zod';
import { command, query } from './method.ts';
import { empty, id, instant, line, login, record } from './fields.ts';
import { ACCOUNT_STATES, FUNCTIONS } from './vocabulary/accounts.ts';
import { STAFF_JOBS } from './vocabulary/school.ts';

export const rights = z.strictObject({
  /** Homeroom: whole class. */
  classIds: z.array(id).max(100),
  classSubjects: z.array(z.strictObject({ classId: id, subjectId: id })).max(500),
  functions: z.array(z.enum(FUNCTIONS)).max(FUNCTIONS.length),
});

/** One right, by the names of things; the page says it in its own language. '' = a class of another year, a subject given up. */
export const rightView = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('homeroom'), className: z.string() }),
  z.strictObject({ kind: z.literal('subject'), className: z.string(), subject: z.string() }),
  z.strictObject({ kind: z.literal('function'), function: z.enum(FUNCTIONS) }),
]);

export const accountView = z.strictObject({
  id,
  staffId: id,
  fullName: z.string(),
  department: z.string(),
  job: z.enum(STAFF_JOBS),
  /** In the school's own words; '' = as the job is called. */
  jobTitle: z.string(),
  login: z.string(),
  state: z.enum(ACCOUNT_STATES),
  /** The initial password is still kept (encrypted) because it was neither printed nor revealed yet. */
  passwordHeld: z.boolean(),
  firstPasswordChanged: z.boolean(),
  rights: z.array(rightView),
  /** Rights in force differ from the last signed minutes; while none is signed, from the last issued. */
  drifted: z.boolean(),
  lastPaper: z.string(),
  allowed: z.array(
    z.enum(['reveal', 'mark-changed', 'suspend', 'resume', 'reissue', 'revoke', 'issue-papers']),
  ),
});
const selection = z.strictObject({
  all: z.boolean(),
  department: line(80).nullable(),
  staffIds: z.array(id).max(5_000),
});
export const loginProposal = z.strictObject({
  staffId: id,
  fullName: z.string(),
  department: z.string(),
  birthDate: z.string(),
  login: z.string(),
  /** Others of the same name, so that the officer sees who gets the number. */
  collidesWith: z.array(z.string()),
  existing: z.boolean(),
});
const reason = line(300, 3);

export const accounts = {
  'accounts.list': query({ permission: 'accounts.read', input: empty, output: z.array(accountView) }),
  'accounts.preview': query({
    permission: 'accounts.manage',
    input: z.strictObject({ selection }),
    output: z.array(loginProposal),
  }),
  /** Creates accounts with initial passwords and rights filled from assignments; no papers yet. */
  'accounts.create': command({
    permission: 'accounts.manage',
    input: z.strictObject({
      selection,
      /** Logins corrected by the officer, by staff id. */
      logins: record(id, login, 5_000),
      /** Why two people use one account; required when a login is already somebody's. */
      sharedReason: line(300),
    }),
    output: z.strictObject({ created: z.number().int(), ids: z.array(id) }),
    touches: ['accounts', 'audit'],
  }),
  /** Once: afterwards the stored password is erased. */
  'accounts.reveal': command({
    permission: 'accounts.reveal',
    input: z.strictObject({ id, reason }),
    output: z.strictObject({ login: z.string(), password: z.string() }),
    touches: ['accounts', 'audit'],
  }),
  'accounts.transition': command({
    permission: 'accounts.manage',
    input: z.strictObject({
      ids: z.array(id).min(1).max(5_000),
      act: z.enum(['suspend', 'resume', 'reissue', 'revoke', 'mark-changed']),
      reason,
    }),
    output: z.strictObject({ changed: z.number().int(), paperIds: z.array(id) }),
    touches: ['accounts', 'papers', 'audit'],
  }),
  'accounts.history': query({
    permission: 'accounts.read',
    input: z.strictObject({ id }),
    output: z.array(
      z.strictObject({
        at: instant,
        actor: z.string(),
        act: z.string(),
        reason: z.string(),
        paper: z.string(),
        paperId: id.nullable(),
      }),
    ),
  }),
  'grants.get': query({
    permission: 'accounts.read',
    input: z.strictObject({ accountId: id }),
    output: rights,
  }),
  'grants.matrix': query({
    permission: 'accounts.read',
    input: empty,
    output: z.array(z.strictObject({ accountId: id, fullName: z.string(), rights })),
  }),
  'grants.save': command({
    permission: 'accounts.manage',
    input: z.strictObject({ accountId: id, rights, reason }),
    output: empty,
    touches: ['accounts', 'audit'],
  }),
  'grants.fillFromAssignments': command({
    permission: 'accounts.manage',
    input: z.strictObject({ accountIds: z.array(id).max(5_000), dryRun: z.boolean() }),
    output: z.array(
      z.strictObject({
        accountId: id,
        fullName: z.string(),
        added: z.array(rightView),
        removed: z.array(rightView),
      }),
    ),
    touches: ['accounts', 'audit'],
  }),
};
