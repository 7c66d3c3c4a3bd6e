import { appError } from '../../../kernel/app-error.ts';
import { signingDelegation } from '../../../kernel/acting.ts';
import type { ActingDelegation, Actor, Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { actorMay, allUsers } from '../../auth/index.ts';
import { rightToSign, type PaperRecord } from '../../papers/index.ts';
import type { StepRow } from '../data/round-rows.ts';
import { personOfPlace } from '../domain/people-of-places.ts';
import { isPlaceOfHead } from '../domain/place-order.ts';
import type { SigningCore } from './signing-core.ts';

/** The person whose key signs; with a login of this program or without. */
export interface SigningPerson {
  readonly staffId: string | null;
  readonly name: string;
  /** By which this person signs this paper for the head now. */
  readonly delegationFor: (paper: PaperInHand) => ActingDelegation | null;
}
type PaperInHand = Pick<PaperRecord, 'id' | 'kind'>;

/** The staff record of somebody signed in; by the name when the login was made without one and nobody shares it. */
export function staffIdOf(core: Pick<SigningCore, 'people'>, actor: Actor): string | null {
  return actor.staffId ?? personOfPlace(actor.fullName, core.people.staff());
}

/**
 * Whose signature it will be. For somebody else only an officer opens the window ("Ký tại máy này").
 * @throws permission.denied, signing.no-person
 */
export function signingPerson(core: SigningCore, context: Context, signer: string | null): SigningPerson {
  const actor = signedInUser(context);
  const own = staffIdOf(core, actor);
  if (signer === null || signer === own)
    return { staffId: own, name: actor.fullName, delegationFor: delegationsOf(core, actor) };
  if (!actorMay(actor, 'papers.sign')) throw appError('permission.denied');
  const person = core.people.staffById(signer);
  if (!person) throw appError('signing.no-person');
  const user = allUsers(core.database.read).find(
    ({ staffId, state }) => staffId === signer && state === 'active',
  );
  const acting = user ? core.acting({ ...user, userId: user.id }, context.at) : null;
  return {
    staffId: signer,
    name: person.fullName,
    delegationFor: acting ? delegationsOf(core, acting) : () => null,
  };
}

function delegationsOf(
  { papers, database }: Pick<SigningCore, 'papers' | 'database'>,
  actor: Actor,
): SigningPerson['delegationFor'] {
  return (paper) =>
    signingDelegation(actor, rightToSign(paper.kind), () => papers.classIdsOf(database.read, paper)) ?? null;
}

/** How this person may sign a place: as themself, or for the head. Null = not at all. */
export function mayTake(
  step: StepRow,
  person: SigningPerson,
  paper: PaperInHand,
  steps: readonly StepRow[],
): 'own' | 'for-head' | null {
  if (step.method !== null || person.staffId === null) return null;
  if (step.staffId === person.staffId) return 'own';
  const another = steps.some(
    (other) =>
      other.field !== step.field &&
      (other.staffId === person.staffId || other.actingStaffId === person.staffId),
  );
  // Nobody signs twice on one paper, and nobody passes a delegation on.
  const forHead =
    person.delegationFor(paper) !== null && isPlaceOfHead(step) && !another && paper.kind !== 'giay-uy-quyen';
  return forHead ? 'for-head' : null;
}
