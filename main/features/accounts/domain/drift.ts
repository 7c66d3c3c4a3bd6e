import type { PaperState } from '../../../../preload/contract/vocabulary/papers.ts';
import { countRights, rightsDelta, type RightsDelta } from './rights-delta.ts';
import { sameRights, type Rights } from './rights.ts';

/** Handover or supplementary minutes that count (neither refused nor void), with the rights they agree on. */
export interface MinutesOnFile {
  readonly paperId: string;
  readonly kind: 'bien-ban-ban-giao' | 'bien-ban-bo-sung';
  readonly symbol: string;
  readonly state: PaperState;
  readonly issuedAt: string;
  readonly rights: Rights;
}

export interface Drift {
  /** The newest signed minutes; while none is signed, the newest issued. */
  readonly agreed: MinutesOnFile;
  /** Newer minutes that wait for signatures. */
  readonly pending: MinutesOnFile | null;
  readonly delta: RightsDelta;
  /** The pending minutes already say what is in force: only signatures are missing. */
  readonly written: boolean;
}

/** `minutes` newest first. Null: rights and paper agree, or nothing was handed over yet. */
export function driftOf(inForce: Rights, minutes: readonly MinutesOnFile[]): Drift | null {
  const signed = minutes.findIndex(({ state }) => state === 'signed');
  const agreed = minutes[signed === -1 ? 0 : signed];
  if (!agreed) return null;
  const delta = rightsDelta(agreed.rights, inForce);
  if (countRights(delta.added) + countRights(delta.removed) === 0) return null;
  const pending = (signed > 0 && minutes[0]) || null;
  return { agreed, pending, delta, written: pending !== null && sameRights(pending.rights, inForce) };
}
