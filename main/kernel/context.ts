import type { DelegationKind } from '../../preload/contract/vocabulary/delegations.ts';
import type { Permission } from '../../preload/contract/vocabulary/permissions.ts';
import type { Role } from '../../preload/contract/vocabulary/roles.ts';

/** A delegation in force: what it adds to the person who holds it. */
export interface ActingDelegation {
  readonly id: string;
  /** "01/GUQ-THCSDQ", or the number of a decision made outside. */
  readonly symbol: string;
  readonly kind: DelegationKind;
  /** Last day, inclusive. */
  readonly toDay: string;
  readonly permissions: readonly Permission[];
  /** Classes whose records it opens; null = the whole school. */
  readonly classIds: readonly string[] | null;
  /** "KT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG"; empty when nothing is signed for the head. */
  readonly signatureRole: string;
}

/** Who acts. `null` in a context means nobody is signed in (unlock, recovery). */
export interface Actor {
  readonly userId: string;
  readonly login: string;
  readonly fullName: string;
  readonly roles: readonly Role[];
  /** The staff record of this person; decides "own class", "own subject". */
  readonly staffId: string | null;
  /** Delegations in force at the moment of the call. */
  readonly delegations?: readonly ActingDelegation[];
  /** Somebody looks with this person's eyes and may see no more than this. */
  readonly within?: readonly Permission[];
}

/** What a use case knows about the call it serves. */
export interface Context {
  readonly actor: Actor | null;
  /** Instant of the call, ISO UTC with milliseconds. */
  readonly at: string;
  readonly traceId: string;
  /** The delegations without which this call would have been refused; the log and the papers name them. */
  readonly under?: readonly ActingDelegation[];
  /** Who really sits there while `actor` is only looked at ("Xem như"): nothing may be written. */
  readonly viewer?: Actor;
  /** Tells the windows how far a long job is. */
  progress(jobId: string, done: number, total: number): void;
}
