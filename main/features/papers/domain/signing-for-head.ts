import type { PaperKind } from '../../../../preload/contract/vocabulary/papers.ts';
import type { Permission } from '../../../../preload/contract/vocabulary/permissions.ts';
import { signingDelegation } from '../../../kernel/acting.ts';
import type { Actor } from '../../../kernel/context.ts';

interface Place {
  readonly role: string;
  readonly fullName: string;
}

/** What a delegate must have been given to sign a kind for the head, where signing papers in general is not enough. */
const RIGHTS: Readonly<Partial<Record<PaperKind, Permission>>> = {
  'bien-ban-khoa-so': 'grades.lock',
  'quyet-dinh-mo-so': 'grades.lock',
  'bien-ban-sua-diem': 'corrections.decide',
};

export function rightToSign(kind: PaperKind): Permission {
  return RIGHTS[kind] ?? 'papers.sign';
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
  classIds: readonly string[] = [],
): readonly P[] {
  const delegation = signingDelegation(actor, rightToSign(kind), () => classIds);
  if (!delegation || kind === 'giay-uy-quyen') return places;
  if (places.some(({ role, fullName }) => !HEAD.test(role) && fullName === actor.fullName)) return places;
  return places.map((place) =>
    HEAD.test(place.role) ? { ...place, role: delegation.signatureRole, fullName: actor.fullName } : place,
  );
}
