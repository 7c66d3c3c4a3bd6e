import type { ConfirmOffice } from '../../../../preload/contract/vocabulary/corrections.ts';
import { samePerson, type Candidate } from './who-acts.ts';

/** A request as far as it decides who confirms it. */
export interface ToConfirm {
  readonly classId: string;
  readonly requesterId: string;
  readonly requesterDepartment: string;
  readonly homeroomId: string | null;
}
/** The office that confirms, and everybody who may do it in that office. */
export interface Confirmation {
  readonly office: ConfirmOffice;
  readonly people: readonly Candidate[];
}

type Belongs = (request: ToConfirm, who: Candidate) => boolean;

/** In this order: whoever is nearest to the class and not the requester (docs/adr/0031). */
const OFFICES: readonly (readonly [ConfirmOffice, Belongs])[] = [
  ['homeroom', ({ homeroomId }, { staffId }) => staffId === homeroomId],
  [
    'department',
    ({ requesterDepartment }, { roles, department }) =>
      roles.includes('department-head') && department !== '' && department === requesterDepartment,
  ],
  ['deputy', (_request, { roles }) => roles.includes('vice-principal')],
  ['other-department', (_request, { roles }) => roles.includes('department-head')],
  ['other-homeroom', (_request, { roles }) => roles.includes('homeroom-teacher')],
];

/**
 * The first office that somebody signs in for. Who confirms neither witnesses nor decides: where that would leave nobody
 * for these steps, the next office confirms. `colleagues` = every sign-in that is in use; null = nobody can.
 */
export function whoConfirms(request: ToConfirm, colleagues: readonly Candidate[]): Confirmation | null {
  const others = colleagues.filter(({ personId }) => personId !== request.requesterId);
  const able = others.filter(
    ({ staffId, may }) => staffId !== null && may('corrections.confirm', request.classId),
  );
  return (
    firstOffice(
      request,
      able.filter((who) => leavesEnough(request, who, others)),
    ) ?? firstOffice(request, able)
  );
}

function firstOffice(request: ToConfirm, able: readonly Candidate[]): Confirmation | null {
  for (const [office, belongs] of OFFICES) {
    const people = able.filter((who) => belongs(request, who));
    if (people.length > 0) return { office, people };
  }
  return null;
}

/** Two more people for the steps after this one. */
function leavesEnough({ classId }: ToConfirm, who: Candidate, others: readonly Candidate[]): boolean {
  const left = others.filter((each) => !samePerson(each, who));
  const deciders = left.filter(({ may }) => may('corrections.decide', classId));
  return left
    .filter(({ may }) => may('corrections.witness', classId))
    .some((witness) => deciders.some((decider) => !samePerson(decider, witness)));
}
