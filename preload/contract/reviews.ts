import { z } from 'zod';
import { rightView } from './accounts.ts';
import { command, query } from './method.ts';
import { day, empty, id, instant, line } from './fields.ts';

const progress = z.strictObject({
  department: z.string(),
  reviewer: z.string(),
  total: z.number().int(),
  decided: z.number().int(),
  withdrawn: z.number().int(),
  /** Minutes of the department once the review is closed. */
  paperId: id.nullable(),
});
const reviewHead = {
  id,
  year: z.string(),
  semester: z.number().int(),
  openedAt: instant,
  openedBy: z.string(),
  dueOn: day,
  closedAt: instant.nullable(),
  overdue: z.boolean(),
};

export const reviewItem = z.strictObject({
  id,
  accountId: id,
  fullName: z.string(),
  department: z.string(),
  login: z.string(),
  /** While undecided, who can decide it now; afterwards as the review began. */
  reviewer: z.string(),
  /** As it was named when the review began. */
  right: rightView,
  /** `gone`: taken away by another act before anybody decided. */
  decision: z.enum(['open', 'keep', 'withdraw', 'gone']),
  reason: z.string(),
  decidedBy: z.string(),
  decidedAt: instant.nullable(),
  /** The person signed in may decide it. */
  mayDecide: z.boolean(),
  /** It waits for this person, not for another head. */
  mine: z.boolean(),
});

export const reviews = {
  'reviews.list': query({
    permission: 'reviews.read',
    input: empty,
    output: z.array(z.strictObject({ ...reviewHead, total: z.number().int(), decided: z.number().int() })),
  }),
  /** Heads see their own department, the head of the school and the officer everything. */
  'reviews.get': query({
    permission: 'reviews.read',
    input: z.strictObject({ id }),
    output: z.strictObject({ ...reviewHead, progress: z.array(progress), items: z.array(reviewItem) }),
  }),
  /** Lists every right of every account in force. One review is open at a time. */
  'reviews.open': command({
    permission: 'reviews.manage',
    input: z.strictObject({ dueOn: day }),
    output: z.strictObject({ id, items: z.number().int() }),
    touches: ['reviews', 'audit'],
  }),
  /** A withdrawal takes the right away at once and needs a reason. */
  'reviews.decide': command({
    permission: 'reviews.decide',
    input: z.strictObject({
      itemIds: z.array(id).min(1).max(5_000),
      decision: z.enum(['keep', 'withdraw']),
      reason: line(300),
    }),
    output: z.strictObject({ decided: z.number().int() }),
    touches: ['reviews', 'accounts', 'audit'],
  }),
  /** Every right must be decided; makes the minutes of each department. */
  'reviews.close': command({
    permission: 'reviews.manage',
    input: z.strictObject({ id }),
    output: z.strictObject({ paperIds: z.array(id) }),
    touches: ['reviews', 'papers', 'audit'],
  }),
};
