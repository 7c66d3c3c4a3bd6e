import type { CorrectionAct } from '../../../../preload/contract/vocabulary/corrections.ts';
import type { CorrectionState } from '../../../../preload/contract/vocabulary/gradebook.ts';
import type { Permission } from '../../../../preload/contract/vocabulary/permissions.ts';
import type { Role } from '../../../../preload/contract/vocabulary/roles.ts';
import { nextActOf, nextCorrectionState } from './correction-states.ts';

/** A request as far as it decides who may do what to it. */
export interface Situation {
  readonly state: CorrectionState;
  readonly classId: string;
  readonly requesterId: string;
  /** Sign-ins that may confirm it while it waits for that. */
  readonly confirmerIds: readonly string[];
  /** Null before. */
  readonly confirmed: Person | null;
  readonly witnessed: Person | null;
}
/** Somebody at a sign-in. */
export interface Person {
  readonly userId: string;
  /** The staff record of this person: of the sign-in, or by a name that one person alone bears. */
  readonly personId: string | null;
}
/** Who asks, with what he may do at all. */
export interface Candidate extends Person {
  /** Sign-ins of the head and the officer may stand without a staff record. */
  readonly staffId: string | null;
  readonly department: string;
  readonly roles: readonly Role[];
  /** A delegation for named classes reaches no others. */
  may(permission: Permission, classId: string): boolean;
}

const STEP_PERMISSION = {
  submit: 'corrections.request',
  confirm: 'corrections.confirm',
  witness: 'corrections.witness',
  decide: 'corrections.decide',
} as const satisfies Readonly<Partial<Record<CorrectionAct, Permission>>>;

/** A person may have two sign-ins. */
export function samePerson(one: Person, other: Person): boolean {
  return one.userId === other.userId || (one.personId !== null && one.personId === other.personId);
}

function isRequester({ requesterId }: Situation, { personId }: Candidate): boolean {
  return personId === requesterId;
}

/** Whether this person can do the step a request waits for; nobody does two of them, or one for himself. */
export function hasNextStep(situation: Situation, who: Candidate): boolean {
  const act = nextActOf(situation.state);
  if (act === null || !who.may(STEP_PERMISSION[act], situation.classId)) return false;
  const own = isRequester(situation, who);
  if (act === 'submit') return own;
  if (own) return false;
  if (act === 'confirm') return situation.confirmerIds.includes(who.userId);
  const { confirmed, witnessed } = situation;
  if (confirmed !== null && samePerson(who, confirmed)) return false;
  // Three signatures of three people stand under the minutes.
  return act === 'witness' || witnessed === null || !samePerson(who, witnessed);
}

const OWN: readonly CorrectionAct[] = ['edit', 'submit', 'cancel'];

/** Everything this person may do to a request now. */
export function allowedActs(situation: Situation, who: Candidate): CorrectionAct[] {
  const own = isRequester(situation, who) && who.may('corrections.request', situation.classId);
  const turn = hasNextStep(situation, who);
  const acts: readonly CorrectionAct[] = [
    'edit',
    'submit',
    'confirm',
    'witness',
    'decide',
    'return',
    'reject',
    'cancel',
  ];
  return acts.filter((act) => {
    if (act === 'edit') return own && situation.state === 'draft';
    if (nextCorrectionState(situation.state, act) === null) return false;
    return OWN.includes(act) ? own : turn;
  });
}
