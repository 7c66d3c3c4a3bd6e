import type { PaperKind } from '../../../../preload/contract/vocabulary/papers.ts';
import { signingDelegation } from '../../../kernel/acting.ts';
import type { Actor } from '../../../kernel/context.ts';

interface Place {
  readonly role: string;
  readonly fullName: string;
}

const HEAD = /^(?:HIỆU TRƯỞNG|THỦ TRƯỞNG ĐƠN VỊ)$/u;

/**
 * The head's place on a paper that a delegate issues inside a delegation to sign: "KT. HIỆU TRƯỞNG" (a deputy) or
 * "TUQ. HIỆU TRƯỞNG" with the delegate's post and name (NĐ 30/2020, Điều 13). Nobody passes a delegation on, and
 * nobody signs twice on one paper.
 */
export function signingForHead<P extends Place>(
  kind: PaperKind,
  places: readonly P[],
  actor: Pick<Actor, 'fullName' | 'delegations'>,
): readonly P[] {
  const delegation = signingDelegation(actor);
  if (!delegation || kind === 'giay-uy-quyen') return places;
  if (places.some(({ role, fullName }) => !HEAD.test(role) && fullName === actor.fullName)) return places;
  return places.map((place) =>
    HEAD.test(place.role) ? { ...place, role: delegation.signatureRole, fullName: actor.fullName } : place,
  );
}
