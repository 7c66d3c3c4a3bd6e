import { z } from 'zod';
import { command, query } from './method.ts';
import { day, empty, file, id, instant, line, personName } from './fields.ts';
import { scan } from './papers.ts';
import { CUSTODY_ACTS, CUSTODY_STATES } from './vocabulary/custody.ts';
import { PAPER_STATES } from './vocabulary/papers.ts';

const person = z.strictObject({
  id,
  fullName: z.string(),
  title: z.string(),
  department: z.string(),
});
const paper = z.strictObject({ id, symbol: z.string(), state: z.enum(PAPER_STATES) });
const movement = z.strictObject({
  id,
  act: z.enum(CUSTODY_ACTS),
  /** The person, and for a receipt also the body. */
  from: z.string(),
  to: z.string(),
  reason: z.string(),
  letter: z.string(),
  letterDay: day.nullable(),
  scanId: id.nullable(),
  minutes: paper,
  decision: paper.nullable(),
  preparedAt: instant,
  doneOn: day.nullable(),
});
const reason = line(300, 3);

export const custody = {
  'custody.list': query({
    permission: 'custody.read',
    input: empty,
    output: z.array(
      z.strictObject({
        id,
        login: z.string(),
        system: z.string(),
        scope: z.string(),
        guides: z.string(),
        state: z.enum(CUSTODY_STATES),
        holder: z.string(),
        holderTitle: z.string(),
        since: day.nullable(),
        /** The holder has left the school. */
        holderLeft: z.boolean(),
        /** Minutes that wait for their signatures. */
        pending: movement.nullable(),
        movements: z.array(movement),
        holders: z.array(
          z.strictObject({
            fullName: z.string(),
            title: z.string(),
            fromDay: day,
            toDay: day.nullable(),
            symbol: z.string(),
            paperId: id,
          }),
        ),
        createdAt: instant,
        closedOn: day.nullable(),
        closeReason: z.string(),
        allowed: z.array(z.enum([...CUSTODY_ACTS, 'edit', 'close', 'cancel'])),
      }),
    ),
  }),
  'custody.choices': query({
    permission: 'custody.manage',
    input: empty,
    output: z.strictObject({ heads: z.array(person), officers: z.array(person) }),
  }),
  /** What an account is; changed only until it is received. */
  'custody.save': command({
    permission: 'custody.manage',
    input: z.strictObject({
      id: id.nullable(),
      login: line(80, 1),
      system: line(160, 2),
      scope: line(300, 2),
      guides: line(300),
    }),
    output: z.strictObject({ id }),
    touches: ['custody', 'audit'],
  }),
  /** Writes the minutes of receipt from the commune; it counts when they are signed. */
  'custody.receive': command({
    permission: 'custody.manage',
    input: z.strictObject({
      accountId: id,
      giver: z.strictObject({ name: personName, title: line(120), body: line(160, 2) }),
      letterNumber: line(60),
      letterDay: day.nullable(),
      scan: scan.nullable(),
      headId: id,
      /** Who fetched it with the letter; null = the head came. */
      receiverId: id.nullable(),
    }),
    output: z.strictObject({ paperIds: z.array(id) }),
    touches: ['custody', 'papers', 'audit'],
  }),
  /** Hands over in writing, changes the holder or gives back: minutes, and a decision where a task is given. */
  'custody.move': command({
    permission: 'custody.manage',
    input: z.strictObject({
      accountId: id,
      act: z.enum(['hand-over', 'change-holder', 'return']),
      toStaffId: id,
      reason: line(300),
    }),
    output: z.strictObject({ paperIds: z.array(id) }),
    touches: ['custody', 'papers', 'audit'],
  }),
  /** Cancels the unsigned papers of the act that is waiting. */
  'custody.cancel': command({
    permission: 'custody.manage',
    input: z.strictObject({ accountId: id, reason }),
    output: empty,
    touches: ['custody', 'papers', 'audit'],
  }),
  /** Minutes of giving it back to the body above; the account is closed when they are signed. */
  'custody.giveBack': command({
    permission: 'custody.manage',
    input: z.strictObject({
      accountId: id,
      taker: z.strictObject({ name: personName, title: line(120), body: line(160, 2) }),
      reason,
    }),
    output: z.strictObject({ paperIds: z.array(id) }),
    touches: ['custody', 'papers', 'audit'],
  }),
  /** One that nobody ever received; what somebody holds is given back in writing. */
  'custody.close': command({
    permission: 'custody.manage',
    input: z.strictObject({ accountId: id, reason }),
    output: empty,
    touches: ['custody', 'audit'],
  }),
  'custody.export': command({
    permission: 'custody.read',
    input: z.strictObject({
      /** In the order to write. */
      ids: z.array(id).max(5_000),
      purpose: line(300, 5),
    }),
    output: file,
    touches: ['audit'],
  }),
};
