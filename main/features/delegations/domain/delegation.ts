import type {
  DelegatedFunction,
  DelegationKind,
  DelegationState,
} from '../../../../preload/contract/vocabulary/delegations.ts';
import type { PaperState } from '../../../../preload/contract/vocabulary/papers.ts';
import type { Role } from '../../../../preload/contract/vocabulary/roles.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';

/** What decides whether a delegation counts at an instant. */
export interface Term {
  readonly fromDay: string;
  /** Last day, inclusive, on the clock of Asia/Ho_Chi_Minh. */
  readonly toDay: string;
  readonly endedAt: string | null;
  readonly delegatorId: string;
  readonly createdBy: string;
  /** When the head agreed under the own sign-in to what somebody else wrote down. */
  readonly confirmedAt: string | null;
  /** Null for a decision made outside, whose scan is kept. */
  readonly paperState: PaperState | null;
  /** Who gave it is the head and at work here. */
  readonly giverInPost: boolean;
  /** Who received it signs in and has not left. */
  readonly holderHere: boolean;
}

/** The head wrote it, or agreed to it, under the own sign-in: no scan can tell the program that. */
export function isByHead({
  createdBy,
  delegatorId,
  confirmedAt,
}: Pick<Term, 'createdBy' | 'delegatorId' | 'confirmedAt'>): boolean {
  return createdBy === delegatorId || confirmedAt !== null;
}

/** The head agreed: a decision from outside, a signed paper, or by the own sign-in. */
function isAgreed(term: Term): boolean {
  return term.paperState === null || term.paperState === 'signed' || isByHead(term);
}

/** Whether it has ever counted, were it stopped at that instant. */
export function hasBegun(term: Term, at: string): boolean {
  return isAgreed(term) && vietnamDay(at) >= term.fromDay;
}

export function delegationState(term: Term, at: string): DelegationState {
  const today = vietnamDay(at);
  if (term.endedAt !== null && term.endedAt <= at) {
    return hasBegun(term, term.endedAt) ? 'ended-early' : 'cancelled';
  }
  if (term.paperState === 'void' || term.paperState === 'refused') return 'cancelled';
  if (today > term.toDay) return 'ended';
  // Handed down by who holds the post, to a colleague: it ends with either (rules of the chain of accounts).
  if (!term.giverInPost || !term.holderHere) return 'lapsed';
  if (!isAgreed(term)) return 'unsigned';
  return today < term.fromDay ? 'upcoming' : 'in-force';
}

/** It still can be stopped. */
export function mayEnd(state: DelegationState): boolean {
  return state === 'unsigned' || state === 'upcoming' || state === 'in-force' || state === 'lapsed';
}

/** A deputy signs "ký thay", anybody else "thừa ủy quyền"; who stands in for the officer signs nothing for the head. */
export function kindOf(delegateRoles: readonly Role[], substitutes: boolean): DelegationKind {
  if (substitutes) return 'substitute';
  return delegateRoles.includes('vice-principal') ? 'deputy' : 'by-authority';
}

/** Above the name on a paper signed for the head (NĐ 30/2020, Điều 13); empty for a substitute. */
export function signatureRole(kind: DelegationKind, title: string): string {
  if (kind === 'substitute') return '';
  const post = title.toLocaleUpperCase('vi');
  const line = kind === 'deputy' ? 'KT. HIỆU TRƯỞNG' : 'TUQ. HIỆU TRƯỞNG';
  return post === '' ? line : `${line}\n${post}`;
}

export interface Wish {
  readonly delegatorId: string;
  readonly delegateId: string;
  readonly substitutedId: string | null;
  readonly fromDay: string;
  readonly toDay: string;
  readonly functions: readonly DelegatedFunction[];
  readonly classIds: readonly string[];
}
interface Candidate {
  readonly roles: readonly Role[];
  readonly active: boolean;
  /** By the staff list; a sign-in without a staff record has not left. */
  readonly hasLeft: boolean;
}
export interface People {
  readonly actorId: string;
  readonly delegator: Candidate | null;
  readonly delegate: Candidate | null;
  readonly substituted: Candidate | null;
}

const LONGEST_DAYS = 366;
const DAY_MS = 86_400_000;

/** Why it cannot be written, as a code of the `delegations` locale; null = it can. */
export function faultOf(wish: Wish, people: People, today: string): string | null {
  const { delegator, delegate, substituted } = people;
  if (!delegator?.active || !delegator.roles.includes('principal')) return 'delegations.delegator-not-head';
  if (delegator.hasLeft) return 'delegations.delegator-left';
  if (!delegate?.active) return 'delegations.delegate-unknown';
  if (delegate.hasLeft) return 'delegations.delegate-left';
  if (wish.delegateId === wish.delegatorId) return 'delegations.to-oneself';
  if (wish.delegateId === people.actorId) return 'delegations.for-oneself';
  if (wish.substitutedId !== null) {
    if (!substituted?.roles.includes('it-officer')) return 'delegations.not-an-officer';
    if (wish.substitutedId === wish.delegateId) return 'delegations.to-oneself';
  }
  if (wish.toDay < wish.fromDay) return 'delegations.day-order';
  if (wish.toDay < today) return 'delegations.already-over';
  if ((Date.parse(wish.toDay) - Date.parse(wish.fromDay)) / DAY_MS >= LONGEST_DAYS)
    return 'delegations.too-long';
  if (wish.classIds.length > 0 && !wish.functions.includes('records'))
    return 'delegations.classes-without-records';
  return null;
}

export function overlaps(
  a: { readonly fromDay: string; readonly toDay: string },
  b: { readonly fromDay: string; readonly toDay: string },
): boolean {
  return a.fromDay <= b.toDay && b.fromDay <= a.toDay;
}
