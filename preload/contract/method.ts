import type { z } from 'zod';
import type { Permission } from './vocabulary/permissions.ts';
import type { Topic } from './vocabulary/topics.ts';

/** Who answers: the office process (data) or the shell (window, dialogs, printing). */
export type Host = 'office' | 'shell';

export interface Method<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly type: 'query' | 'command';
  readonly host: Host;
  readonly permission: Permission;
  readonly input: I;
  readonly output: O;
  /** Topics whose cached answers a successful command makes stale. Empty for queries. */
  readonly touches: readonly Topic[];
}

interface QuerySpec<I, O> {
  permission: Permission;
  input: I;
  output: O;
  host?: Host;
}

export function query<I extends z.ZodType, O extends z.ZodType>(spec: QuerySpec<I, O>): Method<I, O> {
  return { type: 'query', host: 'office', touches: [], ...spec };
}

export function command<I extends z.ZodType, O extends z.ZodType>(
  spec: QuerySpec<I, O> & { touches: readonly Topic[] },
): Method<I, O> {
  return { type: 'command', host: 'office', ...spec };
}
