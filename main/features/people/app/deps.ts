import type { Clock } from '../../../kernel/clock.ts';
import type { Context } from '../../../kernel/context.ts';
import type { NewId } from '../../../kernel/ids.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { Database } from '../../../platform/database/work.ts';

/** What a change of periods or kind does to marks that were entered already. */
export interface EffectOnBooks {
  /** Books with marks whose columns become others. */
  readonly classes: readonly string[];
  /** Averages that become blank, become others, or are there for the first time. */
  readonly blank: number;
  readonly changed: number;
  readonly filled: number;
  /** Levels of learning that become others. */
  readonly levels: number;
}
export interface ChangedSubject {
  readonly subjectId: string;
  readonly classIds: readonly string[];
  /** Those of them in which the kind becomes another. */
  readonly otherKindIn: readonly string[];
}

export interface PeopleDeps {
  readonly database: Database;
  readonly newId: NewId;
  readonly clock: Clock;
  /** Before the school goes over to another year; a refusal stops it. */
  readonly beforeTransition: (context: Context) => Promise<unknown>;
  /** Runs a change of a subject and says what it did to the books; a refusal stops it. */
  readonly effectOnBooks: (sql: Sqlite, subject: ChangedSubject, change: () => void) => EffectOnBooks;
}
