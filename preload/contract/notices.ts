import { z } from 'zod';
import { command, query } from './method.ts';
import { empty, instant } from './fields.ts';
import { task } from './home.ts';

export const notice = task.extend({
  /** Since when it stands; null = it has not been looked at yet. */
  since: instant.nullable(),
  unread: z.boolean(),
});

export const notices = {
  /** Everything that waits for this person and what happened of late; new ones first. */
  'notices.list': query({ permission: 'signed-in', input: empty, output: z.array(notice) }),
  /** The person has looked at what waits now. */
  'notices.read': command({
    permission: 'signed-in',
    input: empty,
    output: empty,
    touches: ['settings'],
  }),
};
