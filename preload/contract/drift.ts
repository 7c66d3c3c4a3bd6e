import { z } from 'zod';
import { rightView } from './accounts.ts';
import { command, query } from './method.ts';
import { empty, id, line } from './fields.ts';
import { ACCOUNT_STATES } from './vocabulary/accounts.ts';

const rights = z.array(rightView);

export const driftView = z.strictObject({
  accountId: id,
  fullName: z.string(),
  department: z.string(),
  login: z.string(),
  /** In force but not on the minutes, and the other way round. */
  added: rights,
  removed: rights,
  /** The minutes it is compared with; '' when nothing was handed over on paper yet. */
  minutes: z.string(),
  signed: z.boolean(),
  /** Minutes that already say what is in force and wait for signatures; '' = none. */
  waiting: z.string(),
  /** What the teaching and homeroom assignments would add and take away. */
  workAdded: rights,
  workRemoved: rights,
});

export const leaverView = z.strictObject({
  staffId: id,
  fullName: z.string(),
  department: z.string(),
  cause: z.enum(['transferred', 'retired', 'quit', 'missing']),
  accountId: id.nullable(),
  login: z.string(),
  state: z.enum(['', ...ACCOUNT_STATES]),
  rights,
  /** Sign-ins to this program that still work, with commas between; '' = none. */
  signIn: z.string(),
  /** Of the same name, bound to no staff record and not the only ones: nobody can tell whose they are. */
  doubtfulSignIns: z.array(z.string()),
  /** Not over yet: given to others, or held. */
  delegations: z.array(z.strictObject({ symbol: z.string(), side: z.enum(['given', 'held']) })),
  /** Admin accounts of the unit in this person's hands: given back in writing only. */
  custody: z.array(z.string()),
});

export const drift = {
  /** Only accounts that differ from their minutes or from the work of the person. */
  'drift.list': query({ permission: 'accounts.read', input: empty, output: z.array(driftView) }),
  /** Supplementary minutes; where nothing is signed yet, the unsigned handover minutes are issued anew. */
  'drift.supplement': command({
    permission: 'accounts.manage',
    input: z.strictObject({ accountIds: z.array(id).min(1).max(5_000) }),
    output: z.strictObject({ paperIds: z.array(id) }),
    touches: ['accounts', 'papers', 'audit'],
  }),
  'leavers.list': query({ permission: 'accounts.read', input: empty, output: z.array(leaverView) }),
  /** Ends accounts (with minutes that say why the person left), sign-ins and delegations, as far as the actor may. */
  'leavers.revoke': command({
    permission: 'accounts.manage',
    input: z.strictObject({ staffIds: z.array(id).min(1).max(5_000) }),
    output: z.strictObject({
      /** Accounts. */
      revoked: z.int(),
      paperIds: z.array(id),
      signIns: z.int(),
      delegations: z.int(),
      /** Sign-ins that had to stay open, with the code of the sentence that says why. */
      staying: z.array(z.strictObject({ code: z.string(), name: z.string() })),
    }),
    touches: ['accounts', 'users', 'delegations', 'papers', 'audit'],
  }),
  /** A colleague whom a complete list did not name still works here. */
  'leavers.keep': command({
    permission: 'accounts.manage',
    input: z.strictObject({ staffId: id, reason: line(300, 3) }),
    output: empty,
    touches: ['accounts', 'people', 'audit'],
  }),
};
