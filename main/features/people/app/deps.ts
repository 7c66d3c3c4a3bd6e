import type { Clock } from '../../../kernel/clock.ts';
import type { Context } from '../../../kernel/context.ts';
import type { NewId } from '../../../kernel/ids.ts';
import type { Database } from '../../../platform/database/work.ts';

export interface PeopleDeps {
  readonly database: Database;
  readonly newId: NewId;
  readonly clock: Clock;
  /** Before the school goes over to another year; a refusal stops it. */
  readonly beforeTransition: (context: Context) => Promise<unknown>;
}
