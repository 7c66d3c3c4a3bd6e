import type { CorrectionAct } from '../../../../preload/contract/vocabulary/corrections.ts';
import type { CorrectionState } from '../../../../preload/contract/vocabulary/gradebook.ts';
import type { Permission } from '../../../../preload/contract/vocabulary/permissions.ts';
import { nextActOf, nextCorrectionState } from './correction-states.ts';

/** A request as far as it decides who may do what to it. */
export interface Situation {
  readonly state: CorrectionState;
  readonly requesterId: string;
  readonly requesterName: string;
  /** Of the requester, for who confirms in the homeroom teacher's place. */
  readonly requesterDepartment: string;
  readonly homeroomId: string | null;
  /** User who witnessed; null before. */
  readonly witnessId: string | null;
}
/** Who asks, with what he may do at all. */
export interface Candidate {
  readonly userId: string;
  /** Sign-ins of the head and the officer may stand without a staff record. */
  readonly staffId: string | null;
  readonly fullName: string;
  readonly department: string;
  readonly isDepartmentHead: boolean;
  may(permission: Permission): boolean;
}

const STEP_PERMISSION = {
  submit: 'corrections.request',
  confirm: 'corrections.confirm',
  witness: 'corrections.witness',
  decide: 'corrections.decide',
} as const satisfies Readonly<Partial<Record<CorrectionAct, Permission>>>;

/** The homeroom teacher confirms; where that is the requester, or nobody, the head of the requester's department. */
export function confirmsInstead({ homeroomId, requesterId }: Situation): boolean {
  return homeroomId === null || homeroomId === requesterId;
}

function isRequester({ requesterId, requesterName }: Situation, { staffId, fullName }: Candidate): boolean {
  return staffId === null ? fullName === requesterName : staffId === requesterId;
}

function mayConfirm(situation: Situation, { staffId, department, isDepartmentHead }: Candidate): boolean {
  if (staffId === null) return false;
  if (!confirmsInstead(situation)) return staffId === situation.homeroomId;
  return isDepartmentHead && department !== '' && department === situation.requesterDepartment;
}

/** Whether this person can do the step a request waits for; nobody confirms, witnesses or decides for himself. */
export function hasNextStep(situation: Situation, who: Candidate): boolean {
  const act = nextActOf(situation.state);
  if (act === null || !who.may(STEP_PERMISSION[act])) return false;
  const own = isRequester(situation, who);
  if (act === 'submit') return own;
  if (own) return false;
  if (act === 'confirm') return mayConfirm(situation, who);
  // Three signatures of three people stand under the minutes.
  return act === 'witness' || who.userId !== situation.witnessId;
}

const OWN: readonly CorrectionAct[] = ['edit', 'submit', 'cancel'];

/** Everything this person may do to a request now. */
export function allowedActs(situation: Situation, who: Candidate): CorrectionAct[] {
  const own = isRequester(situation, who) && who.may('corrections.request');
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
