import { z } from 'zod';
import { command, query } from './method.ts';
import { day, empty, file, id, instant, line } from './fields.ts';
import { scan } from './papers.ts';
import { DELEGATED_FUNCTIONS, DELEGATION_KINDS, DELEGATION_STATES } from './vocabulary/delegations.ts';
import { PAPER_STATES } from './vocabulary/papers.ts';

const functions = z.array(z.enum(DELEGATED_FUNCTIONS)).min(1).max(DELEGATED_FUNCTIONS.length);
const person = z.strictObject({ id, fullName: z.string(), title: z.string() });

export const delegations = {
  'delegations.list': query({
    permission: 'delegations.read',
    input: empty,
    output: z.array(
      z.strictObject({
        id,
        kind: z.enum(DELEGATION_KINDS),
        state: z.enum(DELEGATION_STATES),
        symbol: z.string(),
        decidedOn: day,
        delegator: z.string(),
        delegate: z.string(),
        delegateTitle: z.string(),
        /** Whom a substitute stands in for; '' for the others. */
        substituted: z.string(),
        fromDay: day,
        toDay: day,
        functions: z.array(z.enum(DELEGATED_FUNCTIONS)),
        /** Names; empty = the whole school. */
        classes: z.array(z.string()),
        paperId: id.nullable(),
        paperState: z.enum(PAPER_STATES).nullable(),
        scanId: id.nullable(),
        createdBy: z.string(),
        createdAt: instant,
        endedAt: instant.nullable(),
        endReason: z.string(),
        /** What only the head decides is in it and waits until the head agrees under the own sign-in. */
        awaitsHead: z.boolean(),
        allowed: z.array(z.enum(['confirm', 'end'])),
      }),
    ),
  }),
  /** Who may hand over, who may receive, whom somebody may stand in for. */
  'delegations.choices': query({
    permission: 'delegations.manage',
    input: empty,
    output: z.strictObject({
      delegators: z.array(person),
      delegates: z.array(person),
      officers: z.array(person),
    }),
  }),
  /** Writes the paper, or keeps the scan of a decision made outside. Nothing of it can be changed later. */
  'delegations.create': command({
    permission: 'delegations.manage',
    input: z.strictObject({
      delegatorId: id,
      delegateId: id,
      /** The officer whose work is done meanwhile; null = the head's own work is delegated. */
      substitutedId: id.nullable(),
      fromDay: day,
      toDay: day,
      functions,
      /** Empty = the whole school. */
      classIds: z.array(id).max(200),
      outside: z.strictObject({ symbol: line(60, 1), decidedOn: day, scan }).nullable(),
    }),
    output: z.strictObject({ id, paperId: id.nullable() }),
    touches: ['delegations', 'papers', 'audit'],
  }),
  /** The head agrees, under the own sign-in, to what somebody else wrote down. */
  'delegations.confirm': command({
    permission: 'delegations.manage',
    input: z.strictObject({ id }),
    output: empty,
    touches: ['delegations', 'audit'],
  }),
  /** Before its last day, or before it began; for good. */
  'delegations.end': command({
    permission: 'delegations.manage',
    input: z.strictObject({ id, reason: line(300, 3) }),
    output: empty,
    touches: ['delegations', 'papers', 'audit'],
  }),
  'delegations.export': command({
    permission: 'delegations.read',
    input: z.strictObject({
      /** In the order to write. */
      ids: z.array(id).max(5_000),
      purpose: line(300, 5),
    }),
    output: file,
    touches: ['audit'],
  }),
};
