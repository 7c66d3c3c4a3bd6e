import { z } from 'zod';
import { command } from './method.ts';
import { empty } from './fields.ts';

export const support = {
  /** What a person may send to support: exactly this text is shown, and exactly this text is saved. */
  'support.bundle': command({
    permission: 'support.bundle',
    input: empty,
    output: z.strictObject({ fileName: z.string(), text: z.string() }),
    touches: [],
  }),
};
