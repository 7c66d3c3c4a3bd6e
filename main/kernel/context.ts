import type { Role } from '../../preload/contract/vocabulary/roles.ts';

/** Who acts. `null` in a context means nobody is signed in (unlock, recovery). */
export interface Actor {
  readonly userId: string;
  readonly login: string;
  readonly fullName: string;
  readonly roles: readonly Role[];
  /** The staff record of this person; decides "own class", "own subject". */
  readonly staffId: string | null;
}

/** What a use case knows about the call it serves. */
export interface Context {
  readonly actor: Actor | null;
  /** Instant of the call, ISO UTC with milliseconds. */
  readonly at: string;
  readonly traceId: string;
  /** Tells the windows how far a long job is. */
  progress(jobId: string, done: number, total: number): void;
}
